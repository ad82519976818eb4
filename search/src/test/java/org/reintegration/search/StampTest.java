package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.EN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.SearchDocument;

class StampTest {

    private static final Set<String> EVERYONE = Set.of("everyone");

    @Test
    void the_same_content_has_the_same_stamp_whatever_the_order_of_its_lists() {
        assertThat(stamp("Walls", List.of("NE", "ML"), Set.of("members", "group:7")))
                .isEqualTo(stamp("Walls", List.of("ML", "NE"), Set.of("group:7", "members")));
    }

    @Test
    void another_word_another_facet_or_another_reader_makes_another_stamp() {
        String stamp = stamp("Walls", List.of("NE"), EVERYONE);

        assertThat(stamp)
                .isNotEqualTo(stamp("Wall", List.of("NE"), EVERYONE))
                .isNotEqualTo(stamp("Walls", List.of("ML"), EVERYONE))
                .isNotEqualTo(stamp("Walls", List.of("NE", "ML"), EVERYONE))
                .isNotEqualTo(stamp("Walls", List.of("NE"), Set.of("members")));
    }

    private static String stamp(String title, List<String> countries, Set<String> readers) {
        SearchDocument document =
                SearchIndexContract.document(1, EN, title, "", Map.of(SearchDocument.COUNTRY, countries), readers);
        return Stamp.of(document);
    }
}
