package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A lesson learned as its author writes it. */
public record LessonDraft(
        Language language,
        String title,
        String summary,
        LessonText text,
        Facts facts,
        Sensitivity sensitivity,
        boolean sample)
        implements Draft {

    /** Id in the vocabulary of resource types. */
    static final String TYPE = "lesson-learned";

    public LessonDraft(
            @Nullable Language language,
            @Nullable String title,
            @Nullable String summary,
            @Nullable LessonText text,
            @Nullable Facts facts,
            @Nullable Sensitivity sensitivity,
            boolean sample) {
        this.language = Draft.orDefault(language);
        this.title = Given.text(title);
        this.summary = Given.text(summary);
        this.text = text == null ? LessonText.empty() : text;
        this.facts = facts == null ? Facts.none() : facts;
        this.sensitivity = Draft.orPublic(sensitivity);
        this.sample = sample;
    }

    public static LessonDraft empty(Language language) {
        return new LessonDraft(language, "", "", null, null, null, false);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.LESSON;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
