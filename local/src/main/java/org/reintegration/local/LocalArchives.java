package org.reintegration.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.reintegration.local.backup.Backup;
import org.reintegration.local.backup.BackupRefused;
import org.reintegration.local.backup.BackupReport;
import org.reintegration.local.backup.DatabaseAccess;
import org.reintegration.local.backup.Restore;

/** The portal of this machine into an archive and out of one, when the person who starts it asked for that. */
final class LocalArchives {

    private final LauncherArguments arguments;
    private final PrintStream out;

    LocalArchives(LauncherArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Writes the archive while the portal runs, or starts its database for as long as that takes; false when nobody asked. */
    boolean backUpIfAsked() throws LocalFailure, InterruptedException {
        Path archive = arguments.backup();
        if (archive == null) {
            return false;
        }
        Path postgres = arguments.data().resolve("postgres");
        Optional<DatabaseAccess> running = LocalPostgres.running(postgres);
        if (running.isPresent()) {
            write(running.get(), archive);
            return true;
        }
        if (!Files.isDirectory(postgres)) {
            throw LocalFailure.askedWrongly("There is no portal in " + arguments.data() + ".");
        }
        try (DataDirectory data = DataDirectory.take(arguments.data());
                LocalPostgres started =
                        LocalPostgres.start(data.postgres(), arguments.ports().database())) {
            write(started.access(), archive);
            return true;
        } catch (IOException cause) {
            throw new LocalFailure("The data directory " + arguments.data() + " cannot be let go: " + cause, cause);
        }
    }

    private void write(DatabaseAccess database, Path archive) throws LocalFailure {
        Path store = arguments.data().resolve("files");
        try {
            say("Written to " + archive + ": ", Backup.take(database, store, archive, Clock.systemUTC()));
        } catch (BackupRefused refused) {
            throw LocalFailure.askedWrongly(String.valueOf(refused.getMessage()));
        } catch (IOException | SQLException cause) {
            throw new LocalFailure("The archive " + archive + " cannot be written: " + cause.getMessage(), cause);
        }
    }

    /** Before anything is deleted or started: an archive that is damaged changes nothing. */
    void lookAtArchiveIfAsked() throws LocalFailure {
        Path archive = arguments.restore();
        if (archive != null) {
            try {
                Restore.verify(archive);
            } catch (BackupRefused refused) {
                throw LocalFailure.askedWrongly(String.valueOf(refused.getMessage()));
            } catch (IOException cause) {
                throw cannotRead(archive, cause);
            }
        }
    }

    /** Brings the archive back before the portal starts; the sample that was in the portal comes with it, and no other. */
    void restoreIfAsked(DataDirectory data) throws LocalFailure, InterruptedException {
        Path archive = arguments.restore();
        if (archive == null) {
            return;
        }
        try (LocalPostgres database =
                LocalPostgres.start(data.postgres(), arguments.ports().database())) {
            BackupReport report = Restore.from(archive, database.access(), data.files(), arguments.war());
            say("Restored from " + archive + ": ", report);
            data.leaveOutSample();
        } catch (BackupRefused refused) {
            throw LocalFailure.askedWrongly(String.valueOf(refused.getMessage()));
        } catch (IOException | SQLException cause) {
            throw cannotRead(archive, cause);
        }
    }

    private static LocalFailure cannotRead(Path archive, Exception cause) {
        return new LocalFailure("The archive " + archive + " cannot be restored: " + cause.getMessage(), cause);
    }

    private void say(String begin, BackupReport report) {
        out.println(begin + report.line() + ".");
        report.missing().forEach(hash -> out.println("  missing: " + hash));
    }
}
