package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** Whatever is stated of records in whatever order: nothing comes out of itself, both ends show it, and it is stated once. */
class RelationsDrill {

    private static final String API = "/api/v1/library/";
    private static final int RECORDS = 5;
    private static final List<String> KINDS =
            List.of("ADAPTED_FROM", "BUILDS_ON", "CONTRADICTS", "SUPERSEDES", "EVIDENCED_BY");
    private static final Set<String> WITHOUT_CIRCLES = Set.of("ADAPTED_FROM", "SUPERSEDES");

    private static PortalUnderTest portal;
    private static Seed seed;
    private static List<String> records;

    /** One record is something to another, both by their place among the records. */
    record Statement(int from, int to, String kind) {}

    @BeforeContainer
    static void open() {
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        List<String> all = Seed.json(
                        portal.get(API + "records?kind=document&size=100").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("publicId"))
                .toList();
        records = all.subList(all.size() - RECORDS, all.size());
    }

    @Provide
    Arbitrary<List<Statement>> statements() {
        Arbitrary<Integer> record = Arbitraries.integers().between(0, RECORDS - 1);
        // Few kinds on few records, so that circles and repetitions are common.
        Arbitrary<String> kind = Arbitraries.of(KINDS).edgeCases(edges -> edges.none());
        return Combinators.combine(record, record, kind)
                .as(Statement::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(25);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void relations_are_acyclic_where_they_must_be_shown_at_both_ends_and_stated_once(
            @ForAll("statements") List<Statement> statements) {
        clear();
        Set<Statement> stated = new LinkedHashSet<>();
        for (Statement each : statements) {
            boolean good = each.from() != each.to()
                    && !stated.contains(each)
                    && !(WITHOUT_CIRCLES.contains(each.kind()) && leads(stated, each.kind(), each.to(), each.from()));
            HttpResponse<String> answer = state(each);
            assertThat(answer.statusCode())
                    .as(each + " after " + stated + ": " + answer.body())
                    .isEqualTo(good ? 200 : 409);
            if (good) {
                stated.add(each);
            }
        }
        for (int place = 0; place < RECORDS; place++) {
            assertThat(shown(place)).as("record " + place).isEqualTo(expected(stated, place));
        }
        clear();
        assertThat(shown(0)).isEmpty();
    }

    private static boolean leads(Set<Statement> stated, String kind, int from, int to) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        Set<Integer> seen = new HashSet<>();
        while (!open.isEmpty()) {
            int here = open.pop();
            if (here == to) {
                return true;
            }
            if (seen.add(here)) {
                stated.stream()
                        .filter(one -> one.kind().equals(kind) && one.from() == here)
                        .forEach(one -> open.push(one.to()));
            }
        }
        return false;
    }

    private static Set<String> expected(Set<Statement> stated, int place) {
        Set<String> all = new TreeSet<>();
        for (Statement one : stated) {
            if (one.from() == place) {
                all.add(one.kind() + " true " + records.get(one.to()));
            }
            if (one.to() == place) {
                all.add(one.kind() + " false " + records.get(one.from()));
            }
        }
        return all;
    }

    /** As a visitor sees it, each relation once. */
    private static Set<String> shown(int place) {
        List<JsonObject> all = relations(place);
        Set<String> shown = new TreeSet<>();
        all.forEach(one -> shown.add(one.getString("kind") + " " + one.getBoolean("outgoing") + " "
                + one.getJsonObject("other").getString("publicId")));
        assertThat(shown).hasSameSizeAs(all);
        return shown;
    }

    private static List<JsonObject> relations(int place) {
        return Seed.json(portal.get(API + "records/" + records.get(place) + "/relations?size=100")
                        .body())
                .getJsonArray("all")
                .getValuesAs(JsonObject.class);
    }

    private static void clear() {
        for (int place = 0; place < RECORDS; place++) {
            relations(place).stream()
                    .filter(one -> one.getBoolean("outgoing"))
                    .forEach(one -> assertThat(portal.send(portal.to(API + "relations/" + one.getString("publicId"))
                                            .header("Authorization", "Bearer " + seed.token("editor"))
                                            .DELETE()
                                            .build())
                                    .statusCode())
                            .isEqualTo(204));
        }
    }

    private static HttpResponse<String> state(Statement one) {
        return portal.send(portal.to(API + "records/" + records.get(one.from()) + "/relations")
                .header("Authorization", "Bearer " + seed.token("editor"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.createObjectBuilder()
                        .add("kind", one.kind())
                        .add("to", records.get(one.to()))
                        .add("changed", "La langue")
                        .build()
                        .toString()))
                .build());
    }
}
