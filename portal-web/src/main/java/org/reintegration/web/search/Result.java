package org.reintegration.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchHit;

/**
 * One row of the result page, ready to be shown.
 *
 * @param style the colour and shape of its kind: library, community or fund
 * @param language of title and snippet
 * @param where places, programme and year in one line
 * @param snippet escaped HTML with {@code <mark>} only
 * @param step of the evidence, 1 to 6; 0 when there is no evidence level
 * @param others languages it can also be read in
 * @param usefulness how often people said that it served them
 * @param pages of its attached files that speak of what was asked for
 * @param brief a few sentences in the reader's language about what is not in that language
 * @param supersededBy public id of a record that takes its place; null when none does
 */
public record Result(
        String style,
        String kind,
        Language language,
        List<String> where,
        String title,
        String url,
        String snippet,
        List<Why> why,
        @Nullable String evidence,
        int step,
        List<Language> others,
        int usefulness,
        List<SearchHit.InFile> pages,
        @Nullable String brief,
        @Nullable String supersededBy) {

    /**
     * Why it was found although other words were typed.
     *
     * @param label of the concept in the reader's language
     * @param surface as the document says it; null when it only carries the theme
     * @param relation same, narrower or broader: the key of the words that tell how the document's thing stands to it
     * @param other the narrower or broader thing in the reader's language
     */
    public record Why(
            String label,
            @Nullable String surface,
            String relation,
            @Nullable String other) {

        Why(String label, @Nullable String surface) {
            this(label, surface, "same", null);
        }
    }
}
