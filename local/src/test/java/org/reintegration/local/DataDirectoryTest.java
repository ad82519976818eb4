package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void a_second_launcher_on_the_same_directory_is_refused() throws Exception {
        Path path = parent.resolve("data");
        try (DataDirectory first = DataDirectory.take(path)) {
            assertThat(first.postgres()).isEqualTo(path.resolve("postgres"));
            assertThatThrownBy(() -> DataDirectory.take(path))
                    .isInstanceOfSatisfying(
                            LocalFailure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(2))
                    .hasMessageStartingWith("The portal already runs on " + path + " (process "
                            + ProcessHandle.current().pid() + ").");
        }
        DataDirectory.take(path).close();
    }

    @Test
    void a_directory_with_files_of_somebody_else_is_refused() throws Exception {
        Files.writeString(parent.resolve("thesis.odt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.take(parent))
                .hasMessageContaining("holds files that are not the portal's");
        assertThat(parent.resolve("thesis.odt")).exists();
        assertThat(parent.resolve(".portal-data")).doesNotExist();
    }

    @Test
    void beginning_anew_deletes_what_the_servers_wrote_and_nothing_else() throws Exception {
        Path path = parent.resolve("data");
        DataDirectory.take(path).close();
        Files.createDirectories(path.resolve("postgres/data/base"));
        Files.writeString(path.resolve("postgres/data/PG_VERSION"), "18");
        Files.writeString(path.resolve("notes.txt"), "mine");

        try (DataDirectory data = DataDirectory.take(path)) {
            data.empty();
        }

        assertThat(path.resolve("postgres")).doesNotExist();
        assertThat(path.resolve("notes.txt")).exists();
    }
}
