package org.reintegration.local.backup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command for a server: {@code backup ARCHIVE}, {@code verify ARCHIVE} or {@code restore ARCHIVE WAR}, with the portal's own
 * {@code DB_…} and {@code FILES_…} in its environment. Answers 0; 1 when a server failed, 2 when it refused, 3 when the archive is
 * written but files that rows name were missing.
 */
public final class BackupCommand {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int INCOMPLETE = 3;
    private static final String USAGE =
            "Say: backup ARCHIVE, verify ARCHIVE, or restore ARCHIVE WAR; with DB_URL, DB_USER,"
                    + " DB_PASSWORD and FILES_DIR as the portal has them.";

    private final Map<String, String> environment;
    private final PrintStream out;

    BackupCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new BackupCommand(System.getenv(), out).run(words));
    }

    int run(String... words) {
        try {
            return done(words);
        } catch (BackupRefused refused) {
            out.println(refused.getMessage());
            return REFUSED;
        } catch (IOException | SQLException | RuntimeException failed) {
            out.println("Failed: " + failed.getMessage());
            return FAILED;
        }
    }

    private int done(String... words) throws BackupRefused, IOException, SQLException {
        String what = words.length == 0 ? "" : words[0];
        if (what.equals("backup") && words.length == 2) {
            return said(
                    "Written to " + words[1] + ": ",
                    Backup.take(access(), store(), Path.of(words[1]), Clock.systemUTC()));
        }
        if (what.equals("verify") && words.length == 2) {
            return said(words[1] + " is whole: ", Restore.verify(Path.of(words[1])));
        }
        if (what.equals("restore") && words.length == 3) {
            return said(
                    "Restored from " + words[1] + ": ",
                    Restore.from(Path.of(words[1]), access(), store(), Path.of(words[2])));
        }
        throw new BackupRefused(USAGE);
    }

    private int said(String begin, BackupReport report) {
        out.println(begin + report.line());
        report.missing().forEach(hash -> out.println("  missing: " + hash));
        return report.missing().isEmpty() ? 0 : INCOMPLETE;
    }

    private DatabaseAccess access() {
        return new DatabaseAccess(
                environment.getOrDefault("DB_URL", "jdbc:postgresql://127.0.0.1:5432/portal"),
                environment.getOrDefault("DB_USER", "portal"),
                environment.getOrDefault("DB_PASSWORD", "portal"));
    }

    /** A bucket is backed up by what keeps it; the archive then holds the rows alone. */
    private @Nullable Path store() throws BackupRefused {
        if (environment.containsKey("FILES_S3_BUCKET")) {
            return null;
        }
        String directory = environment.get("FILES_DIR");
        if (directory == null) {
            throw new BackupRefused("FILES_DIR is not set. " + USAGE);
        }
        return Path.of(directory).toAbsolutePath().normalize();
    }
}
