package org.reintegration.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes everything the portal keeps into one archive, while it runs or not: all rows as they stood at one moment, then the files,
 * so that every row finds its file. The index is left out, because it is made again from these.
 */
public final class Backup {

    static final String DATABASE = "database/";
    static final String COPY = ".copy";
    static final String FILES = "files/";
    static final String OBJECTS = "objects";
    static final String UPLOADS = "uploads";

    private final Connection connection;
    private final @Nullable Path store;
    private final Clock clock;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    private Backup(Connection connection, @Nullable Path store, Clock clock) {
        this.connection = connection;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes a new archive; what is half written has another name.
     *
     * @param store the directory of files, or null when a bucket keeps them
     * @throws BackupRefused when the archive is there already, or there is nothing to back up
     */
    public static BackupReport take(DatabaseAccess database, @Nullable Path store, Path archive, Clock clock)
            throws BackupRefused, IOException, SQLException {
        if (Files.exists(archive)) {
            throw new BackupRefused(
                    archive + " is there already. Choose another name; no archive is ever overwritten.");
        }
        Path whole = archive.toAbsolutePath();
        Files.createDirectories(directory(whole));
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Manifest manifest;
            try (Connection connection = database.connect();
                    OutputStream out = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                manifest = new Backup(connection, store, clock).write(zip);
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return BackupReport.of(manifest);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path directory(Path file) throws BackupRefused {
        Path directory = file.getParent();
        if (directory == null) {
            throw new BackupRefused(file + " is not the name of a file.");
        }
        return directory;
    }

    private Manifest write(ZipOutputStream zip) throws BackupRefused, IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            PortalTables portal = new PortalTables(connection);
            List<Manifest.Schema> schemas = portal.schemas();
            if (schemas.isEmpty()) {
                throw new BackupRefused("This database holds no portal. Look whether DB_URL names the right one.");
            }
            var taken = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            List<String> names = schemas.stream().map(Manifest.Schema::name).toList();
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (PortalTables.Table table : portal.tables(names)) {
                rows(table, copy, zip);
            }
            List<Manifest.Sequence> sequences = portal.sequences(names);
            Set<String> needed = store == null ? Set.of() : neededFiles(names);
            if (store != null) {
                files(store, needed, zip);
            }
            Manifest manifest =
                    new Manifest(taken, schemas, sequences, store != null, List.copyOf(missing), List.copyOf(entries));
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            Digest digest = new Digest(zip);
            manifest.write(digest);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Manifest.SUM));
            zip.write(digest.sum().getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private void rows(PortalTables.Table table, CopyManager copy, ZipOutputStream zip)
            throws IOException, SQLException {
        String name = DATABASE + table.name() + COPY;
        zip.putNextEntry(new ZipEntry(name));
        Digest digest = new Digest(zip);
        long rows = copy.copyOut("copy " + table.quoted() + " (" + table.columnList() + ") to stdout", digest);
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, table.columns(), rows, digest.bytes(), digest.sum()));
    }

    /** The contents that rows name; those of the files' room and no other. */
    private Set<String> neededFiles(List<String> schemas) throws SQLException {
        Set<String> hashes = new TreeSet<>();
        if (!schemas.contains("files")) {
            return hashes;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select sha256 from files.file where state <> 'REFUSED'"
                        + " union select preview from files.file where preview is not null")) {
            while (found.next()) {
                hashes.add(found.getString(1));
            }
        }
        return hashes;
    }

    private void files(Path directory, Set<String> needed, ZipOutputStream zip) throws IOException {
        // They are compressed already, most of them.
        zip.setLevel(Deflater.NO_COMPRESSION);
        missing.addAll(needed);
        for (String part : List.of(OBJECTS, UPLOADS)) {
            Path below = directory.resolve(part);
            if (Files.isDirectory(below)) {
                for (Path file : below(below)) {
                    file(directory, file, zip);
                }
            }
        }
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void file(Path directory, Path file, ZipOutputStream zip) throws IOException {
        String relative = directory.relativize(file).toString().replace('\\', '/');
        boolean content = relative.startsWith(OBJECTS + "/");
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(FILES + relative));
            Digest digest = new Digest(zip);
            in.transferTo(digest);
            zip.closeEntry();
            String sum = digest.sum();
            entries.add(new Manifest.Entry(FILES + relative, List.of(), 0, digest.bytes(), sum));
            // Content lies under the sum of itself; one that is not what its name says is as good as missing.
            if (content && file.endsWith(sum)) {
                missing.remove(sum);
            }
        } catch (NoSuchFileException tidiedAway) {
            // Nobody needed it any more; whatever a row still names stays among the missing.
        }
    }
}
