package org.reintegration.local;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A search cluster on this machine: ZooKeeper as a server of its own and several nodes that share it, each in a JVM of its own. */
public final class LocalCloud implements AutoCloseable {

    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(6);
    private static final int OK = 200;

    private final Path directory;
    private final String classPath;
    private final int zookeeperPort;
    private final ServerProcess zookeeper;
    private final List<Node> nodes = new ArrayList<>();

    /** One node: its port stays, its process comes and goes. */
    private static final class Node {
        private final int port;
        private ServerProcess process;

        Node(int port, ServerProcess process) {
            this.port = port;
            this.process = process;
        }

        String name() {
            return "127.0.0.1:" + port + "_solr";
        }
    }

    private LocalCloud(Path directory, String classPath, int zookeeperPort) throws IOException {
        this.directory = directory;
        this.classPath = classPath;
        this.zookeeperPort = zookeeperPort;
        Path home = directory.resolve("zookeeper");
        zookeeper = run(
                "ZooKeeper",
                home,
                List.of(
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-Dsolr.log.dir=" + home.resolve("logs"),
                        "-cp",
                        classPath,
                        "org.reintegration.solr.ZooKeeperServer",
                        home.toString(),
                        Integer.toString(zookeeperPort)));
    }

    /** Starts a cluster of so many nodes below a directory and waits until all of them know each other. */
    public static LocalCloud start(Path directory, int nodes, Path classPathFile)
            throws LocalFailure, InterruptedException {
        try {
            LocalCloud cloud = new LocalCloud(
                    directory.toAbsolutePath(), Files.readString(classPathFile).strip(), Ports.free());
            try {
                for (int i = 0; i < nodes; i++) {
                    int port = Ports.free();
                    cloud.nodes.add(new Node(port, cloud.launch(i, port)));
                }
                cloud.awaitLive();
                return cloud;
            } catch (IOException | LocalFailure | InterruptedException | RuntimeException failure) {
                cloud.close();
                throw failure;
            }
        } catch (IOException cause) {
            throw new LocalFailure(
                    "The search cluster could not start in " + directory + ": " + cause.getMessage(), cause);
        }
    }

    private ServerProcess launch(int number, int port) throws IOException {
        Path home = directory.resolve("node" + number);
        return run(
                "A search server",
                home,
                List.of(
                        "-Xms128m",
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=UTC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath,
                        "org.reintegration.solr.SolrNode",
                        "--home",
                        home.resolve("home").toString(),
                        "--port",
                        Integer.toString(port),
                        "--zookeeper",
                        zkHost(),
                        "--logs",
                        home.resolve("logs").toString()));
    }

    private static ServerProcess run(String name, Path home, List<String> arguments) throws IOException {
        return ServerProcess.start(new ServerProcess.Plan(
                name,
                arguments,
                Map.of(),
                home,
                Logs.fresh(home.resolve("console.log")),
                new PidFile(home.resolve("process.pid")),
                PATIENCE_TO_STOP));
    }

    /** How a client of the cluster finds it: the address of its ZooKeeper. */
    public String zkHost() {
        return "127.0.0.1:" + zookeeperPort;
    }

    public String url(int node) {
        return "http://127.0.0.1:" + nodes.get(node).port + "/solr";
    }

    /** Ends a node as a power cut would. */
    public void kill(int node) {
        ProcessHandle process = nodes.get(node).process.handle();
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Starts a node again where it was. */
    public void restart(int node) throws LocalFailure, InterruptedException {
        try {
            Node again = nodes.get(node);
            again.process = launch(node, again.port);
        } catch (IOException cause) {
            throw new LocalFailure("A search server could not start again: " + cause.getMessage(), cause);
        }
        awaitLive();
    }

    private void awaitLive() throws LocalFailure, InterruptedException {
        await(cluster -> {
            List<String> live = texts(cluster, "live_nodes");
            return nodes.stream().allMatch(node -> live.contains(node.name()));
        });
    }

    /** Waits until every part of every collection is there as often as it should be. */
    public void awaitWhole() throws LocalFailure, InterruptedException {
        await(LocalCloud::isWhole);
    }

    private static boolean isWhole(JsonObject cluster) {
        for (JsonValue collection : cluster.getJsonObject("collections").values()) {
            for (JsonValue shard :
                    collection.asJsonObject().getJsonObject("shards").values()) {
                for (JsonValue replica :
                        shard.asJsonObject().getJsonObject("replicas").values()) {
                    if (!"active".equals(replica.asJsonObject().getString("state"))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    /** What is asked of the cluster's own account of itself. */
    private interface Question {
        boolean isTrue(JsonObject cluster);
    }

    private void await(Question question) throws LocalFailure, InterruptedException {
        long end = System.nanoTime() + PATIENCE_TO_START.toNanos();
        while (!answered(question)) {
            if (System.nanoTime() > end) {
                throw new LocalFailure("The search cluster in " + directory + " is not whole after "
                        + PATIENCE_TO_START.toMinutes() + " minutes.");
            }
            Thread.sleep(200);
        }
    }

    /** Whether every node that runs says so: they learn of each other one after the other. */
    private boolean answered(Question question) throws LocalFailure, InterruptedException {
        for (Node node : nodes) {
            if (!node.process.isAlive()) {
                throw node.process.ended("");
            }
            try {
                var answer =
                        new HttpProbe(url(nodes.indexOf(node))).get("/admin/collections?action=CLUSTERSTATUS&wt=json");
                if (answer.statusCode() != OK || !question.isTrue(cluster(answer.body()))) {
                    return false;
                }
            } catch (IOException | JsonException notYet) {
                return false;
            }
        }
        return true;
    }

    private static JsonObject cluster(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonObject("cluster");
        }
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.process.close());
        zookeeper.close();
    }
}
