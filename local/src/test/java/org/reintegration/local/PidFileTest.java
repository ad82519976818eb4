package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path directory;

    @Test
    void a_server_left_running_is_ended_with_one_line() throws Exception {
        PidFile note = new PidFile(directory.resolve("sleeper.pid"));
        try (ServerProcess left = sleeper(note)) {
            assertThat(note.endOrphan("the sleeper"))
                    .hasValue("Ended the sleeper left over from an earlier run (process "
                            + left.handle().pid() + ").");
            assertThat(left.isAlive()).isFalse();
            assertThat(note.endOrphan("the sleeper")).isEmpty();
        }
    }

    @Test
    void a_program_that_got_the_number_later_is_left_alone() throws Exception {
        PidFile note = new PidFile(directory.resolve("sleeper.pid"));
        try (ServerProcess other = sleeper(note)) {
            List<String> written = Files.readAllLines(note.path());
            Files.write(note.path(), List.of(written.get(0), "1000", written.get(2)));

            assertThat(note.endOrphan("the sleeper")).isEmpty();
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void a_program_with_another_command_is_left_alone() throws Exception {
        PidFile note = new PidFile(directory.resolve("sleeper.pid"));
        try (ServerProcess other = sleeper(note)) {
            List<String> written = Files.readAllLines(note.path());
            Files.write(note.path(), List.of(written.get(0), written.get(1), "-Dportal.server=/elsewhere"));

            assertThat(note.endOrphan("the sleeper")).isEmpty();
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void an_unreadable_note_says_nothing() throws Exception {
        PidFile note = new PidFile(Files.writeString(directory.resolve("broken.pid"), "half a no"));

        assertThat(note.endOrphan("the sleeper")).isEmpty();
        assertThat(note.path()).doesNotExist();
    }

    @Test
    void a_closed_server_leaves_no_note() throws Exception {
        PidFile note = new PidFile(directory.resolve("sleeper.pid"));
        sleeper(note).close();

        assertThat(note.path()).doesNotExist();
    }

    /** A process that sleeps, with a class path too long to be seen whole from outside, as Solr's is. */
    private ServerProcess sleeper(PidFile note) throws Exception {
        String classPath = System.getProperty("java.class.path") + ":/nowhere".repeat(2000);
        ServerProcess started = ServerProcess.start(new ServerProcess.Plan(
                "The sleeper",
                List.of("-cp", classPath, Sleeper.class.getName()),
                Map.of(),
                directory,
                Logs.fresh(directory.resolve("sleeper.log")),
                note,
                Duration.ofSeconds(5)));
        awaitItsOwnCommand(started.handle(), Files.readAllLines(note.path()).get(2));
        return started;
    }

    /** Between its birth and the start of its program a process shows another command. */
    private static void awaitItsOwnCommand(ProcessHandle process, String marker) throws InterruptedException {
        while (process.isAlive()
                && !process.info()
                        .commandLine()
                        .map(shown -> shown.contains(marker))
                        .orElse(false)) {
            Thread.sleep(10);
        }
    }

    /** A server that does nothing. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] words) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }
}
