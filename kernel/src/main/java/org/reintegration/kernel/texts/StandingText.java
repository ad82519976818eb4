package org.reintegration.kernel.texts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** An edited standing text in one language; while there is none, the one that ships with the portal stands. */
@Entity
@Table(name = "standing_text", schema = "kernel")
class StandingText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standing_text_id")
    @SequenceGenerator(name = "standing_text_id", sequenceName = "kernel.standing_text_id", allocationSize = 50)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String markdown;
    private MemberId editedBy;
    private Instant editedAt;

    @Version
    private int version;

    protected StandingText() {}

    StandingText(String name, Language language, String markdown, MemberId editedBy, Instant now) {
        this.name = name;
        this.language = language;
        this.markdown = markdown;
        this.editedBy = editedBy;
        this.editedAt = now;
    }

    void edit(String newMarkdown, MemberId by, Instant now) {
        markdown = newMarkdown;
        editedBy = by;
        editedAt = now;
    }

    StandingTexts.Text view() {
        return new StandingTexts.Text(markdown, version);
    }

    int version() {
        return version;
    }

    Long id() {
        return id;
    }
}
