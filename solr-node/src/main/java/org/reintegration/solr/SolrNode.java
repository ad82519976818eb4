package org.reintegration.solr;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** One search server, with a ZooKeeper of its own or as one of several nodes that share one, reachable from this machine only. */
public final class SolrNode implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final NodeArguments arguments;
    private final Server server;

    private SolrNode(NodeArguments arguments) {
        this.arguments = arguments;
        var threads = new QueuedThreadPool(100, 4);
        threads.setName("solr-http");
        this.server = new Server(threads);
        server.addConnector(loopbackConnector());
        server.setHandler(solrContext());
        // SIGTERM lets requests end, commits and closes the cores, then stops ZooKeeper.
        server.setStopAtShutdown(true);
        server.setStopTimeout(5_000);
    }

    /** Starts a node and returns when it answers a real request. */
    static SolrNode start(NodeArguments arguments) throws IOException, NodeFailure {
        new NodeHome(arguments).write();
        arguments.announce();
        var node = new SolrNode(arguments);
        try {
            node.server.start();
            node.awaitCluster();
            return node;
        } catch (NodeFailure failure) {
            node.close();
            throw failure;
        } catch (Exception cause) {
            node.close();
            throw new NodeFailure("The search server could not start: " + NodeFailure.reason(cause), cause);
        }
    }

    private ServerConnector loopbackConnector() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Long filter lists and vocabularies travel in the query string.
        http.setRequestHeaderSize(64 * 1024);
        var connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(arguments.port());
        connector.setIdleTimeout(120_000);
        return connector;
    }

    private static ServletContextHandler solrContext() {
        var context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setContextPath("/solr");
        context.addEventListener(new CoreContainerProvider());
        context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        // The filter answers everything Solr knows; whatever falls through does not exist.
        context.addServlet(new ServletHolder(new NothingHere()), "/");
        return context;
    }

    /** Jetty reports started even when Solr inside it failed, so only an answer of the cluster counts. */
    private void awaitCluster() throws InterruptedException, NodeFailure {
        var probe = new ClusterProbe(arguments.port());
        HttpResponse<String> answer = probe.ask();
        for (int attempt = 0; answer.statusCode() != 200 && attempt < 20; attempt++) {
            Thread.sleep(250);
            answer = probe.ask();
        }
        if (answer.statusCode() != 200) {
            throw new NodeFailure("The search server started, but answers " + answer.statusCode());
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception cause) {
            throw new IllegalStateException("The search server did not stop cleanly", cause);
        }
    }

    private void join() throws InterruptedException {
        server.join();
    }

    /**
     * Runs a node until it is told to stop:
     * {@code --home DIR --port N [--zookeeper-port N | --zookeeper HOST:PORT,...] [--logs DIR]}.
     */
    public static void main(String[] words) throws IOException {
        try {
            NodeArguments arguments = NodeArguments.parse(words);
            SolrNode node = start(arguments);
            System.out.println("Search server ready on http://" + LOOPBACK + ":" + arguments.port()
                    + "/solr, ZooKeeper " + arguments.zookeeper());
            node.join();
        } catch (NodeFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.exitCode());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers that an address does not exist. */
    private static final class NothingHere extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Where the node keeps what it logs, unless told otherwise. */
    static Path logsBeside(Path home) {
        return home.resolve("logs");
    }
}
