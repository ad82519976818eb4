package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.library.records.EvidenceMap.Count;

/** How the map adds up what was counted. */
class EvidenceMapTest {

    private final EvidenceMap map = new EvidenceMap(Stream.of(
            new Count(null, "economic", "individual", "claimed", 2),
            new Count(null, "economic", "individual", "claimed", 3),
            new Count(null, "economic", "individual", "evaluated", 1),
            new Count(null, "social", "community", "claimed", 4),
            new Count("mena", "economic", "individual", "claimed", 5)));

    @Test
    void counts_of_one_cell_on_one_level_are_added_up() {
        assertThat(map.in(null, "economic", "individual", "claimed")).isEqualTo(5);
        assertThat(map.counts())
                .contains(new Count(null, "economic", "individual", "claimed", 5))
                .hasSize(4);
    }

    @Test
    void any_level_is_the_sum_of_all() {
        assertThat(map.in(null, "economic", "individual", null)).isEqualTo(6);
    }

    @Test
    void where_nothing_was_counted_there_is_nothing() {
        assertThat(map.in("mena", "social", "community", null)).isZero();
        assertThat(map.most("east-horn-africa", null)).isZero();
    }

    @Test
    void the_fullest_cell_is_that_of_the_table_looked_at() {
        assertThat(map.most(null, null)).isEqualTo(6);
        assertThat(map.most(null, "evaluated")).isEqualTo(1);
        assertThat(map.most("mena", null)).isEqualTo(5);
    }
}
