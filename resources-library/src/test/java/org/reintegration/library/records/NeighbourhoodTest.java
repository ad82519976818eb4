package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.MemberId;

/** One of two reviewers comes from outside the author's organisation and region, where there is anybody who does. */
class NeighbourhoodTest {

    private static final MemberId AUTHOR = new MemberId(1);
    private static final MemberId FIRST = new MemberId(2);
    private static final MemberId ME = new MemberId(3);
    private static final MemberId OTHER = new MemberId(4);
    private static final String HOME = "west-central-africa";
    private static final String AWAY = "central-north-america-caribbean";

    private final Map<MemberId, Long> employers = new HashMap<>();
    private final Map<MemberId, List<String>> regions = new HashMap<>();

    @Test
    void after_a_first_reviewer_from_elsewhere_the_second_may_be_a_neighbour() {
        regions.put(FIRST, List.of(AWAY));
        regions.put(ME, List.of(HOME));

        assertThat(nearness()).isEqualTo(Nearness.STRANGER);
    }

    @Test
    void after_a_neighbour_the_second_is_somebody_from_elsewhere() {
        regions.put(FIRST, List.of(HOME));
        regions.put(OTHER, List.of(AWAY));

        regions.put(ME, List.of(HOME));
        assertThat(nearness()).isEqualTo(Nearness.NEIGHBOUR);
        regions.put(ME, List.of(AWAY));
        assertThat(nearness()).isEqualTo(Nearness.STRANGER);
        regions.put(ME, List.of(HOME, AWAY));
        assertThat(nearness()).as("from here too").isEqualTo(Nearness.NEIGHBOUR);
    }

    @Test
    void where_nobody_comes_from_elsewhere_neighbours_do() {
        regions.put(FIRST, List.of(HOME));
        regions.put(ME, List.of(HOME));
        regions.put(OTHER, List.of(HOME));

        assertThat(nearness()).isEqualTo(Nearness.STRANGER);
    }

    @Test
    void a_colleague_of_the_author_from_elsewhere_keeps_the_seat_from_nobody() {
        regions.put(FIRST, List.of(HOME));
        regions.put(ME, List.of(HOME));
        regions.put(OTHER, List.of(AWAY));
        employers.put(AUTHOR, 5L);
        employers.put(OTHER, 5L);

        assertThat(nearness()).isEqualTo(Nearness.STRANGER);
    }

    @Test
    void who_names_no_country_is_not_from_elsewhere() {
        regions.put(OTHER, List.of(AWAY));

        assertThat(nearness()).isEqualTo(Nearness.NEIGHBOUR);
    }

    @Property
    void two_neighbours_review_only_where_nobody_else_could_and_a_colleague_never_does(
            @ForAll @Size(min = 4, max = 4) List<Boolean> away,
            @ForAll @Size(min = 4, max = 4) List<Boolean> employed) {
        List<MemberId> everybody = List.of(AUTHOR, FIRST, ME, OTHER);
        for (int i = 0; i < everybody.size(); i++) {
            regions.put(everybody.get(i), List.of(i > 0 && away.get(i) ? AWAY : HOME));
            if (employed.get(i)) {
                employers.put(everybody.get(i), 5L);
            } else {
                employers.remove(everybody.get(i));
            }
        }
        Nearness nearness = nearness();

        assertThat(nearness == Nearness.COLLEAGUE).isEqualTo(employed.get(0) && employed.get(2));
        if (nearness == Nearness.STRANGER && !away.get(1) && !away.get(2)) {
            assertThat(away.get(3) && !(employed.get(0) && employed.get(3))).isFalse();
        }
    }

    private Nearness nearness() {
        return new Neighbourhood(AUTHOR, null, List.of(HOME), employers, regions)
                .ofSecond(ME, FIRST, Set.of(FIRST, ME, OTHER));
    }
}
