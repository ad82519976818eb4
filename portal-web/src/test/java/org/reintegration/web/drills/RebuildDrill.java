package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** The portal is killed while it builds a new index under writes; it goes on with the same one, and nothing written is missing. */
class RebuildDrill {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final int RECORDS = 2000;
    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Seed SEED = new Seed(PORTAL).people();
    private static final String HEADER =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";

    @Test
    void a_rebuild_under_writes_survives_the_death_of_its_node() {
        SEED.importing(
                HEADER + IntStream.range(0, RECORDS).mapToObj(RebuildDrill::row).collect(Collectors.joining()));
        within(RECOVERY, RebuildDrill::found, total -> total == RECORDS);
        String before = state().getString("collection");
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger acknowledged = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(writing, acknowledged));

        assertThat(PORTAL.post("/api/v1/search/rebuilds", SEED.token("administrator"), "application/json", "")
                        .statusCode())
                .isEqualTo(202);
        JsonObject seen = within(
                RECOVERY, RebuildDrill::state, state -> state.containsKey("building") && state.getInt("done") >= 400);
        PORTAL.kill();
        writing.set(false);
        writer.join();
        PORTAL.start();

        JsonObject after = within(
                RECOVERY,
                RebuildDrill::state,
                state -> !state.getString("collection").equals(before));

        assertThat(after.getString("collection")).as("begun again").isEqualTo(seen.getString("building"));
        within(RECOVERY, RebuildDrill::found, total -> total >= RECORDS + acknowledged.get());
        String compared = PORTAL.post("/api/v1/search/comparisons", SEED.token("administrator"), "application/json", "")
                .body();
        System.out.println("rebuild cut off at " + seen.getInt("done") + " of " + seen.getInt("total") + ", "
                + acknowledged.get() + " records written meanwhile, compared afterwards: " + compared);
        assertThat(compared)
                .contains("\"missing\":0", "\"stale\":0", "\"surplus\":0")
                .doesNotContain("missing\":1");
    }

    private static void write(AtomicBoolean writing, AtomicInteger acknowledged) {
        int next = RECORDS;
        while (writing.get()) {
            try {
                acknowledged.addAndGet(SEED.importing(HEADER + row(next++)).getInt("created"));
            } catch (UncheckedIOException cutOff) {
                return;
            }
        }
    }

    private static String row(int number) {
        return "drill" + number + ",report,A drilled record " + number
                + ",en,2024,IOM,,NE,west-central-africa,economic,"
                + "individual,reintegration,,livelihoods,,About livelihoods and walls " + number + ".\n";
    }

    private static JsonObject state() {
        return Seed.json(PORTAL.get("/api/v1/search/rebuilds", SEED.token("administrator"))
                .body());
    }

    private static long found() {
        JsonObject answer =
                Seed.json(PORTAL.get("/api/v1/search?q=&kind=resource").body());
        return answer.containsKey("total") ? answer.getInt("total") : -1;
    }
}
