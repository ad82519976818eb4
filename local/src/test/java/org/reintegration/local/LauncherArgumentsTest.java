package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherArgumentsTest {

    private static final List<String> NEEDED = List.of(
            "--war",
            "portal.war",
            "--solr-classpath",
            "solr.classpath",
            "--liberty",
            "wlp",
            "--config",
            "config",
            "--data",
            "data");

    @Test
    void all_ports_follow_from_that_of_the_portal() throws Exception {
        LauncherArguments arguments = parse("--port", "7000");

        assertThat(arguments.ports()).isEqualTo(new LocalPorts(7000, 7001, 7002, 7003, 7004));
        assertThat(arguments.ports().zookeeper()).isEqualTo(8002);
    }

    @Test
    void a_stated_port_wins() throws Exception {
        assertThat(parse("--smtp-port", "2525").ports()).isEqualTo(new LocalPorts(9080, 9081, 9082, 2525, 9084));
    }

    @Test
    void nothing_is_deleted_unless_asked() throws Exception {
        assertThat(parse().fresh()).isFalse();
        assertThat(parse("--fresh").fresh()).isTrue();
        assertThat(parse("--clear-sample").clearSample()).isTrue();
    }

    @Test
    void only_when_asked_it_ends_with_the_program_that_started_it() throws Exception {
        assertThat(parse().stopWithParent()).isFalse();
        assertThat(parse("--stop-with-parent").stopWithParent()).isTrue();
    }

    @Test
    void an_archive_is_written_or_brought_back_but_not_both_in_one_command() throws Exception {
        assertThat(parse().backup()).isNull();
        assertThat(parse("--backup", "/tmp/portal.zip").backup()).isEqualTo(Path.of("/tmp/portal.zip"));
        assertThat(parse("--restore", "/tmp/portal.zip", "--fresh").restore()).isEqualTo(Path.of("/tmp/portal.zip"));
        assertThatThrownBy(() -> parse("--backup", "a.zip", "--restore", "a.zip"))
                .hasMessageStartingWith("Ask for --backup alone");
        assertThatThrownBy(() -> parse("--backup", "a.zip", "--fresh"))
                .hasMessageStartingWith("Ask for --backup alone");
    }

    @Test
    void a_missing_option_is_named() {
        assertThatThrownBy(() -> LauncherArguments.parse("--war", "portal.war"))
                .hasMessageStartingWith("Option --solr-classpath is missing.");
    }

    @Test
    void a_value_that_is_an_option_counts_as_missing() {
        assertThatThrownBy(() -> parse("--port", "--fresh")).hasMessageStartingWith("Option --port needs a value.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65000", "http", "-80"})
    void a_port_that_is_none_is_refused_in_one_line(String port) {
        assertThatThrownBy(() -> parse("--port", port))
                .isInstanceOfSatisfying(
                        LocalFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(2))
                .hasMessageContaining("--port")
                .hasMessageNotContaining("\n");
    }

    private static LauncherArguments parse(String... more) throws LocalFailure {
        List<String> words = new ArrayList<>(NEEDED);
        words.addAll(List.of(more));
        return LauncherArguments.parse(words.toArray(String[]::new));
    }
}
