package org.reintegration.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.CloudSolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The one way to Solr: nobody waits longer than they said, and while Solr is away readers are told so at once. */
final class SolrGate implements Closeable {

    /** What a page may wait for Solr. */
    static final Duration FOR_A_READER = Duration.ofSeconds(2);

    /** What a change of the index may wait for Solr, longer than a hundred long texts take; then it is sent again, for readers wait for it. */
    static final Duration FOR_A_CHANGE = Duration.ofSeconds(15);

    /** What a job may wait for Solr. */
    static final Duration FOR_A_JOB = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(SolrGate.class.getName());
    private static final Duration CLOSED = Duration.ofMillis(700);
    private static final int CONNECT_SECONDS = 2;
    private static final int SESSION_SECONDS = 15;
    private static final int MOST_AT_ONCE = 24;
    private static final long IDLE_THREAD_SECONDS = 30;

    /** A question or an order to Solr. */
    interface Errand<T> {
        T run(CloudSolrClient solr) throws SolrServerException, IOException;
    }

    private final SearchSettings settings;
    private final AtomicInteger threads = new AtomicInteger();
    // Solr's own timeouts do not cover its search for the leader or for ZooKeeper; a thread of ours with a deadline
    // does.
    private final ExecutorService messengers = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, IDLE_THREAD_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    private @Nullable CloudSolrClient client;
    private volatile long closedUntil = System.nanoTime();

    SolrGate(SearchSettings settings) {
        this.settings = settings;
    }

    SearchSettings settings() {
        return settings;
    }

    /** For a page: at once "away" for a moment after Solr was found away. */
    <T> T ask(Errand<T> question) {
        if (System.nanoTime() - closedUntil < 0) {
            throw new SolrAway("Solr was away a moment ago", new TimeoutException(), false);
        }
        return within(FOR_A_READER, question);
    }

    /** For what readers are to find soon. */
    <T> T change(Errand<T> change) {
        return within(FOR_A_CHANGE, change);
    }

    /** For a job, which may wait. */
    <T> T order(Errand<T> errand) {
        return within(FOR_A_JOB, errand);
    }

    private <T> T within(Duration limit, Errand<T> errand) {
        Future<T> answer;
        try {
            answer = messengers.submit(() -> errand.run(client()));
        } catch (RejectedExecutionException e) {
            throw new SolrAway("Too many wait for Solr already", e, false);
        }
        try {
            T result = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            closedUntil = System.nanoTime();
            return result;
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw away("Solr did not answer within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SolrAway("Interrupted while waiting for Solr", e, false);
        } catch (ExecutionException e) {
            throw explained(e.getCause() == null ? e : e.getCause());
        }
    }

    private RuntimeException explained(Throwable cause) {
        String message = firstLine(String.valueOf(cause.getMessage()));
        if (isAboutMissingCollection(message)) {
            return new SolrAway(message, cause, true);
        }
        if (cause instanceof SolrException refused && isOurFault(refused.code())) {
            return refused;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return away(message, cause);
    }

    /** A node answers for a collection it no longer has with a page for people, which Solr's client cannot read. */
    private static boolean isAboutMissingCollection(String message) {
        return message.contains("ollection not found")
                || message.contains("find collection")
                || message.contains("Expected mime type");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** A wrong password or a missing permission is for the operator to mend, not a fault of the document at hand. */
    private static boolean isOurFault(int code) {
        return code > 0
                && code < ErrorCode.SERVER_ERROR.code
                && code != ErrorCode.UNAUTHORIZED.code
                && code != ErrorCode.FORBIDDEN.code;
    }

    private SolrAway away(String message, Throwable cause) {
        LOG.log(Level.WARNING, "Solr is away: {0}", message);
        closedUntil = System.nanoTime() + CLOSED.toNanos();
        return new SolrAway(message, cause, false);
    }

    private synchronized CloudSolrClient client() {
        if (client == null) {
            Http2SolrClient.Builder http = new Http2SolrClient.Builder();
            // The streams of one HTTP/2 connection share its fate: in the client's Jetty 10 an answer may never arrive
            // (SOLR-16099), and a question that is given up may end another one (SOLR-17819).
            http.useHttp1_1(true)
                    .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                    .withRequestTimeout(FOR_A_JOB.toSeconds(), TimeUnit.SECONDS)
                    .withIdleTimeout(FOR_A_JOB.toSeconds(), TimeUnit.SECONDS);
            if (settings.user() != null && settings.password() != null) {
                http.withBasicAuthCredentials(settings.user(), settings.password());
            }
            client = builder().withHttpClientBuilder(http).build();
        }
        return client;
    }

    private CloudHttp2SolrClient.Builder builder() {
        return settings.zooKeepers().isEmpty()
                ? new CloudHttp2SolrClient.Builder(settings.urls())
                : new CloudHttp2SolrClient.Builder(settings.zooKeepers(), settings.chroot())
                        .withZkConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .withZkClientTimeout(SESSION_SECONDS, TimeUnit.SECONDS);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "solr-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Whether what is away now was looked for a moment ago. */
    boolean isAway() {
        return System.nanoTime() - closedUntil < 0;
    }

    @Override
    public synchronized void close() throws IOException {
        messengers.shutdownNow();
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
