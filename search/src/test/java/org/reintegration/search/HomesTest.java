package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.EN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;

class HomesTest {

    private static final List<String> BY_REGION = Homes.byRegion("index");

    @Test
    void every_region_is_the_home_of_what_belongs_to_it_alone() {
        for (Term region : new Vocabularies().regions().terms()) {
            assertThat(home(List.of(region.id()), BY_REGION)).isEqualTo("index-" + region.id());
        }
    }

    @Test
    void what_belongs_to_several_regions_or_none_or_an_unknown_one_has_one_home_too() {
        assertThat(home(List.of("europe", "north-africa"), BY_REGION)).isEqualTo("index-global");
        assertThat(home(List.of(), BY_REGION)).isEqualTo("index-global");
        assertThat(home(List.of("atlantis"), BY_REGION)).isEqualTo("index-global");
    }

    @Test
    void with_one_collection_everything_is_at_home_in_it() {
        assertThat(home(List.of("europe"), List.of("index"))).isEqualTo("index");
    }

    private static String home(List<String> regions, List<String> collections) {
        return Homes.home(
                SearchIndexContract.document(1, EN, "x", "", Map.of("region", regions), Set.of("everyone")),
                "index",
                collections);
    }
}
