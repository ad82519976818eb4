package org.reintegration.library.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Evidence;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceSummary;

class TrailTest {

    private static final Adapted CHANGED =
            new Adapted("the groups", "the language", "nobody spoke it", "", AdaptationOutcome.WORKED);

    @Test
    void a_trail_is_told_from_its_beginning_and_each_step_knows_where_it_came_from() {
        Trail trail = Trail.of("gn", practices("ng", "gn", "ml"), List.of(edge(1, 0), edge(2, 1)));

        assertThat(trail.steps()).extracting(step -> step.practice().publicId()).containsExactly("ng", "gn", "ml");
        assertThat(trail.steps()).extracting(Trail.Step::depth).containsExactly(0, 1, 2);
        assertThat(trail.steps().get(2).from()).isEqualTo("gn");
    }

    @Test
    void what_the_reader_may_not_read_is_left_out_and_what_came_of_it_begins_a_trail_of_its_own() {
        Map<Long, ResourceSummary> readable = practices("ng", "gn", "ml");
        readable.remove(1L);

        Trail trail = Trail.of("ng", readable, List.of(edge(1, 0), edge(2, 1)));

        assertThat(trail.steps()).extracting(Trail.Step::depth).containsExactly(0, 0);
        assertThat(trail.steps().get(1).from()).isNull();
    }

    @Test
    void a_practice_made_out_of_two_stands_once() {
        Trail trail = Trail.of("a", practices("a", "b", "c"), List.of(edge(2, 0), edge(2, 1)));

        assertThat(trail.steps()).extracting(step -> step.practice().publicId()).containsExactly("a", "c", "b");
    }

    private static Trail.Edge edge(long from, long to) {
        return new Trail.Edge(from, to, CHANGED);
    }

    private static Map<Long, ResourceSummary> practices(String... ids) {
        Map<Long, ResourceSummary> practices = new TreeMap<>();
        for (String id : ids) {
            practices.put((long) practices.size(), practice(id));
        }
        return practices;
    }

    private static ResourceSummary practice(String id) {
        return new ResourceSummary(
                id,
                null,
                ResourceKind.PRACTICE,
                "good-practice",
                Language.EN,
                id,
                id,
                "",
                2024,
                List.of("NG"),
                List.of("west-central-africa"),
                new Evidence("claimed", 1, Evidence.Reason.SAID_BY_ITS_AUTHOR),
                false,
                Instant.EPOCH,
                List.of());
    }
}
