package org.reintegration.local.backup;

/** Why no backup or no restore was made, in one line a person can act on; nothing of the portal was changed. */
public final class BackupRefused extends Exception {

    private static final long serialVersionUID = 1L;

    BackupRefused(String line) {
        super(line);
    }

    BackupRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
