package org.reintegration.library.records;

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
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.text.Language;

/** The words of one version in one language. */
@Entity
@Table(name = "version_text", schema = "library")
class VersionText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "version_text_id")
    @SequenceGenerator(name = "version_text_id", sequenceName = "library.version_text_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "version_id")
    private ResourceVersion version;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String title;

    private String summary;

    /** The fields of the kind, as JSON. */
    private String words;

    protected VersionText() {}

    VersionText(ResourceVersion version, Language language, String title, String summary, ResourceText text) {
        this.version = version;
        this.language = language;
        this.title = title;
        this.summary = summary;
        this.words = RecordJson.write(text);
    }

    void write(Language newLanguage, String newTitle, String newSummary, ResourceText text) {
        language = newLanguage;
        title = newTitle;
        summary = newSummary;
        words = RecordJson.write(text);
    }

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    ResourceText text(ResourceKind kind) {
        return read(words, kind);
    }

    RecordWords words(ResourceKind kind) {
        return new RecordWords(title, summary, text(kind));
    }

    static ResourceText read(String json, ResourceKind kind) {
        return switch (kind) {
            case LESSON -> RecordJson.read(json, LessonText.class);
            case PRACTICE -> RecordJson.read(json, PracticeText.class);
            case DOCUMENT -> RecordJson.read(json, DocumentText.class);
        };
    }
}
