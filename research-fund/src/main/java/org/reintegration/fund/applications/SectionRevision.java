package org.reintegration.fund.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;

/** A section as it was saved once; acknowledged by its number and never changed. */
@Entity
@Table(name = "section_revision", schema = "fund")
class SectionRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_section_revision_id")
    @SequenceGenerator(
            name = "fund_section_revision_id",
            sequenceName = "fund.section_revision_id",
            allocationSize = 50)
    private Long id;

    protected SectionRevision() {}

    private long applicationId;
    private String section;
    private int no;

    /** The {@link SectionDraft}, as JSON. */
    private String content;

    private MemberId savedBy;
    private Instant savedAt;

    SectionRevision(long applicationId, String section, int no, SectionDraft draft, MemberId savedBy, Instant now) {
        this.applicationId = applicationId;
        this.section = section;
        this.no = no;
        this.content = RecordJson.write(draft);
        this.savedBy = savedBy;
        this.savedAt = now;
    }

    SectionDraft draft() {
        return RecordJson.read(content, SectionDraft.class);
    }

    String section() {
        return section;
    }

    int no() {
        return no;
    }

    MemberId savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }
}
