package org.reintegration.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of this machine, seen from itself only. */
public final class Ports {

    /** A search server's ZooKeeper listens this far above the server itself. */
    static final int ZOOKEEPER_OFFSET = 1000;

    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** Refuses a port somebody else listens on, naming what wanted it and how to choose another. */
    static void requireFree(String wantedBy, int port, String option) throws LocalFailure {
        if (!isFree(port)) {
            throw LocalFailure.askedWrongly("Port " + port + " for " + wantedBy
                    + " is taken by another program. End that program or choose another port with " + option + " N.");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port whose last listener has just gone counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port nobody listens on now. */
    public static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A port for a search server, with room for its ZooKeeper above it. */
    public static int freeForSolr() throws IOException {
        int port = free();
        while (port + ZOOKEEPER_OFFSET > HIGHEST || !isFree(port + ZOOKEEPER_OFFSET)) {
            port = 20_000 + (port * 7 + 13) % 10_000;
            while (!isFree(port)) {
                port++;
            }
        }
        return port;
    }
}
