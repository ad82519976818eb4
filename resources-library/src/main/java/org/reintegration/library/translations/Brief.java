package org.reintegration.library.translations;

import jakarta.persistence.Column;
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
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.SourceWords;

/** A record in a few sentences, for readers of a language it has not been translated into. */
@Entity
@Table(name = "brief", schema = "library")
class Brief {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "brief_id")
    @SequenceGenerator(name = "brief_id", sequenceName = "library.brief_id", allocationSize = 50)
    private Long id;

    @Column(name = "resource_id")
    private Long resourceId;

    @Enumerated(EnumType.STRING)
    private Language language;

    /** The version of the record it was written from. */
    private int sourceNo;

    private String words;

    private MemberId writer;

    private Instant writtenAt;

    @Version
    private int version;

    protected Brief() {}

    Brief(SourceWords source, Language language, String words, MemberId writer, Instant now) {
        this.resourceId = source.record().ref().id();
        this.language = language;
        this.sourceNo = source.no();
        this.words = words;
        this.writer = writer;
        this.writtenAt = now;
    }

    /** Says it anew on top of the version seen; whoever says it last answers for it. */
    void write(int seen, SourceWords source, String newWords, MemberId by, Instant now) {
        refuseUnlessSeen(seen);
        sourceNo = source.no();
        words = newWords;
        writer = by;
        writtenAt = now;
    }

    void refuseUnlessSeen(int seen) {
        if (version != seen) {
            throw Refusal.changedMeanwhile();
        }
    }

    Language language() {
        return language;
    }

    int sourceNo() {
        return sourceNo;
    }

    String words() {
        return words;
    }

    MemberId writer() {
        return writer;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    int version() {
        return version;
    }
}
