package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.local.backup.Backup;
import org.reintegration.local.backup.BackupRefused;
import org.reintegration.local.backup.BackupReport;
import org.reintegration.local.backup.Restore;

/** Archives of a small portal: two rooms with what makes restoring hard, in two real databases. */
class BackupIT {

    private static final String KERNEL = """
            create sequence kernel.note_id start with 50 increment by 50;
            create table kernel.note (
                id bigint primary key, text text, answers bigint references kernel.note, newest bigint,
                at timestamptz, doubled bigint generated always as (id * 2) stored);
            create table kernel.note_text (
                no bigint generated always as identity primary key, note bigint not null references kernel.note, raw bytea);
            alter table kernel.note add constraint newest_text foreign key (newest) references kernel.note_text (no);
            create table kernel.bell (id bigint primary key, rung text not null);
            insert into kernel.bell values (1, 'at migration');
            create function kernel.refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
            create trigger append_only before update or delete on kernel.note_text
                for each row execute function kernel.refuse();
            """;
    private static final String FILES =
            "create table files.file (id bigint primary key, sha256 text not null, preview text, state text not null);";
    private static final String LATER = "alter table kernel.note add column language text not null default 'fr';";

    @TempDir
    private static Path all;

    private static LocalPostgres source;
    private static LocalPostgres target;

    private Path home;
    private Path store;
    private Path war;

    @BeforeAll
    static void two_databases() throws Exception {
        source = LocalPostgres.start(all.resolve("source"), Ports.free());
        target = LocalPostgres.start(all.resolve("target"), Ports.free());
    }

    @AfterAll
    static void stop() {
        source.close();
        target.close();
    }

    @BeforeEach
    void a_portal_with_content(TestInfo test) throws Exception {
        home = Files.createDirectories(
                all.resolve(test.getTestMethod().orElseThrow().getName()));
        store = home.resolve("files");
        war = war("portal.war", KERNEL);
        for (LocalPostgres each : List.of(source, target)) {
            execute(each, "drop schema if exists kernel cascade", "drop schema if exists files cascade");
        }
        migrate("kernel", KERNEL);
        migrate("files", FILES);
        String hash = put("Bonjour".getBytes(StandardCharsets.UTF_8));
        execute(
                source,
                "insert into kernel.note (id, text, answers, at) values (1, E'Tab\\t, line\\n, \\\\N and بداية', null, now()),"
                        + " (51, null, 1, '2026-01-01T00:00:00.123456Z')",
                "insert into kernel.note_text (note, raw) values (1, '\\x00ff10'), (51, null)",
                "update kernel.note set newest = 1 where id = 1",
                "update kernel.bell set rung = 'later'",
                "select nextval('kernel.note_id'), nextval('kernel.note_id')",
                "insert into files.file values (1, '" + hash + "', null, 'READY')");
    }

    @Test
    void what_is_restored_equals_what_was_backed_up() throws Exception {
        Path archive = home.resolve("portal.zip");
        BackupReport taken = Backup.take(source.access(), store, archive, Clock.systemUTC());
        BackupReport restored = Restore.from(archive, target.access(), home.resolve("restored"), war);

        assertThat(restored).isEqualTo(taken);
        assertThat(taken.missing()).isEmpty();
        assertThat(taken.files()).isEqualTo(1);
        for (String query : List.of(
                "select n::text from kernel.note n order by id",
                "select n::text from kernel.note_text n order by no",
                "select b::text from kernel.bell b",
                "select f::text from files.file f",
                "select last_value::text from kernel.note_id",
                "select conname || pg_get_constraintdef(oid) from pg_constraint where contype = 'f' order by 1")) {
            assertThat(texts(target, query))
                    .as(query)
                    .isEqualTo(texts(source, query))
                    .isNotEmpty();
        }
        execute(target, "insert into kernel.note_text (note) values (51)");
        assertThat(texts(target, "select max(no)::text from kernel.note_text")).containsExactly("3");
        assertThatThrownBy(() -> execute(target, "delete from kernel.note_text"))
                .hasMessageContaining("append only");
        assertThat(files(home.resolve("restored"))).isEqualTo(files(store));
    }

    @Test
    void an_archive_of_an_older_portal_comes_back_as_it_was_and_the_newer_portal_goes_on_from_there() throws Exception {
        Path archive = home.resolve("portal.zip");
        Backup.take(source.access(), store, archive, Clock.systemUTC());

        Restore.from(archive, target.access(), home.resolve("restored"), war("newer.war", KERNEL, LATER));

        assertThat(texts(target, "select version from kernel.schema_history where version is not null"))
                .containsExactly("1");
        assertThat(texts(target, "select count(*)::text from kernel.note")).containsExactly("2");
    }

    @Test
    void an_archive_that_the_portal_does_not_know_is_refused_before_anything_is_touched() throws Exception {
        Path archive = home.resolve("portal.zip");
        Backup.take(source.access(), store, archive, Clock.systemUTC());

        assertRefused(archive, war("other.war", KERNEL + "-- changed"), "does not know migration 1 of kernel");
    }

    @Test
    void nothing_is_restored_over_content() throws Exception {
        Path archive = home.resolve("portal.zip");
        Backup.take(source.access(), store, archive, Clock.systemUTC());

        assertThatThrownBy(() -> Restore.from(archive, source.access(), home.resolve("restored"), war))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("nothing is ever restored over content");
        assertThatThrownBy(() -> Restore.from(archive, target.access(), store, war))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("There are files in");
        assertThat(texts(source, "select rung from kernel.bell")).containsExactly("later");
    }

    @Test
    void an_archive_with_one_wrong_byte_anywhere_is_refused_before_anything_is_touched() throws Exception {
        Path archive = home.resolve("portal.zip");
        Backup.take(source.access(), store, archive, Clock.systemUTC());
        byte[] whole = Files.readAllBytes(archive);
        Path damaged = home.resolve("damaged.zip");
        int refused = 0;
        for (int at = 0; at < whole.length; at += 7) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x20;
            Files.write(damaged, bytes);
            try {
                Restore.verify(damaged);
                // Only what no reader looks at, such as the time of an entry, may differ.
                assertThat(contents(damaged)).isEqualTo(contents(archive));
            } catch (BackupRefused expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        for (int length : List.of(0, 10, whole.length / 2, whole.length - 1)) {
            Files.write(damaged, java.util.Arrays.copyOf(whole, length));
            assertRefused(damaged, war, "");
        }
    }

    @Test
    void a_file_that_rows_name_and_the_store_has_not_or_has_damaged_is_told() throws Exception {
        String lost = HexFormat.of().formatHex(new byte[32]);
        execute(source, "insert into files.file values (2, '" + lost + "', null, 'READY')");
        String broken = put("Guide".getBytes(StandardCharsets.UTF_8));
        execute(source, "insert into files.file values (3, '" + broken + "', null, 'READY')");
        Files.writeString(object(broken), "Guidf");

        BackupReport report = Backup.take(source.access(), store, home.resolve("portal.zip"), Clock.systemUTC());

        assertThat(report.missing()).containsExactlyInAnyOrder(lost, broken);
        assertThatThrownBy(() -> Backup.take(source.access(), store, home.resolve("portal.zip"), Clock.systemUTC()))
                .hasMessageContaining("no archive is ever overwritten");
    }

    @Test
    void rows_written_while_the_archive_is_written_are_in_it_wholly_or_not_at_all() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 100; !enough.get(); i++) {
                execute(
                        source,
                        "with n as (insert into kernel.note (id, text) values (" + i + ", 'x') returning id)"
                                + " insert into kernel.note_text (note) select id from n");
            }
        });
        execute(source, "alter table kernel.note_text drop constraint note_text_note_fkey");
        writer.start();
        List<Path> archives = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            archives.add(home.resolve("at-" + i + ".zip"));
            Backup.take(source.access(), store, archives.get(i), Clock.systemUTC());
        }
        enough.set(true);
        writer.join();

        for (int i = 0; i < 5; i++) {
            execute(target, "drop schema if exists kernel cascade", "drop schema if exists files cascade");
            Restore.from(archives.get(i), target.access(), home.resolve("restored-" + i), war);
            assertThat(texts(target, "select count(*)::text from kernel.note"))
                    .isEqualTo(texts(target, "select count(*)::text from kernel.note_text"));
        }
    }

    private void migrate(String room, String script) throws IOException {
        Path scripts = Files.createDirectories(home.resolve("scripts").resolve(room));
        Files.writeString(scripts.resolve("V1__step.sql"), script);
        Flyway.configure()
                .dataSource(source.url(), source.user(), source.password())
                .schemas(room)
                .table("schema_history")
                .locations("filesystem:" + scripts)
                .load()
                .migrate();
    }

    private void assertRefused(Path archive, Path portal, String words) throws Exception {
        Path restored = home.resolve("never");
        assertThatThrownBy(() -> Restore.from(archive, target.access(), restored, portal))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(words);
        assertThat(restored).doesNotExist();
        assertThat(texts(target, "select nspname from pg_namespace where nspname in ('kernel', 'files')"))
                .isEmpty();
    }

    private String put(byte[] content) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        Files.createDirectories(object(hash).getParent());
        Files.write(object(hash), content);
        return hash;
    }

    private Path object(String hash) {
        return store.resolve("objects")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static List<String> files(Path directory) throws IOException {
        try (var walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> contents(Path archive) throws IOException {
        List<String> contents = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                contents.add(entry.getName()
                        + HexFormat.of().formatHex(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return contents;
    }

    private Path war(String name, String... kernel) throws IOException {
        Path file = home.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "WEB-INF/lib/kernel.jar", jar("kernel", kernel));
            entry(zip, "WEB-INF/lib/files.jar", jar("files", FILES));
        }
        return file;
    }

    private static byte[] jar(String room, String... scripts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (int i = 0; i < scripts.length; i++) {
                entry(
                        jar,
                        "db/migration/" + room + "/V" + (i + 1) + "__step.sql",
                        scripts[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void execute(LocalPostgres postgres, String... statements) {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(LocalPostgres postgres, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
