package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A good practice as its author writes it. */
public record PracticeDraft(
        Language language,
        String title,
        String summary,
        PracticeText text,
        Facts facts,
        Sensitivity sensitivity,
        boolean sample)
        implements Draft {

    public PracticeDraft(
            @Nullable Language language,
            @Nullable String title,
            @Nullable String summary,
            @Nullable PracticeText text,
            @Nullable Facts facts,
            @Nullable Sensitivity sensitivity,
            boolean sample) {
        this.language = Draft.orDefault(language);
        this.title = Given.text(title);
        this.summary = Given.text(summary);
        this.text = text == null ? PracticeText.empty() : text;
        this.facts = facts == null ? Facts.none() : facts;
        this.sensitivity = Draft.orPublic(sensitivity);
        this.sample = sample;
    }

    public static PracticeDraft empty(Language language) {
        return new PracticeDraft(language, "", "", null, null, null, false);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.PRACTICE;
    }

    @Override
    public String type() {
        return "good-practice";
    }
}
