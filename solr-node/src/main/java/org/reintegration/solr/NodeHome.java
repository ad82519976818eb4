package org.reintegration.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory a search server lives in, with the two files of settings it reads from there. */
final class NodeHome {

    private final NodeArguments arguments;

    NodeHome(NodeArguments arguments) {
        this.arguments = arguments;
    }

    /** Written at every start: the ports may have changed since the last one. */
    void write() throws IOException {
        Path home = Files.createDirectories(arguments.home());
        Files.createDirectories(arguments.logs());
        Files.writeString(home.resolve("solr.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <solr>
                  <solrcloud>
                    <str name="host">127.0.0.1</str>
                    <int name="hostPort">%d</int>
                    <str name="hostContext">solr</str>
                    <bool name="genericCoreNodeNames">true</bool>
                    <!-- A killed node is missed after this time; its next start waits as long. -->
                    <int name="zkClientTimeout">8000</int>
                  </solrcloud>
                </solr>
                """.formatted(arguments.port()));
        if (arguments.zookeepers() != null) {
            return;
        }
        // maxCnxns: the node and the portal only. Snapshots older than the last three are purged by the node's
        // restarts.
        Files.writeString(home.resolve("zoo.cfg"), """
                tickTime=1000
                clientPort=%d
                maxClientCnxns=60
                autopurge.snapRetainCount=3
                autopurge.purgeInterval=1
                """.formatted(arguments.zookeeperPort()));
    }
}
