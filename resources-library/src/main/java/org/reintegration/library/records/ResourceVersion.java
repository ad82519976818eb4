package org.reintegration.library.records;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** One version of a record: its facts and its words. Once published it never changes; the database refuses it too. */
@Entity
@Table(name = "resource_version", schema = "library")
class ResourceVersion {

    static final String KIND = "resource-version";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_version_id")
    @SequenceGenerator(name = "resource_version_id", sequenceName = "library.resource_version_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    private int no;

    /** The language it was written in. */
    @Enumerated(EnumType.STRING)
    private Language language;

    private Facts facts;

    private Instant createdAt;

    private @Nullable Instant publishedAt;

    private @Nullable MemberId publishedBy;

    /** How many reviewers accepted it. */
    private int reviewers;

    /** Who might read it while it stood; nobody but the library's people until it is published. */
    @Enumerated(EnumType.STRING)
    private Sensitivity sensitivity = Sensitivity.RESTRICTED;

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<VersionText> texts = new ArrayList<>();

    protected ResourceVersion() {}

    ResourceVersion(Resource resource, int no, Draft draft, Instant now) {
        this.resource = resource;
        this.no = no;
        this.language = draft.language();
        this.facts = draft.facts();
        this.createdAt = now;
        texts.add(new VersionText(this, draft.language(), draft.title(), draft.summary(), draft.text()));
    }

    void write(Draft draft) {
        if (publishedAt != null) {
            throw new IllegalStateException("A published version never changes: " + id);
        }
        original().write(draft.language(), draft.title(), draft.summary(), draft.text());
        language = draft.language();
        facts = draft.facts();
    }

    void publish(Actor by, int acceptedBy, Instant now) {
        publishedAt = now;
        publishedBy = by.id();
        reviewers = acceptedBy;
        sensitivity = resource.sensitivity();
    }

    /** What its files hang on. */
    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    Draft draft() {
        VersionText text = original();
        return Draft.of(
                resource.kind(),
                resource.type(),
                language,
                text.title(),
                text.summary(),
                facts,
                text.text(resource.kind()),
                publishedAt == null ? resource.sensitivity() : sensitivity,
                resource.isSample());
    }

    /** How the list of versions names it. */
    VersionNote note() {
        return new VersionNote(no, publishedAt, language, original().title());
    }

    VersionText original() {
        return texts.stream()
                .filter(text -> text.language() == language)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No words in " + language + " for version " + id));
    }

    List<VersionText> texts() {
        return texts;
    }

    /** Weighed with what others said of the record. */
    Evidence weighed(Support support) {
        return weighed(reviewers, support);
    }

    /** The same were so many reviewers to have accepted it. */
    Evidence weighed(int acceptedBy, Support support) {
        return Evidence.of(
                resource.isCatalogued(), original().text(resource.kind()), acceptedBy, facts.countries(), support);
    }

    Long id() {
        return id;
    }

    Resource resource() {
        return resource;
    }

    int no() {
        return no;
    }

    Language language() {
        return language;
    }

    Facts facts() {
        return facts;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    int reviewers() {
        return reviewers;
    }
}
