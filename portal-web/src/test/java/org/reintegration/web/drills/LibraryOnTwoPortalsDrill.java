package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.atOnce;
import static org.reintegration.web.testing.FundStage.key;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** Two portals on one database: what is posted to both at the same moment under one key is there once, and nobody is told that something broke. */
class LibraryOnTwoPortalsDrill {

    private static final String COLLECTIONS = "/api/v1/library/collections";
    private static final int ROUNDS = 20;

    private static PortalUnderTest one;
    private static PortalUnderTest two;
    private static Seed seed;

    @BeforeAll
    static void two_portals_stand_on_one_database() {
        one = PortalUnderTest.shared();
        two = PortalUnderTest.second();
        seed = one.seed();
        seed.token("amina");
    }

    @Test
    void of_two_posts_at_once_under_one_key_one_collection_is_begun() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String title = "At once " + round;
            String key = key();

            List<Integer> answers = atOnce(List.<Callable<Integer>>of(
                    () -> begin(one, title, key).statusCode(),
                    () -> begin(two, title, key).statusCode()));

            assertThat(answers).as(title).contains(201).isSubsetOf(201, 409);
            assertThat(begin(two, title, key).statusCode()).isEqualTo(201);
            assertThat(Seed.json(one.get(COLLECTIONS + "/mine?size=100", seed.token("amina"))
                                    .body())
                            .getJsonArray("items")
                            .getValuesAs(JsonObject.class))
                    .filteredOn(collection -> collection.getString("title").equals(title))
                    .hasSize(1);
        }
    }

    private static HttpResponse<String> begin(PortalUnderTest portal, String title, String key) {
        String draft = Json.createObjectBuilder()
                .add("title", title)
                .add("description", "")
                .add("open", false)
                .build()
                .toString();
        return portal.send(portal.to(COLLECTIONS)
                .header("Authorization", "Bearer " + seed.token("amina"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(draft))
                .build());
    }
}
