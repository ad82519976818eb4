package org.reintegration.library.translations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.Making;
import org.reintegration.library.records.PracticeText;
import org.reintegration.library.records.RecordWords;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceText;
import org.reintegration.library.records.TranslationNote;

/** A published text of a translation. It never changes; the database refuses it too. */
@Entity
@Table(name = "translation_text", schema = "library")
class TranslationText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "translation_text_id")
    @SequenceGenerator(name = "translation_text_id", sequenceName = "library.translation_text_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "translation_id")
    private Translation translation;

    private int no;

    private int sourceNo;

    @Enumerated(EnumType.STRING)
    private Making making;

    private @Nullable MemberId translator;

    private @Nullable MemberId reviewer;

    private String title;

    private String summary;

    /** The fields of the kind, as JSON. */
    private String words;

    private Instant publishedAt;

    protected TranslationText() {}

    TranslationText(
            Translation translation,
            int no,
            Making making,
            @Nullable MemberId translator,
            @Nullable MemberId reviewer,
            RecordWords words,
            Instant now) {
        this.translation = translation;
        this.no = no;
        this.sourceNo = translation.sourceNo();
        this.making = making;
        this.translator = translator;
        this.reviewer = reviewer;
        this.title = words.title();
        this.summary = words.summary();
        this.words = RecordJson.write(words.text());
        this.publishedAt = now;
    }

    RecordWords words(ResourceKind kind) {
        Class<? extends ResourceText> type = switch (kind) {
            case LESSON -> LessonText.class;
            case PRACTICE -> PracticeText.class;
            case DOCUMENT -> DocumentText.class;
        };
        return new RecordWords(title, summary, RecordJson.read(words, type));
    }

    /** Whether readers see a newer version of the record than the one this translates. */
    boolean isStale(int standing) {
        return TranslationNote.isStale(sourceNo, standing);
    }

    boolean isReviewed() {
        return reviewer != null;
    }

    int no() {
        return no;
    }

    int sourceNo() {
        return sourceNo;
    }

    Making making() {
        return making;
    }

    @Nullable MemberId translator() {
        return translator;
    }

    @Nullable MemberId reviewer() {
        return reviewer;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
