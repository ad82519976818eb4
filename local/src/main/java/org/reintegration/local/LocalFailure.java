package org.reintegration.local;

import java.nio.file.Path;

/** Why a server cannot run on this machine, said in one line a person can act on. */
public final class LocalFailure extends Exception {

    /** What the person asked for cannot be done as asked: wrong words, a taken port, a directory of somebody else. */
    static final int ASKED_WRONGLY = 2;

    private static final long serialVersionUID = 1L;
    private static final int CANNOT_RUN = 1;

    private final int exitCode;

    LocalFailure(String line) {
        super(line);
        this.exitCode = CANNOT_RUN;
    }

    LocalFailure(String line, Throwable cause) {
        super(line, cause);
        this.exitCode = CANNOT_RUN;
    }

    private LocalFailure(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    static LocalFailure askedWrongly(String line) {
        return new LocalFailure(line, ASKED_WRONGLY);
    }

    static LocalFailure withLog(String line, Path log) {
        return new LocalFailure(line + " Log: " + log);
    }

    int exitCode() {
        return exitCode;
    }
}
