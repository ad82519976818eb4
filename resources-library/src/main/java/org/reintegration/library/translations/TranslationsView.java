package org.reintegration.library.translations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.BriefNote;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.TranslationNote;

/**
 * A record in every other language, as one reader may know of it.
 *
 * @param no the version of the record that stands
 * @param translating whether this reader may translate
 */
public record TranslationsView(Holding record, int no, List<Tongue> languages, boolean translating) {

    /**
     * One language.
     *
     * @param texts every published text, the newest first
     * @param work what somebody is working on; null when nobody is
     * @param beginnable whether this reader may begin or go on with the work
     * @param askable whether this reader may have a machine translate
     * @param brief null when there is none
     */
    public record Tongue(
            Language language,
            List<TranslationNote> texts,
            @Nullable Work work,
            boolean beginnable,
            boolean askable,
            @Nullable Told brief) {

        public @Nullable TranslationNote standing() {
            return texts.isEmpty() ? null : texts.get(0);
        }

        public boolean isOpenable() {
            return work != null && work.openable();
        }
    }

    /**
     * Work in hand.
     *
     * @param translator null when nobody of that name is left
     * @param openable whether this reader may see it
     */
    public record Work(
            TranslationStatus status,
            @Nullable String translator,
            boolean openable,
            Set<TranslationMove> moves,
            Instant changedAt) {}

    /**
     * The record in brief.
     *
     * @param version to be named when it is said anew
     * @param personalData what in it seems to tell who a beneficiary is, for those who may say it anew
     */
    public record Told(int version, BriefNote note, List<PrivacyNote> personalData) {

        static Told to(boolean translating, int version, BriefNote note) {
            return new Told(version, note, translating ? PrivacyNote.in(List.of(note.words())) : List.of());
        }
    }
}
