package org.reintegration.kernel.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.MemberId;

/** One act: by whom, on what, when; ids only, so that erasing a person leaves it true and empty of the person. */
@Entity
@Table(name = "audit_entry", schema = "kernel")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_id")
    @SequenceGenerator(name = "audit_entry_id", sequenceName = "kernel.audit_entry_id", allocationSize = 50)
    private Long id;

    private @Nullable MemberId actor;
    private String act;
    private String subjectKind;
    private long subjectId;
    private String detail;
    private Instant at;

    protected AuditEntry() {}

    AuditEntry(@Nullable MemberId actor, String act, ContentRef subject, String detail, Instant at) {
        this.actor = actor;
        this.act = act;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.detail = detail;
        this.at = at;
    }

    Audit.Entry view() {
        return new Audit.Entry(id, actor, act, new ContentRef(subjectKind, subjectId), detail, at);
    }
}
