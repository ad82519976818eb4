package org.reintegration.library.collections;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;

/**
 * A collection as its owner describes it.
 *
 * @param open whether everybody may read it; else only its owner
 * @param sample whether it is content of a trial
 */
public record CollectionDraft(
        @Nullable Language language, String title, String description, boolean open, boolean sample) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;

    public CollectionDraft(
            @Nullable Language language,
            @Nullable String title,
            @Nullable String description,
            boolean open,
            boolean sample) {
        this.language = language;
        this.title = title == null ? "" : title.strip();
        this.description = description == null ? "" : description.strip();
        this.open = open;
        this.sample = sample;
    }

    Language languageOr(Language otherwise) {
        return language == null ? otherwise : language;
    }

    void check() {
        if (title.isEmpty()) {
            throw Refusal.badInput("title", LibraryRule.THE_FIELD_IS_FILLED);
        }
        fits("title", title, LONGEST_TITLE);
        fits("description", description, LONGEST_TEXT);
    }

    static void fits(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.badInput(field, LibraryRule.THE_TEXT_FITS);
        }
    }
}
