package org.reintegration.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.EN;
import static org.reintegration.kernel.text.Language.FR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.text.Language;

class ForumSearchSourceTest {

    private static final long TALK = 5;

    private final List<Object[]> posts = new ArrayList<>();
    private final ForumSearchSource source = new ForumSearchSource();

    /** One discussion begun in English, without a database. */
    private final class OneTalk extends Discussions {
        @Override
        List<Row> words(Collection<Long> ids, int most) {
            return Row.of(posts);
        }

        @Override
        List<Row> findable(Collection<Long> ids) {
            Object[] talk = {
                TALK,
                "4k2j8m2x9q",
                "Who digs wells?",
                "EN",
                Instant.EPOCH,
                Instant.EPOCH,
                7L,
                "Water",
                "PUBLIC",
                "europe",
                "",
                "7h3n5p1r8t"
            };
            return Row.of(List.<Object[]>of(talk));
        }
    }

    @Test
    void every_post_of_a_discussion_is_in_its_one_document_and_nothing_twice() {
        post(EN, "We ask who digs wells.");
        post(EN, "The borehole of Zinder went dry.");
        post(EN, "Ours is a borehole too.");

        Words words = document().words().get(EN);

        assertThat(words.title()).isEqualTo("Who digs wells?");
        assertThat(words.summary())
                .isEqualTo("We ask who digs wells. The borehole of Zinder went dry. Ours is a borehole too.");
        assertThat(words.body()).isBlank();
    }

    @Test
    void what_does_not_fit_into_the_opening_follows_from_the_next_word_on() {
        post(EN, "A word and another. ".repeat(14) + "The borehole of Zinder");
        post(EN, "went dry.");

        Words words = document().words().get(EN);

        assertThat(words.summary()).hasSizeLessThanOrEqualTo(300).endsWith("another. The borehole of");
        assertThat(words.body().replaceAll("\\s+", " ").strip()).isEqualTo("Zinder went dry.");
    }

    @Test
    void a_text_without_spaces_is_cut_between_characters() {
        post(EN, "x" + "😀".repeat(200));

        Words words = document().words().get(EN);

        assertThat(words.summary()).hasSize(299);
        assertThat(words.summary() + words.body().strip()).isEqualTo("x" + "😀".repeat(200));
    }

    @Test
    void a_reply_in_another_language_lends_the_discussion_its_words_and_not_its_title() {
        post(EN, "We ask who digs wells.");
        post(FR, "Le forage de Zinder est à sec.");

        SearchDocument document = document();

        assertThat(document.original()).isEqualTo(EN);
        assertThat(document.words()).containsOnlyKeys(EN, FR);
        Words french = document.words().get(FR);
        assertThat(french.title()).isEmpty();
        assertThat(french.summary()).isEmpty();
        assertThat(french.body().strip()).isEqualTo("Le forage de Zinder est à sec.");
    }

    @Test
    void a_title_stays_in_its_language_though_nobody_wrote_in_it() {
        post(FR, "Le forage de Zinder est à sec.");

        assertThat(document().words().get(EN)).isEqualTo(new Words("Who digs wells?", "", ""));
    }

    private void post(Language language, String text) {
        posts.add(new Object[] {TALK, language.name(), text});
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private SearchDocument document() {
        source.discussions = new OneTalk();
        return source.documents(Set.of(TALK)).get(TALK);
    }
}
