package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.local.LocalCloud;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A search node dies while people read and write: reading goes on, and whatever was acknowledged is found afterwards, once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SolrCloudDrill {

    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final int CATALOGUE = 177;
    private static final int READERS = 3;

    /** What a reader's program waits before it asks once more, as Retry-After tells it. */
    private static final long RETRY_MILLIS = 1_000;

    private static final int RETRIES = 5;

    private static PortalUnderTest portal;
    private static Seed seed;
    private static LocalCloud cloud;

    private static final Set<String> ACKNOWLEDGED = new ConcurrentSkipListSet<>();
    private static final AtomicInteger REFUSED = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final List<String> unanswered = new ArrayList<>();
    private final AtomicBoolean working = new AtomicBoolean(true);

    @BeforeAll
    static void start() throws Exception {
        portal = PortalUnderTest.withSearchNodes(2);
        cloud = portal.machine().cloud();
        seed = new Seed(portal).people();
        seed.catalogue();
        within(RECOVERY, SolrCloudDrill::found, ids -> ids.size() == CATALOGUE);
    }

    @AfterAll
    static void stop() {
        portal.stop();
        portal.machine().close();
    }

    @Test
    @Order(1)
    void a_node_killed_during_reads_and_writes_stops_no_reader_and_loses_nothing() throws Exception {
        AtomicInteger written = new AtomicInteger();
        whilePeopleWork(() -> {
            Thread.sleep(4_000);
            int before = ACKNOWLEDGED.size();
            cloud.kill(0);
            // Longer than the cluster takes to miss the dead node and to choose new leaders.
            Thread.sleep(22_000);
            written.set(ACKNOWLEDGED.size() - before);
            cloud.restart(0);
            Thread.sleep(3_000);
        });
        report("node killed");
        assertThat(unanswered).isEmpty();
        assertThat(asked).hasValueGreaterThan(100);
        assertThat(written).as("writes while a node was dead").hasValueGreaterThan(10);
        everythingIsFoundOnce();

        // The node that came back holds all of it: it answers alone.
        cloud.awaitWhole();
        cloud.kill(1);
        everythingIsFoundOnce();
        cloud.restart(1);
        cloud.awaitWhole();
    }

    @Test
    @Order(2)
    void a_new_index_is_built_and_read_at_once_while_a_node_is_dead() throws Exception {
        String administrator = seed.token("administrator");
        String before = state(administrator).getString("collection");
        cloud.kill(0);
        whilePeopleWork(() -> {
            HttpResponse<String> begun = portal.post("/api/v1/search/rebuilds", administrator, "application/json", "");
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            JsonObject done = within(
                    RECOVERY,
                    () -> state(administrator),
                    state -> !state.getString("collection").equals(before));
            assertThat(done.containsKey("failure")).as(done.toString()).isFalse();
            Thread.sleep(2_000);
            cloud.restart(0);
        });
        report("rebuilt");
        assertThat(unanswered).isEmpty();
        everythingIsFoundOnce();
    }

    private static JsonObject state(String administrator) {
        return Seed.json(portal.get("/api/v1/search/rebuilds", administrator).body());
    }

    private void everythingIsFoundOnce() {
        Set<String> found =
                new TreeSet<>(within(RECOVERY, SolrCloudDrill::found, ids -> ids.containsAll(ACKNOWLEDGED)));
        found.removeAll(ACKNOWLEDGED);
        // Besides those, what was written without the writer hearing of it.
        assertThat(found.stream().filter(id -> !id.startsWith("zz")).count()).isEqualTo(CATALOGUE);
        assertThat(found.stream().filter(id -> id.startsWith("zz")).count()).isLessThanOrEqualTo(REFUSED.get());
    }

    private void report(String what) {
        System.out.println("SolrCloudDrill, " + what + ": " + ACKNOWLEDGED.size() + " writes acknowledged, " + REFUSED
                + " refused; " + asked + " reads, " + askedAgain + " asked again, " + unanswered.size()
                + " unanswered");
    }

    /** What happens while people work. */
    private interface Course {
        void run() throws Exception;
    }

    /** Some read without pause and one writes, until the course of things has run. */
    private void whilePeopleWork(Course course) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
        List<Future<?>> people = new ArrayList<>();
        seed.token("editor");
        for (int i = 0; i < READERS; i++) {
            int reader = i;
            people.add(threads.submit(() -> read(reader)));
        }
        people.add(threads.submit(this::write));
        try {
            course.run();
        } finally {
            working.set(false);
            threads.shutdown();
        }
        for (Future<?> person : people) {
            person.get(60, TimeUnit.SECONDS);
        }
    }

    private Void read(int reader) throws InterruptedException {
        List<String> questions = List.of("livelihoods", "enfants", "vivienda", "الأطفال", "formação", "skills");
        for (int i = reader; working.get(); i++) {
            String question = "/api/v1/search?kind=resource&q="
                    + URLEncoder.encode(questions.get(i % questions.size()), StandardCharsets.UTF_8);
            int status = portal.get(question).statusCode();
            asked.incrementAndGet();
            for (int again = 0; status != 200 && again < RETRIES; again++) {
                askedAgain.incrementAndGet();
                Thread.sleep(RETRY_MILLIS);
                status = portal.get(question).statusCode();
            }
            if (status != 200) {
                synchronized (unanswered) {
                    unanswered.add(status + " " + question);
                }
            }
            Thread.sleep(40);
        }
        return null;
    }

    private Void write() throws InterruptedException {
        String header = Seed.text("catalogue.csv").lines().findFirst().orElseThrow();
        String editor = seed.token("editor");
        while (working.get()) {
            String id = "zz" + Long.toString(System.nanoTime(), 36);
            String row = id + ",report,A record written while a node dies " + id
                    + ",en,2024,IOM,,NE,west-central-africa,economic,individual,reintegration,,livelihoods,,"
                    + "Written during the drill about livelihoods.";
            if (accepted(editor, header + "\n" + row + "\n")) {
                ACKNOWLEDGED.add(id);
            } else {
                REFUSED.incrementAndGet();
            }
            Thread.sleep(100);
        }
        return null;
    }

    private static boolean accepted(String editor, String csv) {
        try {
            HttpResponse<String> answer = portal.post("/api/v1/library/imports?dryRun=false", editor, "text/csv", csv);
            return answer.statusCode() == 200 && Seed.json(answer.body()).getInt("created") == 1;
        } catch (UncheckedIOException cutOff) {
            return false;
        }
    }

    /** The catalogue's id of every record a visitor finds, each once, walked by cursor; none while search is away. */
    private static List<String> found() {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/search?q=&kind=resource&size=100";
        while (next != null) {
            HttpResponse<String> answer = portal.get(next);
            if (answer.statusCode() != 200) {
                return List.of();
            }
            JsonObject page = Seed.json(answer.body());
            page.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> ids.add(item.getString("sourceId")));
            next = page.containsKey("next") && !page.isNull("next") ? page.getString("next") : null;
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }
}
