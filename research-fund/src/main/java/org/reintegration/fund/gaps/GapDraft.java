package org.reintegration.fund.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;

/**
 * What an editor says of a gap.
 *
 * @param dimension of the cell of the map of evidence in which nothing is known; null where it concerns several
 * @param level of that cell; null where it concerns several
 */
public record GapDraft(
        @Nullable Language language,
        String title,
        String words,
        List<String> regions,
        @Nullable String dimension,
        @Nullable String level) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 4_000;

    public GapDraft {
        title = Given.text(title);
        words = Given.text(words);
        regions = Given.list(regions).stream().distinct().toList();
        dimension = chosen(dimension);
        level = chosen(level);
    }

    private static @Nullable String chosen(@Nullable String id) {
        return id == null || id.isBlank() ? null : id.strip();
    }

    Language languageOrRefuse() {
        Language given = language;
        if (given == null) {
            throw Refusal.badInput("language", FundRule.THE_FIELD_IS_FILLED);
        }
        return given;
    }

    void check(Vocabularies vocabularies) {
        languageOrRefuse();
        if (title.isEmpty()) {
            throw Refusal.badInput("title", FundRule.THE_FIELD_IS_FILLED);
        }
        if (words.isEmpty()) {
            throw Refusal.badInput("words", FundRule.THE_FIELD_IS_FILLED);
        }
        if (title.length() > LONGEST_TITLE) {
            throw Refusal.badInput("title", FundRule.THE_TEXT_FITS);
        }
        if (words.length() > LONGEST) {
            throw Refusal.badInput("words", FundRule.THE_TEXT_FITS);
        }
        if (!regions.stream().allMatch(vocabularies.regions()::contains)) {
            throw Refusal.badInput("regions", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        known(vocabularies, Vocabularies.DIMENSIONS, "dimension", dimension);
        known(vocabularies, Vocabularies.LEVELS, "level", level);
    }

    static void known(Vocabularies vocabularies, String vocabulary, String field, @Nullable String id) {
        if (id != null && !vocabularies.named(vocabulary).contains(id)) {
            throw Refusal.badInput(field, FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
    }
}
