package org.reintegration.library.translations;

import static org.reintegration.library.translations.TranslationStatus.DRAFT;
import static org.reintegration.library.translations.TranslationStatus.OFFERED;
import static org.reintegration.library.translations.TranslationStatus.PUBLISHED;

import java.util.Locale;

/** The table of a translation's states: who may move it from where to where. Nothing else changes a status. */
public enum TranslationMove {
    OFFER(DRAFT, OFFERED, TranslationPart.TRANSLATOR),
    TAKE_BACK(OFFERED, DRAFT, TranslationPart.TRANSLATOR),
    SEND_BACK(OFFERED, DRAFT, TranslationPart.REVIEWER),
    PUBLISH(OFFERED, PUBLISHED, TranslationPart.REVIEWER),
    /** Begins the next text from the one published last; whoever begins it is its translator. */
    REVISE(PUBLISHED, DRAFT, TranslationPart.ANY_TRANSLATOR),
    /** Back to the text published last; where there is none the translation goes. */
    GIVE_UP(DRAFT, PUBLISHED, TranslationPart.TRANSLATOR_OR_EDITOR),
    /** Another text by the machine, where none was made or reviewed by a person. */
    ASK_MACHINE(PUBLISHED, PUBLISHED, TranslationPart.EDITOR);

    private final TranslationStatus from;
    private final TranslationStatus to;
    private final TranslationPart who;

    TranslationMove(TranslationStatus from, TranslationStatus to, TranslationPart who) {
        this.from = from;
        this.to = to;
        this.who = who;
    }

    TranslationStatus from() {
        return from;
    }

    TranslationStatus to() {
        return to;
    }

    TranslationPart who() {
        return who;
    }

    /** The move as it stands in keys of words: {@code send-back}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
