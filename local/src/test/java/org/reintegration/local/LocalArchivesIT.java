package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal of this machine into an archive and out of it, by the options of the one command. */
class LocalArchivesIT {

    private static final String SCRIPT = "create table kernel.note (id bigint primary key, text text not null);";

    @TempDir
    private Path home;

    private Path archive;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void a_portal_with_content() throws Exception {
        archive = home.resolve("portal.zip");
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.putNextEntry(new ZipEntry("db/migration/kernel/V1__notes.sql"));
            zip.write(SCRIPT.getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream out = Files.newOutputStream(home.resolve("portal.war"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/lib/kernel.jar"));
            zip.write(jar.toByteArray());
        }
        Path scripts = Files.createDirectories(home.resolve("scripts"));
        Files.writeString(scripts.resolve("V1__notes.sql"), SCRIPT);
        try (DataDirectory data = DataDirectory.take(home.resolve("one"));
                LocalPostgres postgres = LocalPostgres.start(data.postgres(), Ports.free())) {
            Flyway.configure()
                    .dataSource(postgres.url(), postgres.user(), postgres.password())
                    .schemas("kernel")
                    .table("schema_history")
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();
            try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                statement.execute("insert into kernel.note values (1, 'بداية')");
            }
            Files.createDirectories(data.files().resolve("uploads/abc"));
            Files.writeString(data.files().resolve("uploads/abc/0"), "half");
        }
    }

    @Test
    void a_portal_that_stands_and_one_that_runs_are_both_written_and_brought_back() throws Exception {
        assertThat(archives("one", "--backup", archive.toString()).backUpIfAsked())
                .isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 tables with 1 rows, 1 files");
        Path second = home.resolve("second.zip");
        try (DataDirectory data = DataDirectory.take(home.resolve("one"));
                LocalPostgres running = LocalPostgres.start(data.postgres(), Ports.free())) {
            assertThat(running.isAlive()).isTrue();
            assertThat(archives("one", "--backup", second.toString()).backUpIfAsked())
                    .isTrue();
        }

        for (Path each : List.of(archive, second)) {
            String name = each.getFileName().toString().replace(".zip", "");
            LocalArchives restoring = archives(name, "--restore", each.toString());
            try (DataDirectory data = DataDirectory.take(home.resolve(name))) {
                restoring.lookAtArchiveIfAsked();
                restoring.restoreIfAsked(data);
                assertThat(notes(data)).containsExactly("بداية");
                assertThat(data.files().resolve("uploads/abc/0")).hasContent("half");
                assertThat(data.leavesOutSample()).isTrue();
                assertThatThrownBy(() -> restoring.restoreIfAsked(data))
                        .isInstanceOfSatisfying(
                                LocalFailure.class,
                                failure -> assertThat(failure.exitCode()).isEqualTo(2))
                        .hasMessageContaining("nothing is ever restored over content");
                assertThat(notes(data)).containsExactly("بداية");
            }
        }
    }

    @Test
    void a_damaged_archive_is_refused_before_anything_is_deleted_or_started() throws Exception {
        archives("one", "--backup", archive.toString()).backUpIfAsked();
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 3] ^= 1;
        Files.write(archive, bytes);

        assertThatThrownBy(() -> archives("one", "--restore", archive.toString(), "--fresh")
                        .lookAtArchiveIfAsked())
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("damaged");
        try (DataDirectory data = DataDirectory.take(home.resolve("one"))) {
            assertThat(notes(data)).containsExactly("بداية");
        }
    }

    @Test
    void where_no_portal_is_nothing_is_written() {
        assertThatThrownBy(() ->
                        archives("nowhere", "--backup", archive.toString()).backUpIfAsked())
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("There is no portal in");
        assertThat(archive).doesNotExist();
        assertThat(home.resolve("nowhere")).doesNotExist();
    }

    private static List<String> notes(DataDirectory data) throws Exception {
        List<String> notes = new ArrayList<>();
        try (LocalPostgres postgres = LocalPostgres.start(data.postgres(), Ports.free());
                var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from kernel.note order by id")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    private LocalArchives archives(String data, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "--war",
                home.resolve("portal.war").toString(),
                "--solr-classpath",
                "none",
                "--liberty",
                "none",
                "--config",
                "none",
                "--data",
                home.resolve(data).toString(),
                "--db-port",
                Integer.toString(Ports.free())));
        words.addAll(List.of(more));
        return new LocalArchives(
                LauncherArguments.parse(words.toArray(String[]::new)),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
