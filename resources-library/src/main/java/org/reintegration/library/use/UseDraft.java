package org.reintegration.library.use;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.privacy.PersonalData;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.LibraryRule;

/**
 * A report as its reporter writes it.
 *
 * @param place beside the country, such as a district; empty when it does not matter
 * @param changed what was done otherwise
 * @param why what helped or hindered
 */
public record UseDraft(
        @Nullable UseOutcome outcome,
        String country,
        String place,
        String changed,
        String why,
        @Nullable Language language) {

    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_TEXT = 1_000;

    public UseDraft(
            @Nullable UseOutcome outcome,
            @Nullable String country,
            @Nullable String place,
            @Nullable String changed,
            @Nullable String why,
            @Nullable Language language) {
        this.outcome = outcome;
        this.country = text(country);
        this.place = text(place);
        this.changed = text(changed);
        this.why = text(why);
        this.language = language;
    }

    UseOutcome outcomeOrRefuse() {
        UseOutcome given = outcome;
        if (given == null) {
            throw Refusal.badInput("outcome", LibraryRule.THE_FIELD_IS_FILLED);
        }
        return given;
    }

    Language languageOr(Language otherwise) {
        return language == null ? otherwise : language;
    }

    void check(Vocabularies vocabularies) {
        outcomeOrRefuse();
        if (country.isEmpty()) {
            throw Refusal.badInput("country", LibraryRule.THE_FIELD_IS_FILLED);
        }
        if (!vocabularies.countries().contains(country)) {
            throw Refusal.badInput("country", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
        fits("place", place, LONGEST_PLACE);
        fits("changed", changed, LONGEST_TEXT);
        fits("why", why, LONGEST_TEXT);
    }

    private static void fits(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.badInput(field, LibraryRule.THE_TEXT_FITS);
        }
        if (!PersonalData.in(text).isEmpty()) {
            throw Refusal.badInput(field, LibraryRule.NOBODY_ASSISTED_CAN_BE_RECOGNISED);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
