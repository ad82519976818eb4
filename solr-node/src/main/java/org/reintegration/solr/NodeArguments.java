package org.reintegration.solr;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a search server lives and on which ports of this machine it answers.
 *
 * @param zookeeperPort of the ZooKeeper inside it; not used by a node of a larger cluster
 * @param zookeepers hosts of the ZooKeeper that a node of a larger cluster shares with others, null for one that has its own
 */
record NodeArguments(
        Path home, int port, int zookeeperPort, @Nullable String zookeepers, Path logs) {

    private static final Set<String> KNOWN = Set.of("--home", "--port", "--zookeeper-port", "--zookeeper", "--logs");
    private static final String USAGE =
            "Usage: SolrNode --home DIR --port N [--zookeeper-port N | --zookeeper HOST:PORT,...] [--logs DIR]";

    static NodeArguments parse(String... words) throws NodeFailure {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (!KNOWN.contains(words[i])) {
                throw NodeFailure.wrongArguments("Unknown option " + words[i] + ". " + USAGE);
            }
            if (i + 1 == words.length) {
                throw NodeFailure.wrongArguments("Option " + words[i] + " needs a value. " + USAGE);
            }
            given.put(words[i], words[i + 1]);
        }
        String home = given.get("--home");
        if (home == null) {
            throw NodeFailure.wrongArguments("Option --home is missing. " + USAGE);
        }
        int port = port("--port", given.get("--port"));
        String zookeeper = given.get("--zookeeper-port");
        String logs = given.get("--logs");
        String zookeepers = given.get("--zookeeper");
        if (zookeeper != null && zookeepers != null) {
            throw NodeFailure.wrongArguments("A node has a ZooKeeper inside or one outside, not both. " + USAGE);
        }
        Path directory = Path.of(home).toAbsolutePath().normalize();
        return new NodeArguments(
                directory,
                port,
                zookeeper == null ? port + 1000 : port("--zookeeper-port", zookeeper),
                zookeepers,
                logs == null ? SolrNode.logsBeside(directory) : Path.of(logs).toAbsolutePath());
    }

    private static int port(String option, @Nullable String value) throws NodeFailure {
        if (value != null && value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        }
        throw NodeFailure.wrongArguments("Option " + option + " needs a port number. " + USAGE);
    }

    /** How a client of the cluster finds it. */
    String zookeeper() {
        return zookeepers == null ? "127.0.0.1:" + zookeeperPort : zookeepers;
    }

    /** Solr reads these from the system properties of its JVM and nowhere else. */
    void announce() {
        System.setProperty("solr.solr.home", home.toString());
        System.setProperty("solr.install.dir", home.toString());
        System.setProperty("solr.log.dir", logs.toString());
        System.setProperty("jetty.port", Integer.toString(port));
        System.setProperty("host", "127.0.0.1");
        if (zookeepers == null) {
            System.setProperty("zkRun", "");
            System.setProperty("solr.zk.embedded.host", "127.0.0.1");
        } else {
            System.setProperty("zkHost", zookeepers);
        }
        // ZooKeeper would open an administration page of its own on port 8080.
        System.setProperty("zookeeper.admin.enableServer", "false");
    }
}
