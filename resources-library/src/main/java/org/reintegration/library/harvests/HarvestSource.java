package org.reintegration.library.harvests;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** Another catalogue whose records are taken over. What the clock does to it is written past this class, so that it never disturbs who edits. */
@Entity
@Table(name = "harvest_source", schema = "library")
class HarvestSource {

    static final String KIND = "harvest-source";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "harvest_source_id")
    @SequenceGenerator(name = "harvest_source_id", sequenceName = "library.harvest_source_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    private String name;

    private String baseUrl;

    private String setSpec;

    private String type;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable String region;

    private boolean daily;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant harvestedUntil;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant dueAt;

    private Instant createdAt;

    private @Nullable MemberId createdBy;

    private @Nullable String creationKey;

    private Instant changedAt;

    @Version
    private int version;

    protected HarvestSource() {}

    HarvestSource(SourceDraft draft, Instant now) {
        this.createdAt = now;
        take(draft, now);
    }

    void createdOnceFor(MemberId by, @Nullable String key) {
        createdBy = by;
        creationKey = key;
    }

    void describe(SourceDraft draft, Instant now) {
        take(draft, now);
    }

    private void take(SourceDraft draft, Instant now) {
        name = draft.name();
        baseUrl = draft.baseUrl();
        setSpec = draft.set();
        type = draft.type();
        language = draft.language();
        region = draft.region();
        daily = draft.daily();
        changedAt = now;
    }

    /** Whether records would come out otherwise under the other description. */
    boolean yieldsOtherwise(SourceDraft draft) {
        SourceDraft now = draft();
        return !new SourceDraft(
                        now.name(),
                        draft.baseUrl(),
                        draft.set(),
                        draft.type(),
                        draft.language(),
                        draft.region(),
                        now.daily())
                .equals(now);
    }

    SourceDraft draft() {
        return new SourceDraft(name, baseUrl, setSpec, type, language, region, daily);
    }

    SourceView view(long records, List<HarvestView> harvests) {
        return new SourceView(publicId.value(), version, draft(), harvestedUntil, dueAt, records, harvests);
    }

    Long id() {
        return id;
    }

    String publicId() {
        return publicId.value();
    }

    @Nullable Instant harvestedUntil() {
        return harvestedUntil;
    }

    int version() {
        return version;
    }
}
