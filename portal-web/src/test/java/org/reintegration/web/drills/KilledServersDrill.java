package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** Servers die in the middle of work; what was acknowledged is there afterwards, once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServersDrill {

    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final int CATALOGUE = 177;

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Seed SEED = new Seed(PORTAL).people();

    @Test
    @Order(1)
    void the_portal_killed_during_an_import_completes_it_when_it_is_sent_again() throws Exception {
        SEED.token("editor");
        CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> {
            try {
                SEED.catalogue();
            } catch (UncheckedIOException cutOff) {
                // The line drops with the portal; the editor does not know how far the import came.
                assertThat(cutOff).hasCauseInstanceOf(IOException.class);
            }
        });
        within(RECOVERY, () -> records("resource_version"), rows -> rows > 0);
        PORTAL.kill();
        importing.join();
        PORTAL.start();

        JsonObject again = SEED.catalogue();

        assertThat(again.getInt("rows")).isEqualTo(CATALOGUE);
        assertThat(again.getInt("created") + again.getInt("unchanged"))
                .as(again.toString())
                .isEqualTo(CATALOGUE);
        within(RECOVERY, KilledServersDrill::found, ids -> ids.size() == CATALOGUE);
    }

    @Test
    @Order(2)
    void solr_killed_during_writes_misses_nothing_once_it_is_back() throws Exception {
        PORTAL.machine().killSolr();

        String header = Seed.text("catalogue.csv").lines().findFirst().orElseThrow();
        String row = "zz1,report,A record written while search was away,en,2024,IOM,,NE,west-central-africa,economic,"
                + "individual,reintegration,,livelihoods,,Written during the drill about livelihoods.";
        JsonObject answer = SEED.importing(header + "\n" + row + "\n");
        assertThat(answer.getInt("created")).isEqualTo(1);
        assertThat(PORTAL.get("/en/library").statusCode()).isEqualTo(200);
        HttpResponse<String> page = PORTAL.get("/fr/search?q=livelihoods");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("La recherche rattrape son retard").contains("livelihoods");
        HttpResponse<String> answered = PORTAL.get("/api/v1/search?q=livelihoods");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(503);
        assertThat(answered.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

        PORTAL.machine().startSolr();

        within(RECOVERY, KilledServersDrill::found, ids -> ids.size() == CATALOGUE + 1);
    }

    @Test
    @Order(3)
    void postgresql_restarted_loses_no_draft_that_was_acknowledged() throws Exception {
        String author = SEED.token("amina");
        Set<String> acknowledged = new LinkedHashSet<>();
        for (int i = 0; i < 60; i++) {
            if (i == 20) {
                PORTAL.machine().postgres().close();
            }
            if (i == 30) {
                PORTAL.machine().startPostgres();
                within(RECOVERY, () -> PORTAL.get("/health/ready").statusCode(), status -> status == 200);
            }
            HttpResponse<String> answer = PORTAL.post(
                    "/api/v1/library/lessons",
                    author,
                    "application/json",
                    "{\"language\":\"FR\",\"title\":\"Brouillon " + i + "\"}");
            if (answer.statusCode() == 201) {
                acknowledged.add("Brouillon " + i);
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
            }
        }

        String drafts = PORTAL.get("/api/v1/library/drafts?size=100", author).body();
        assertThat(acknowledged).hasSizeGreaterThan(40);
        for (String title : acknowledged) {
            assertThat(drafts.split("\"" + title + "\"", -1)).as(title).hasSize(2);
        }
    }

    /** Ids of every record a visitor finds, each once, walked by cursor. */
    private static List<String> found() {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/search?q=&kind=resource&size=100";
        while (next != null) {
            HttpResponse<String> answer = PORTAL.get(next);
            if (answer.statusCode() != 200) {
                return List.of();
            }
            JsonObject page = Seed.json(answer.body());
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> ids.add(item.getString("id")));
            next = page.containsKey("next") && !page.isNull("next") ? page.getString("next") : null;
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private static long records(String table) throws Exception {
        try (var connection = DriverManager.getConnection(
                        PORTAL.machine().postgres().url(),
                        PORTAL.machine().postgres().user(),
                        PORTAL.machine().postgres().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from library." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
