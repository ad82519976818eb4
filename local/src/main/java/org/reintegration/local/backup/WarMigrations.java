package org.reintegration.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of the portal that will be started on the restored database, taken out of its WAR. */
final class WarMigrations {

    private static final Pattern JAR = Pattern.compile("WEB-INF/(?:lib/[^/]+\\.jar|classes/)");
    private static final Pattern SCRIPT = Pattern.compile("db/migration/([a-z]+)/([A-Za-z0-9_.]+\\.sql)");

    private final Path directory;
    private final DatabaseAccess database;

    /** Unpacks the scripts below a directory that is empty. */
    WarMigrations(Path war, Path directory, DatabaseAccess database) throws BackupRefused, IOException {
        this.directory = directory;
        this.database = database;
        if (!Files.isRegularFile(war)) {
            throw new BackupRefused(
                    "There is no portal " + war + ". Name the WAR that will run on the restored database.");
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (JAR.matcher(entry.getName()).matches() && entry.getName().endsWith(".jar")) {
                    unpack(new ZipInputStream(zip));
                }
            }
        }
    }

    // Not closed: the WAR goes on behind the jar.
    private void unpack(ZipInputStream jar) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            var script = SCRIPT.matcher(entry.getName());
            if (script.matches()) {
                Path room = Files.createDirectories(directory.resolve(script.group(1)));
                write(jar, room.resolve(script.group(2)));
            }
        }
    }

    private static void write(InputStream from, Path script) throws IOException {
        Files.copy(from, script);
    }

    /** The archive can be read by this portal only if it knows every migration the archive's database had. */
    void requireKnown(List<Manifest.Schema> schemas) throws BackupRefused {
        for (Manifest.Schema schema : schemas) {
            Flyway flyway = flyway(schema, "latest");
            for (Manifest.Step step : schema.steps()) {
                boolean known = Arrays.stream(flyway.info().all()).anyMatch(one -> isSame(one, step));
                if (!known) {
                    throw new BackupRefused("This portal does not know migration " + step.version() + " of "
                            + schema.name() + " as the archive has it. Restore with the portal that wrote the archive"
                            + " or a newer one. Nothing was restored.");
                }
            }
        }
    }

    private static boolean isSame(MigrationInfo one, Manifest.Step step) {
        return Objects.toString(one.getVersion(), "").equals(step.version())
                && Objects.equals(one.getChecksum(), step.checksum());
    }

    /** Makes the schemas as they were when the archive was written; the portal itself goes on from there. */
    void migrate(List<Manifest.Schema> schemas) {
        for (Manifest.Schema schema : schemas) {
            List<Manifest.Step> steps = schema.steps();
            flyway(schema, steps.get(steps.size() - 1).version()).migrate();
        }
    }

    private Flyway flyway(Manifest.Schema schema, String target) {
        FluentConfiguration configuration = Flyway.configure(WarMigrations.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .schemas(schema.name())
                .defaultSchema(schema.name())
                .createSchemas(true)
                .table("schema_history")
                .locations("filesystem:" + directory.resolve(schema.name()))
                .target(target);
        return configuration.load();
    }
}
