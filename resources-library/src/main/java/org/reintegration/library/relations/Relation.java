package org.reintegration.library.relations;

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
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.MemberId;

/** That one record is something to another, stated by its author or an editor. */
@Entity
@Table(name = "relation", schema = "library")
class Relation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "relation_id")
    @SequenceGenerator(name = "relation_id", sequenceName = "library.relation_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @Column(name = "from_id")
    private Long fromId;

    @Column(name = "to_id")
    private Long toId;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    private String kept;

    private String changed;

    private String why;

    private String result;

    @Enumerated(EnumType.STRING)
    private @Nullable AdaptationOutcome outcome;

    private boolean impact;

    private MemberId statedBy;

    private Instant statedAt;

    private @Nullable String creationKey;

    @Version
    private int version;

    protected Relation() {}

    Relation(Long fromId, Long toId, RelationDraft draft, MemberId by, Instant now) {
        this.fromId = fromId;
        this.toId = toId;
        this.kind = draft.kindOrRefuse();
        this.statedBy = by;
        this.statedAt = now;
        say(draft);
    }

    void createdOnceFor(@Nullable String key) {
        creationKey = key;
    }

    /** What was kept, changed, why, and what came of it; the ends and the kind stay. */
    final void say(RelationDraft draft) {
        kept = draft.kept();
        changed = draft.changed();
        why = draft.why();
        result = draft.result();
        outcome = draft.outcome();
        impact = draft.impact() && kind == RelationKind.EVIDENCED_BY;
    }

    Adapted adapted() {
        return new Adapted(kept, changed, why, result, outcome);
    }

    /** Everything somebody wrote of it. */
    List<String> said() {
        return List.of(kept, changed, why, result);
    }

    String cursor() {
        return After.cursor(statedAt, id);
    }

    String publicId() {
        return publicId.value();
    }

    Long fromId() {
        return fromId;
    }

    Long toId() {
        return toId;
    }

    RelationKind kind() {
        return kind;
    }

    boolean isImpact() {
        return impact;
    }

    int version() {
        return version;
    }
}
