package org.reintegration.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reintegration.local.LocalCloud;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalMail;
import org.reintegration.local.LocalPostgres;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.LocalWorker;
import org.reintegration.local.Ports;

/** The servers that every test of one run shares, on free ports and below {@code target}; begun anew each run. */
public final class Machine implements AutoCloseable {

    public static final String SAMPLE_TOKEN = "sample-content-of-the-tests";
    public static final String METRICS_TOKEN = "figures-of-the-tests";

    private final Path home;
    private final int postgresPort;
    private final int solrPort;
    private LocalPostgres postgres;
    private LocalSolr solr;
    private LocalCloud cloud;
    private LocalWorker worker;
    private final LocalMail mail;

    private Machine(Path home, int nodes) throws IOException, LocalFailure, InterruptedException {
        this.home = home;
        postgresPort = Ports.free();
        solrPort = Ports.freeForSolr();
        startPostgres();
        if (nodes > 1) {
            cloud = LocalCloud.start(home.resolve("cloud"), nodes, Path.of(property("solr.classpath")));
        } else {
            startSolr();
        }
        mail = LocalMail.start(home.resolve("mail"), Ports.free(), Ports.free());
    }

    public void startPostgres() throws LocalFailure, InterruptedException {
        postgres = LocalPostgres.start(home.resolve("postgres"), postgresPort);
    }

    public void startSolr() throws LocalFailure, InterruptedException {
        solr = LocalSolr.start(home.resolve("solr"), solrPort, Path.of(property("solr.classpath")));
    }

    /** Ends Solr as a power cut would. */
    public void killSolr() {
        Processes.kill(home.resolve("solr").toString());
    }

    public static Machine start(String name) {
        return start(name, 1);
    }

    /** With more than one node Solr is a cluster with a ZooKeeper of its own, and the portal keeps two parts of everything twice. */
    public static Machine start(String name, int nodes) {
        Path home = Path.of("target", "machine-" + name).toAbsolutePath();
        try {
            empty(home);
            Files.createDirectories(home);
            return new Machine(home, nodes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LocalFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting", e);
        }
    }

    /** Starts the worker that reads files, with these settings beside those of the portal; a worker started before is stopped. */
    public LocalWorker startWorker(Map<String, String> settings) {
        if (worker != null) {
            worker.close();
        }
        Map<String, String> all = environment("http://localhost");
        all.putAll(settings);
        try {
            worker = LocalWorker.start(home.resolve("worker"), Path.of(property("files.worker")), all);
            return worker;
        } catch (LocalFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public void stopWorker() {
        worker.close();
        worker = null;
    }

    /** What the portal under test finds in its environment. */
    public Map<String, String> environment(String portalUrl) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DB_URL", postgres.url());
        environment.put("DB_USER", postgres.user());
        environment.put("DB_PASSWORD", postgres.password());
        if (cloud == null) {
            environment.put("SOLR_ZK", solr.zkHost());
            environment.put("SOLR_URL", solr.url());
        } else {
            environment.put("SOLR_ZK", cloud.zkHost());
            environment.put("SOLR_SHARDS", "2");
            environment.put("SOLR_REPLICAS", "2");
        }
        environment.put("SMTP_HOST", mail.smtpHost());
        environment.put("SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.put("MAIL_FROM", "portal@reintegration.example");
        environment.put("PORTAL_URL", portalUrl);
        environment.put("SAMPLE_CONTENT", "true");
        environment.put("SAMPLE_TOKEN", SAMPLE_TOKEN);
        environment.put("METRICS_TOKEN", METRICS_TOKEN);
        environment.put("COUNT_STATEMENTS", "true");
        environment.put("HARVEST_PRIVATE_ADDRESSES", "true");
        environment.put("FILES_DIR", home.resolve("files").toString());
        return environment;
    }

    /** Loses everything the portal keeps: the database, the index and the files. */
    public void destroy() {
        solr.close();
        postgres.close();
        try {
            for (String each : List.of("postgres", "solr", "files")) {
                empty(home.resolve(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers with nothing in them, where those were that were destroyed. */
    public void startAnew() {
        try {
            startPostgres();
            startSolr();
        } catch (LocalFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting", e);
        }
    }

    public Path home() {
        return home;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalSolr solr() {
        return solr;
    }

    public LocalCloud cloud() {
        return cloud;
    }

    public LocalMail mail() {
        return mail;
    }

    static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The build sets " + name + "; run these tests through Maven");
        }
        return value;
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
        mail.close();
        if (cloud == null) {
            solr.close();
        } else {
            cloud.close();
        }
        postgres.close();
    }
}
