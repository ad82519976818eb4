package org.reintegration.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.local.sample.SampleContent;
import org.reintegration.local.sample.SampleLoading;

/** The portal and its servers while they run together: started side by side, watched, stopped in order. */
final class RunningPortal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RunningPortal.class.getName());
    private static final int STEPS = 6;
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final LauncherArguments arguments;
    private final DataDirectory data;
    private final List<SampleContent> sample;
    private final PrintStream out;
    private final ExecutorService starters = Executors.newFixedThreadPool(4);
    private final String setUpToken = token();
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalSolr solr;
    private volatile @Nullable LocalMail mail;
    private volatile @Nullable LibertyServer liberty;
    private volatile @Nullable LocalWorker worker;
    private volatile @Nullable SampleLoading loading;

    RunningPortal(LauncherArguments arguments, DataDirectory data, List<SampleContent> sample, PrintStream out) {
        this.arguments = arguments;
        this.data = data;
        this.sample = sample;
        this.out = out;
    }

    void start() throws LocalFailure, InterruptedException {
        long begin = System.nanoTime();
        LocalPorts ports = arguments.ports();
        var steps = new Steps(out, STEPS);
        Future<Timed<LocalPostgres>> database = starters.submit(() -> Timed.of(this::startPostgres));
        Future<Timed<LocalSolr>> search = starters.submit(() -> Timed.of(this::startSolr));
        Future<Timed<LocalMail>> post = starters.submit(() -> Timed.of(this::startMail));
        // The server's own start takes longer than Solr's: both go on while only the database is waited for.
        Future<Timed<LibertyServer>> server = starters.submit(() -> {
            LocalPostgres started = done(database).result();
            return Timed.of(() -> startLiberty(started));
        });

        steps.begin("PostgreSQL");
        steps.end(done(database).took(), "port " + ports.database());
        steps.begin("Search (Solr)");
        Timed<LocalSolr> searching = done(search);
        steps.end(searching.took(), "port " + ports.solr());
        searching.result().notice().ifPresent(out::println);
        steps.begin("Mail");
        steps.end(done(post).took(), "port " + ports.smtp());
        steps.begin("Application server (Liberty)");
        Timed<LibertyServer> serving = done(server);
        steps.end(serving.took(), "port " + ports.portal());
        steps.begin("Portal");
        steps.end(Timed.of(() -> {
                    serving.result().awaitReady();
                    return true;
                })
                .took());
        startWorker(done(database).result());
        var wanted = new WantedSample(arguments, data, sample, out, setUpToken);
        loading = wanted.loading();
        steps.begin(wanted.step());
        steps.end(Timed.of(wanted::inTime).took(), wanted.remark());
        wanted.loading().speak();
        new Greeting(arguments, done(post).result(), wanted.accounts())
                .print(out, Duration.ofNanos(System.nanoTime() - begin));
        wanted.afterwards();
    }

    private LocalPostgres startPostgres() throws LocalFailure, InterruptedException {
        LocalPostgres started =
                LocalPostgres.start(data.postgres(), arguments.ports().database());
        postgres = started;
        return started;
    }

    private LocalSolr startSolr() throws LocalFailure, InterruptedException {
        LocalSolr started = LocalSolr.start(data.solr(), arguments.ports().solr(), arguments.solrClassPath());
        solr = started;
        return started;
    }

    private LocalMail startMail() throws LocalFailure {
        LocalMail started = LocalMail.start(
                data.mail(), arguments.ports().smtp(), arguments.ports().mailPage());
        mail = started;
        return started;
    }

    private LibertyServer startLiberty(LocalPostgres database) throws LocalFailure, InterruptedException {
        var parts = new LibertyServer.Parts(
                arguments.liberty(), arguments.config(), arguments.war(), environment(database));
        LibertyServer started =
                LibertyServer.start(data.liberty(), arguments.ports().portal(), parts);
        liberty = started;
        started.awaitListening();
        return started;
    }

    /** Reads the files that members add; it needs the tables that the portal has made by now. */
    private void startWorker(LocalPostgres database) throws LocalFailure {
        Path libraries = arguments.worker();
        if (libraries != null) {
            worker = LocalWorker.start(data.worker(), libraries, environment(database));
        }
    }

    private Map<String, String> environment(LocalPostgres database) throws LocalFailure {
        LocalPorts ports = arguments.ports();
        Map<String, String> environment = new HashMap<>();
        environment.put("DB_URL", database.url());
        environment.put("DB_USER", database.user());
        environment.put("DB_PASSWORD", database.password());
        environment.put("SOLR_ZK", "127.0.0.1:" + ports.zookeeper());
        environment.put("SOLR_URL", "http://127.0.0.1:" + ports.solr() + "/solr");
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("MAIL_FROM", "portal@reintegration.example");
        environment.put("PORTAL_URL", "http://localhost:" + ports.portal());
        environment.put("FILES_DIR", files());
        environment.put("SAMPLE_CONTENT", "true");
        environment.put("SAMPLE_TOKEN", setUpToken);
        return environment;
    }

    private String files() throws LocalFailure {
        try {
            return Files.createDirectories(data.files()).toString();
        } catch (IOException cause) {
            throw new LocalFailure("The directory of the members' files cannot be made: " + cause, cause);
        }
    }

    /** Returns only by failing or by being told to stop. */
    void watch() throws LocalFailure, InterruptedException {
        while (true) {
            LibertyServer server = liberty;
            LocalSolr search = solr;
            LocalPostgres database = postgres;
            if (server != null && !server.isAlive()) {
                throw LocalFailure.withLog("The portal's server ended unexpectedly.", server.log());
            }
            LocalWorker reading = worker;
            if (reading != null && !reading.isAlive()) {
                throw LocalFailure.withLog("The worker that reads files ended unexpectedly.", reading.log());
            }
            if (search != null && !search.isAlive()) {
                throw LocalFailure.withLog("The search server ended unexpectedly.", search.log());
            }
            if (database != null && !database.isAlive()) {
                throw LocalFailure.withLog("PostgreSQL ended unexpectedly.", database.log());
            }
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private <T> T done(Future<T> work) throws LocalFailure, InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof LocalFailure failure) {
                throw failure;
            }
            if (cause instanceof InterruptedException) {
                throw new InterruptedException("told to stop while starting");
            }
            LOG.log(Level.SEVERE, "A server could not start", cause);
            throw LocalFailure.withLog(
                    "A server could not start: " + cause + ".", data.logs().resolve(Launcher.LOG));
        }
    }

    private static String token() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** What uses others stops first: the portal, the search server, mail, the database. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            starters.shutdownNow();
            if (!starters.awaitTermination(6, TimeUnit.SECONDS)) {
                out.println("A server is still starting; the next start ends it.");
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        Closing.inOrder(loading, worker, liberty, solr, mail, postgres);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
