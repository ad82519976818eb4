package org.reintegration.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeArgumentsTest {

    @TempDir
    private Path home;

    @Test
    void zookeeper_and_logs_follow_from_port_and_home() throws Exception {
        NodeArguments arguments = NodeArguments.parse("--home", home.toString(), "--port", "8983");

        assertThat(arguments.zookeeperPort()).isEqualTo(9983);
        assertThat(arguments.logs()).isEqualTo(home.resolve("logs"));
    }

    @Test
    void what_is_stated_wins_over_what_follows() throws Exception {
        NodeArguments arguments = NodeArguments.parse(
                "--port", "8983", "--zookeeper-port", "2181", "--logs", "/var/log/search", "--home", home.toString());

        assertThat(arguments.zookeeperPort()).isEqualTo(2181);
        assertThat(arguments.logs()).isEqualTo(Path.of("/var/log/search"));
    }

    @Test
    void a_missing_home_is_said_in_one_line() {
        assertThatThrownBy(() -> NodeArguments.parse("--port", "8983"))
                .isInstanceOf(NodeFailure.class)
                .hasMessageStartingWith("Option --home is missing.")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "many", "-1"})
    void a_port_that_is_none_is_refused(String port) {
        assertThatThrownBy(() -> NodeArguments.parse("--home", "here", "--port", port))
                .isInstanceOfSatisfying(
                        NodeFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(2))
                .hasMessageStartingWith("Option --port needs a port number.");
    }

    @Test
    void an_option_without_value_and_an_unknown_one_are_refused() {
        assertThatThrownBy(() -> NodeArguments.parse("--home")).hasMessageStartingWith("Option --home needs a value.");
        assertThatThrownBy(() -> NodeArguments.parse("--house", "x")).hasMessageStartingWith("Unknown option --house.");
    }

    @Test
    void the_home_is_written_anew_when_ports_change() throws Exception {
        new NodeHome(NodeArguments.parse("--home", home.toString(), "--port", "8983")).write();
        new NodeHome(NodeArguments.parse("--home", home.toString(), "--port", "7000")).write();

        assertThat(Files.readString(home.resolve("solr.xml"))).contains("<int name=\"hostPort\">7000</int>");
        assertThat(Files.readString(home.resolve("zoo.cfg"))).contains("clientPort=8000");
    }

    @Test
    void a_node_of_a_larger_cluster_has_no_zookeeper_of_its_own() throws Exception {
        NodeArguments arguments =
                NodeArguments.parse("--home", home.toString(), "--port", "8983", "--zookeeper", "zk1:2181,zk2:2181");
        new NodeHome(arguments).write();

        assertThat(arguments.zookeeper()).isEqualTo("zk1:2181,zk2:2181");
        assertThat(home.resolve("zoo.cfg")).doesNotExist();
        assertThatThrownBy(() -> NodeArguments.parse(
                        "--home", home.toString(), "--port", "1", "--zookeeper", "zk:1", "--zookeeper-port", "2"))
                .hasMessageStartingWith("A node has a ZooKeeper inside or one outside, not both.");
    }
}
