package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
        works(FIRST, 7L, AWAY);
        works(ME, 8L, HOME);

        assertThat(nearness()).isEqualTo(Nearness.STRANGER);
    }

    @Test
    void after_a_neighbour_the_second_is_somebody_from_elsewhere() {
        works(FIRST, 7L, HOME);
        works(OTHER, 8L, AWAY);

        works(ME, 9L, HOME);
        assertThat(nearness()).isEqualTo(Nearness.NEIGHBOUR);
        works(ME, 9L, AWAY);
        assertThat(nearness()).isEqualTo(Nearness.STRANGER);
        works(ME, 9L, HOME, AWAY);
        assertThat(nearness()).as("from here too").isEqualTo(Nearness.NEIGHBOUR);
    }

    @Test
    void where_nobody_comes_from_elsewhere_neighbours_do_and_it_is_known() {
        works(FIRST, 7L, HOME);
        works(ME, 8L, HOME);
        works(OTHER, 9L, HOME);

        assertThat(nearness()).isEqualTo(Nearness.LAST_RESORT);
    }

    @Test
    void a_colleague_of_the_author_from_elsewhere_keeps_the_seat_from_nobody() {
        works(FIRST, 7L, HOME);
        works(ME, 8L, HOME);
        employers.put(AUTHOR, 5L);
        works(OTHER, 5L, AWAY);

        assertThat(nearness()).isEqualTo(Nearness.LAST_RESORT);
    }

    @Test
    void who_names_no_country_is_not_from_elsewhere() {
        works(OTHER, 9L, AWAY);
        employers.put(ME, 8L);

        assertThat(nearness()).isEqualTo(Nearness.NEIGHBOUR);
    }

    @Test
    void who_names_no_organisation_may_work_with_the_author_and_is_not_from_elsewhere() {
        works(FIRST, 7L, HOME);
        works(OTHER, 8L, AWAY);

        regions.put(ME, List.of(AWAY));
        assertThat(nearness()).isEqualTo(Nearness.NEIGHBOUR);
        employers.remove(OTHER);
        assertThat(nearness()).as("nobody else is known to be from elsewhere").isEqualTo(Nearness.LAST_RESORT);
    }

    @Test
    void a_first_reviewer_without_an_organisation_leaves_the_seat_open() {
        regions.put(FIRST, List.of(AWAY));
        works(OTHER, 8L, AWAY);
        works(ME, 9L, HOME);

        assertThat(nearness()).isEqualTo(Nearness.NEIGHBOUR);
    }

    /** Organisation 0 is none told; 5 is the author's. */
    @Property
    void two_neighbours_review_only_where_nobody_else_could_and_a_colleague_never_does(
            @ForAll @Size(min = 4, max = 4) List<Boolean> away,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 2) Integer> employed) {
        List<MemberId> everybody = List.of(AUTHOR, FIRST, ME, OTHER);
        employers.clear();
        for (int i = 0; i < everybody.size(); i++) {
            regions.put(everybody.get(i), List.of(i > 0 && away.get(i) ? AWAY : HOME));
            if (employed.get(i) > 0) {
                employers.put(everybody.get(i), 4L + employed.get(i));
            }
        }
        Nearness nearness = nearness();
        List<Boolean> outside = IntStream.range(0, 4)
                .mapToObj(i -> i > 0
                        && away.get(i)
                        && employed.get(i) > 0
                        && !employed.get(i).equals(employed.get(0)))
                .toList();

        assertThat(nearness == Nearness.COLLEAGUE)
                .isEqualTo(employed.get(2) > 0 && employed.get(2).equals(employed.get(0)));
        if (nearness == Nearness.STRANGER) {
            assertThat(outside.get(1) || outside.get(2)).isTrue();
        }
        assertThat(nearness == Nearness.LAST_RESORT)
                .isEqualTo(nearness != Nearness.COLLEAGUE && !outside.get(1) && !outside.get(2) && !outside.get(3));
    }

    private void works(MemberId one, long organisation, String... where) {
        employers.put(one, organisation);
        regions.put(one, List.of(where));
    }

    private Nearness nearness() {
        return new Neighbourhood(AUTHOR, null, List.of(HOME), employers, regions)
                .ofSecond(ME, FIRST, Set.of(FIRST, ME, OTHER));
    }
}
