package org.reintegration.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.zookeeper.server.ServerConfig;
import org.apache.zookeeper.server.ZooKeeperServerMain;
import org.apache.zookeeper.server.admin.AdminServer.AdminServerException;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig.ConfigException;

/** What the nodes of a cluster agree by, as a server of its own, reachable from this machine only. */
public final class ZooKeeperServer {

    private ZooKeeperServer() {}

    /** Runs until it is told to stop: {@code DIRECTORY PORT}. */
    public static void main(String[] words) throws IOException, AdminServerException {
        if (words.length != 2 || !words[1].matches("\\d{1,5}")) {
            System.err.println("Usage: ZooKeeperServer DIRECTORY PORT");
            System.exit(2);
            return;
        }
        // It would open an administration page of its own on port 8080.
        System.setProperty("zookeeper.admin.enableServer", "false");
        Path home = Files.createDirectories(Path.of(words[0]).toAbsolutePath());
        Path settings = home.resolve("zoo.cfg");
        Files.writeString(
                settings, """
                tickTime=1000
                dataDir=%s
                clientPort=%s
                clientPortAddress=127.0.0.1
                autopurge.snapRetainCount=3
                autopurge.purgeInterval=1
                """.formatted(home.resolve("data").toString().replace('\\', '/'), words[1]));
        try {
            ServerConfig config = new ServerConfig();
            config.parse(settings.toString());
            new ZooKeeperServerMain().runFromConfig(config);
        } catch (ConfigException cause) {
            System.err.println("ZooKeeper cannot start: " + NodeFailure.reason(cause));
            System.exit(3);
        }
    }
}
