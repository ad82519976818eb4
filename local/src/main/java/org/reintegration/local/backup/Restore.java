package org.reintegration.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Brings an archive back into a database and a store that hold nothing. All that can be wrong is looked for before anything is
 * touched; what fails later is undone. The portal that starts afterwards builds its index by itself.
 */
public final class Restore {

    private final Archive archive;
    private final DatabaseAccess database;
    private final @Nullable Path store;

    private Restore(Archive archive, DatabaseAccess database, @Nullable Path store) {
        this.archive = archive;
        this.database = database;
        this.store = store;
    }

    /** Reads the whole archive and answers what is in it; refused when a byte of it is not as it was written. */
    public static BackupReport verify(Path file) throws BackupRefused, IOException {
        try (Archive archive = Archive.open(file)) {
            return BackupReport.of(archive.manifest());
        }
    }

    /**
     * Restores all of an archive.
     *
     * @param store the directory of files, or null when a bucket keeps them
     * @param war the portal that will run on the restored database; it may be newer than the one that wrote the archive
     * @throws BackupRefused when the archive is damaged or unknown to the portal, or there is content already
     */
    public static BackupReport from(Path file, DatabaseAccess database, @Nullable Path store, Path war)
            throws BackupRefused, IOException, SQLException {
        Path scripts = Files.createTempDirectory("portal-migrations");
        try (Archive archive = Archive.open(file)) {
            Restore restore = new Restore(archive, database, store);
            restore.requireNothingThere();
            WarMigrations migrations = new WarMigrations(war, scripts, database);
            migrations.requireKnown(archive.manifest().schemas());
            restore.restore(migrations);
            return BackupReport.of(archive.manifest());
        } finally {
            delete(scripts);
        }
    }

    private void requireNothingThere() throws BackupRefused, IOException, SQLException {
        try (Connection connection = database.connect()) {
            List<Manifest.Schema> there = new PortalTables(connection).schemas();
            if (!there.isEmpty()) {
                throw new BackupRefused("There is a portal in this database already ("
                        + there.get(0).name()
                        + " and others). Restore into a new database; nothing is ever restored over content.");
            }
        }
        if (archive.manifest().files() && store == null) {
            throw new BackupRefused("The archive holds files; set FILES_DIR to the directory they shall go to.");
        }
        if (store != null && holdsFiles(store)) {
            throw new BackupRefused("There are files in " + store
                    + " already. Restore into an empty directory; nothing is ever restored over content.");
        }
    }

    private static boolean holdsFiles(Path store) throws IOException {
        for (String part : List.of(Backup.OBJECTS, Backup.UPLOADS)) {
            Path below = store.resolve(part);
            if (Files.isDirectory(below)) {
                try (Stream<Path> all = Files.walk(below)) {
                    if (all.anyMatch(Files::isRegularFile)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void restore(WarMigrations migrations) throws BackupRefused, IOException, SQLException {
        boolean complete = false;
        try {
            if (store != null) {
                files(store);
            }
            migrations.migrate(archive.manifest().schemas());
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                load(connection);
                connection.commit();
            }
            complete = true;
        } finally {
            if (!complete) {
                undo();
            }
        }
    }

    private void files(Path directory) throws IOException {
        for (Manifest.Entry entry : archive.entries(Backup.FILES)) {
            Path target = directory
                    .resolve(entry.name().substring(Backup.FILES.length()))
                    .normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("The archive names a file outside the store: " + entry.name());
            }
            Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
            try (InputStream in = archive.read(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private void load(Connection connection) throws BackupRefused, IOException, SQLException {
        PortalTables portal = new PortalTables(connection);
        List<String> schemas =
                archive.manifest().schemas().stream().map(Manifest.Schema::name).toList();
        Map<String, PortalTables.Table> tables = portal.tables(schemas).stream()
                .collect(Collectors.toMap(PortalTables.Table::name, Function.identity()));
        List<PortalTables.ForeignKey> keys = portal.foreignKeys(schemas);
        try (Statement statement = connection.createStatement()) {
            // Rows come table by table: the keys between them are put back, and asked again, when all are there.
            for (PortalTables.ForeignKey key : keys) {
                statement.execute("alter table " + PortalTables.quoted(key.table()) + " drop constraint "
                        + PortalTables.quotedPart(key.name()));
            }
            for (PortalTables.Table table : tables.values()) {
                statement.execute("alter table " + table.quoted() + " disable trigger user");
                statement.execute("delete from " + table.quoted());
            }
            rows(connection.unwrap(PGConnection.class).getCopyAPI(), tables);
            for (PortalTables.Table table : tables.values()) {
                statement.execute("alter table " + table.quoted() + " enable trigger user");
            }
            for (PortalTables.ForeignKey key : keys) {
                statement.execute("alter table " + PortalTables.quoted(key.table()) + " add constraint "
                        + PortalTables.quotedPart(key.name()) + " " + key.definition());
            }
        }
        try (PreparedStatement sequence = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Manifest.Sequence each : archive.manifest().sequences()) {
                sequence.setString(1, PortalTables.quoted(each.name()));
                sequence.setLong(2, each.last());
                sequence.execute();
            }
        }
    }

    private void rows(CopyManager copy, Map<String, PortalTables.Table> tables)
            throws BackupRefused, IOException, SQLException {
        for (Manifest.Entry entry : archive.entries(Backup.DATABASE)) {
            String name = entry.name()
                    .substring(Backup.DATABASE.length(), entry.name().length() - Backup.COPY.length());
            PortalTables.Table table = tables.get(name);
            if (table == null || !table.columns().containsAll(entry.columns())) {
                throw new BackupRefused("The migrations of this portal make no " + name + " as the archive has it.");
            }
            PortalTables.Table written = new PortalTables.Table(name, entry.columns());
            try (InputStream in = archive.read(entry)) {
                long rows = copy.copyIn("copy " + written.quoted() + " (" + written.columnList() + ") from stdin", in);
                if (rows != entry.rows()) {
                    throw new IOException(name + " has " + rows + " rows instead of " + entry.rows());
                }
            }
        }
    }

    /** There was nothing before, so there is nothing again. */
    private void undo() throws IOException, SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Manifest.Schema schema : archive.manifest().schemas()) {
                statement.execute("drop schema if exists " + PortalTables.quotedPart(schema.name()) + " cascade");
            }
        } finally {
            if (store != null) {
                delete(store.resolve(Backup.OBJECTS));
                delete(store.resolve(Backup.UPLOADS));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
