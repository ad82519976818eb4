package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** What an editor writes of a document that was published elsewhere. */
public record DocumentDraft(
        String type,
        Language language,
        String title,
        String summary,
        DocumentText text,
        Facts facts,
        Sensitivity sensitivity)
        implements Draft {

    public DocumentDraft(
            @Nullable String type,
            @Nullable Language language,
            @Nullable String title,
            @Nullable String summary,
            @Nullable DocumentText text,
            @Nullable Facts facts,
            @Nullable Sensitivity sensitivity) {
        this.type = Given.text(type);
        this.language = Draft.orDefault(language);
        this.title = Given.text(title);
        this.summary = Given.text(summary);
        this.text = text == null ? DocumentText.empty() : text;
        this.facts = facts == null ? Facts.none() : facts;
        this.sensitivity = Draft.orPublic(sensitivity);
    }

    /** Lessons and practices have forms of their own; only a catalogue from elsewhere lists them among documents. */
    boolean isOfATypeOfDocument() {
        return !type.equals(LessonDraft.TYPE) && !type.equals(PracticeDraft.TYPE);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DOCUMENT;
    }

    @Override
    public boolean sample() {
        return false;
    }
}
