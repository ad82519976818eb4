package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresDataTest {

    @TempDir
    private Path parent;

    private PostgresData data;

    @BeforeEach
    void a_directory_as_postgresql_leaves_it() throws Exception {
        data = new PostgresData(parent.resolve("data"));
        Files.createDirectories(data.directory().resolve("global"));
        Files.writeString(data.directory().resolve("PG_VERSION"), "18\n");
        Files.writeString(data.directory().resolve("postgresql.conf"), "");
        Files.write(data.directory().resolve("global/pg_control"), new byte[8192]);
    }

    @Test
    void a_whole_directory_and_a_missing_one_are_sound() {
        assertThatCode(() -> data.requireSound()).doesNotThrowAnyException();
        assertThatCode(() -> new PostgresData(parent.resolve("new")).requireSound())
                .doesNotThrowAnyException();
    }

    @Test
    void a_missing_version_is_damage_and_names_the_directory_and_the_way_out() throws Exception {
        Files.delete(data.directory().resolve("PG_VERSION"));

        assertThatThrownBy(() -> data.requireSound())
                .hasMessageContaining(data.directory() + " is damaged: PG_VERSION is missing")
                .hasMessageContaining("--fresh");
    }

    @Test
    void a_control_file_cut_off_is_damage() throws Exception {
        Files.write(data.directory().resolve("global/pg_control"), new byte[100]);

        assertThatThrownBy(() -> data.requireSound()).hasMessageContaining("global/pg_control is missing or cut off");
    }

    @Test
    void data_of_another_version_is_not_called_damaged() throws Exception {
        Files.writeString(data.directory().resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> data.requireSound())
                .hasMessageContaining("was written by PostgreSQL 16, this portal brings PostgreSQL 18");
    }

    @Test
    void a_first_start_cut_off_is_begun_anew() throws Exception {
        Files.writeString(parent.resolve("first-start-unfinished"), "");

        data.prepare();

        assertThat(data.directory()).doesNotExist();
    }

    @Test
    void data_of_a_complete_start_is_never_begun_anew() throws Exception {
        data.prepare();

        assertThat(data.directory().resolve("PG_VERSION")).exists();
    }

    @Test
    void a_note_with_the_number_of_another_program_is_taken_away_and_the_program_left_alone() throws Exception {
        Path note = data.directory().resolve("postmaster.pid");
        Files.write(
                note,
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data.directory().toString(),
                        "1000",
                        "5432"));

        assertThat(data.endOrphan()).isEmpty();
        assertThat(note).doesNotExist();
    }
}
