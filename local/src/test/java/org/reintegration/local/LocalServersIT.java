package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The real servers: started, stopped, killed and damaged on this machine. */
class LocalServersIT {

    private static final Path SOLR_CLASS_PATH = Path.of(System.getProperty("solr.classpath"));

    /** One for all, so that PostgreSQL is unpacked once. */
    @TempDir
    private static Path all;

    private Path directory;

    @BeforeEach
    void own_directory(TestInfo test) {
        directory = all.resolve(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void the_database_keeps_what_was_written_through_stop_and_kill() throws Exception {
        int port = Ports.free();
        try (var postgres = LocalPostgres.start(directory, port)) {
            execute(postgres, "create table lesson (title text)");
            execute(postgres, "insert into lesson values ('Début')");
        }

        LocalPostgres restarted = LocalPostgres.start(directory, Ports.free());
        execute(restarted, "insert into lesson values ('بداية')");
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        restarted.close();

        try (var recovered = LocalPostgres.start(directory, Ports.free())) {
            assertThat(count(recovered)).isEqualTo(2);
        }
    }

    @Test
    void a_database_left_running_is_ended_by_the_next_start_with_one_line() throws Exception {
        LocalPostgres leftBehind = LocalPostgres.start(directory, Ports.free());

        assertThat(LocalPostgres.endOrphan(directory))
                .hasValueSatisfying(line ->
                        assertThat(line).startsWith("Ended PostgreSQL left over from an earlier run (process "));
        assertThat(Ports.isFree(leftBehind.port())).isTrue();
        assertThat(LocalPostgres.endOrphan(directory)).isEmpty();
    }

    @Test
    void a_database_that_cannot_start_says_why_and_where() throws Exception {
        LocalPostgres.start(directory, Ports.free()).close();
        Files.write(directory.resolve("data/global/pg_control"), new byte[8192]);

        assertThatThrownBy(() -> LocalPostgres.start(directory, Ports.free()))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(directory.resolve("data").toString())
                .hasMessageContaining("--fresh")
                .hasMessageContaining("Log: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void the_search_server_keeps_what_it_acknowledged_through_a_kill_and_a_change_of_port() throws Exception {
        LocalSolr killed = LocalSolr.start(directory, Ports.freeForSolr(), SOLR_CLASS_PATH);
        var before = new SolrCollection(killed);
        before.make();
        before.add("lesson-1", "Études et réintégration");
        ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        LocalSolr leftBehind = LocalSolr.start(directory, Ports.freeForSolr(), SOLR_CLASS_PATH);
        assertThat(leftBehind.notice()).isEmpty();
        assertThat(new SolrCollection(leftBehind).find("reintegration")).contains("lesson-1");

        assertThat(LocalSolr.endOrphan(directory))
                .hasValueSatisfying(line ->
                        assertThat(line).startsWith("Ended the search server left over from an earlier run (process "));
        assertThat(leftBehind.isAlive()).isFalse();
    }

    @Test
    void an_index_that_cannot_be_read_is_set_aside_and_begun_anew() throws Exception {
        Path snapshots = Files.createDirectories(directory.resolve("home/zoo_data/version-2"));
        Files.writeString(snapshots.resolve("log.1"), "no transaction log");

        try (var solr = LocalSolr.start(directory, Ports.freeForSolr(), SOLR_CLASS_PATH)) {
            assertThat(solr.notice())
                    .hasValueSatisfying(line -> assertThat(line)
                            .contains(directory.resolve("home").toString())
                            .contains("search is rebuilt from the database"));
        }
    }

    private static void execute(LocalPostgres postgres, String statement) throws Exception {
        try (Connection connection = connect(postgres);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int count(LocalPostgres postgres) throws Exception {
        try (Connection connection = connect(postgres);
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from lesson")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws Exception {
        var account = new Properties();
        account.setProperty("user", postgres.user());
        account.setProperty("password", postgres.password());
        return DriverManager.getConnection(postgres.url(), account);
    }
}
