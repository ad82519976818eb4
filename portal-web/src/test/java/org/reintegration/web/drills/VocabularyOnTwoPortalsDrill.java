package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.atOnce;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** Two portals on one database: what is edited of the vocabulary at one holds at the other within seconds, and two edits never undo each other. */
class VocabularyOnTwoPortalsDrill {

    private static final String API = "/api/v1/vocabularies/themes";
    private static final int ROUNDS = 10;

    private static PortalUnderTest one;
    private static PortalUnderTest two;
    private static Seed seed;

    @BeforeAll
    static void two_portals_stand_on_one_database() {
        one = PortalUnderTest.shared();
        two = PortalUnderTest.second();
        seed = one.seed();
        seed.token("administrator");
    }

    @Test
    void what_one_portal_is_told_the_other_shows_within_seconds() {
        assertThat(add(one, "shared-a", "Shared a").statusCode()).isEqualTo(201);
        within(() -> two.get("/en/vocabulary/shared-a").statusCode(), status -> status == 200);
        assertThat(add(two, "shared-b", "Shared b").statusCode()).isEqualTo(201);

        assertThat(send(two, "POST", API + "/shared-a/merger", "\"1\"", into("shared-b"))
                        .statusCode())
                .isEqualTo(200);

        within(() -> one.get("/en/vocabulary/shared-a").statusCode(), status -> status == 301);
        assertThat(one.get("/en/vocabulary/shared-b").body()).contains("Shared a");
    }

    @Test
    void of_two_edits_at_once_at_two_portals_one_is_refused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String left = "left-" + round;
            String right = "right-" + round;
            add(one, left, "Left " + round);
            add(two, right, "Right " + round);

            List<Integer> answers = atOnce(List.<Callable<Integer>>of(
                    () -> send(one, "POST", API + "/" + left + "/merger", "\"1\"", into(right))
                            .statusCode(),
                    () -> send(two, "POST", API + "/" + right + "/merger", "\"1\"", into(left))
                            .statusCode()));

            assertThat(answers).as("merged into each other").containsOnlyOnce(200);
            String twin = "twin-" + round;
            assertThat(atOnce(List.<Callable<Integer>>of(
                            () -> add(one, twin, "Twin one " + twin).statusCode(),
                            () -> add(two, twin, "Twin two " + twin).statusCode())))
                    .as("added twice")
                    .containsExactlyInAnyOrder(201, 400);
            assertThat(atOnce(List.<Callable<Integer>>of(
                            () -> send(one, "PUT", API + "/" + twin, "\"1\"", words("From one " + twin))
                                    .statusCode(),
                            () -> send(two, "PUT", API + "/" + twin, "\"1\"", words("From two " + twin))
                                    .statusCode())))
                    .as("rewritten twice")
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    private static HttpResponse<String> add(PortalUnderTest portal, String id, String label) {
        return send(portal, "POST", API, null, words(label).add("id", id));
    }

    private static JsonObjectBuilder into(String id) {
        return Json.createObjectBuilder().add("into", id);
    }

    private static JsonObjectBuilder words(String label) {
        JsonObjectBuilder labels = Json.createObjectBuilder();
        for (String language : List.of("en", "fr", "es", "ar", "pt")) {
            labels.add(language, label);
        }
        return Json.createObjectBuilder().add("labels", labels);
    }

    private static HttpResponse<String> send(
            PortalUnderTest portal, String method, String path, String seen, JsonObjectBuilder body) {
        var request = portal.to(path)
                .header("Authorization", "Bearer " + seed.token("administrator"))
                .header("Content-Type", "application/json");
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return portal.send(
                request.method(method, BodyPublishers.ofString(body.build().toString()))
                        .build());
    }
}
