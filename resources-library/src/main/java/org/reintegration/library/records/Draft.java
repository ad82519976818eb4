package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A record as its author writes it, complete or not. */
public sealed interface Draft permits LessonDraft, PracticeDraft, DocumentDraft {

    ResourceKind kind();

    /** Id in the vocabulary of resource types. */
    String type();

    Language language();

    String title();

    String summary();

    Facts facts();

    ResourceText text();

    Sensitivity sensitivity();

    /** Whether it is content of a trial, removable with one command. */
    boolean sample();

    /** The same draft with other words, as it is read back from what was stored. */
    static Draft of(
            ResourceKind kind,
            String type,
            Language language,
            String title,
            String summary,
            Facts facts,
            ResourceText text,
            Sensitivity sensitivity,
            boolean sample) {
        if (kind == ResourceKind.LESSON && text instanceof LessonText lesson) {
            return new LessonDraft(language, title, summary, lesson, facts, sensitivity, sample);
        }
        if (kind == ResourceKind.PRACTICE && text instanceof PracticeText practice) {
            return new PracticeDraft(language, title, summary, practice, facts, sensitivity, sample);
        }
        if (kind == ResourceKind.DOCUMENT && text instanceof DocumentText document) {
            return new DocumentDraft(type, language, title, summary, document, facts, sensitivity);
        }
        throw new IllegalStateException(kind + " with the words of another kind");
    }

    /** What a form sends for a language not chosen. */
    static Language orDefault(@Nullable Language language) {
        return language == null ? Language.DEFAULT : language;
    }

    static Sensitivity orPublic(@Nullable Sensitivity sensitivity) {
        return sensitivity == null ? Sensitivity.PUBLIC : sensitivity;
    }
}
