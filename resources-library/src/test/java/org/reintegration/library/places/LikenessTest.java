package org.reintegration.library.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.places.Countries.Near;
import org.reintegration.library.places.Likeness.Kind;
import org.reintegration.library.records.SharedHosts;

class LikenessTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final Countries COUNTRIES = new Countries(VOCABULARIES);

    @Property
    void two_countries_are_as_like_each_other_from_either_side(
            @ForAll("countries") Country one, @ForAll("countries") Country other, @ForAll("hosts") Set<String> hosts) {
        assertThat(Likeness.of(one, other, hosts)).isEqualTo(Likeness.of(other, one, hosts));
    }

    @Property
    void a_score_is_the_sum_of_its_reasons_and_nothing_without_one(
            @ForAll("countries") Country one, @ForAll("countries") Country other, @ForAll("hosts") Set<String> hosts) {
        Likeness likeness = Likeness.of(one, other, hosts);

        assertThat(likeness.score())
                .isEqualTo(likeness.reasons().stream()
                        .mapToInt(reason -> reason.kind().weight())
                        .sum());
        assertThat(Likeness.score(one, other, !hosts.isEmpty())).isEqualTo(likeness.score());
        assertThat(likeness.score() > 0).isEqualTo(!likeness.reasons().isEmpty());
        assertThat(likeness.reasons())
                .extracting(reason -> -reason.kind().weight())
                .isSorted();
    }

    @Property
    void a_country_comes_first_among_those_like_it_and_the_others_fall(
            @ForAll("countries") Country country, @ForAll("hosts") Set<String> hosts) {
        List<Near> near = COUNTRIES.near(country, SharedHosts.of(country.id(), returns(country, hosts)), 300);

        assertThat(near.get(0).country()).isEqualTo(country.id());
        assertThat(near).extracting(one -> -one.likeness().score()).isSorted();
        assertThat(near).extracting(Near::country).doesNotHaveDuplicates();
        assertThat(near.subList(1, near.size()))
                .allMatch(one -> one.likeness().score() < near.get(0).likeness().score());
    }

    @Test
    void what_makes_mali_like_niger_is_told_in_full_the_weightiest_first() {
        Likeness likeness = Likeness.of(country("NE"), country("ML"), Set.of("LY", "DZ"));

        assertThat(likeness.reasons())
                .extracting(Likeness.Reason::kind)
                .containsExactly(
                        Kind.SAME_REGION, Kind.COMMON_BORDER, Kind.SHARED_LANGUAGE, Kind.SAME_HOSTS, Kind.SAME_INCOME);
        assertThat(likeness.reasons().get(2).shared()).containsExactly("fr");
        assertThat(likeness.reasons().get(3).shared()).containsExactly("DZ", "LY");
        assertThat(COUNTRIES.near(country("NE"), SharedHosts.of("NE", List.of()), 4))
                .extracting(Near::country)
                .containsExactly("NE", "BF", "ML", "TD");
    }

    @Test
    void every_country_has_its_facts_and_every_border_two_sides() {
        Set<String> known = Set.copyOf(
                VOCABULARIES.countries().terms().stream().map(Term::id).toList());

        assertThat(COUNTRIES.all()).extracting(Country::id).containsExactlyInAnyOrderElementsOf(known);
        assertThat(COUNTRIES.all()).allSatisfy(country -> {
            assertThat(country.income()).isIn("", "low", "lower-middle", "upper-middle", "high");
            assertThat(country.neighbours())
                    .allSatisfy(neighbour ->
                            assertThat(country(neighbour).neighbours()).contains(country.id()));
        });
        assertThat(COUNTRIES.all().filter(country -> country.income().equals("low")))
                .as("as many as the World Bank counts")
                .hasSize(26);
    }

    @Test
    void hosts_are_shared_when_any_record_tells_of_the_one_and_any_other_of_the_other() {
        SharedHosts shared = SharedHosts.of(
                "NE",
                List.of(
                        Map.of("NE", Set.of("LY"), "ML", Set.of("DE")),
                        Map.of("NE", Set.of("DZ"), "ML", Set.of("LY", "DZ"))));

        assertThat(shared.with("ML")).containsExactly("DZ", "LY");
        assertThat(shared.any("ML")).isTrue();
        assertThat(shared.with("TD")).isEmpty();
        assertThat(shared.any("TD")).isFalse();
    }

    /** People return to this country and to Niger from the same others. */
    private static List<Map<String, Set<String>>> returns(Country country, Set<String> hosts) {
        return List.of(Map.of("NE", hosts), country.id().equals("NE") ? Map.of() : Map.of(country.id(), hosts));
    }

    @Provide
    Arbitrary<Country> countries() {
        return Arbitraries.of(COUNTRIES.all().toList());
    }

    @Provide
    Arbitrary<Set<String>> hosts() {
        return Arbitraries.of("LY", "DZ", "DE", "MX").set().ofMaxSize(3);
    }

    private static Country country(String id) {
        return COUNTRIES.find(id).orElseThrow();
    }
}
