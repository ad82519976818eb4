package org.reintegration.fund.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reintegration.kernel.people.MemberId;

/** More time for one application, granted by an officer for a reason on record. */
@Entity
@Table(name = "personal_extension", schema = "fund")
class PersonalExtension implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_personal_extension_id")
    @SequenceGenerator(
            name = "fund_personal_extension_id",
            sequenceName = "fund.personal_extension_id",
            allocationSize = 50)
    private Long id;

    protected PersonalExtension() {}

    private long applicationId;
    private Instant until;
    private String reason;
    private MemberId grantedBy;
    private Instant grantedAt;

    PersonalExtension(FundApplication application, Instant until, String reason, MemberId by, Instant now) {
        this.applicationId = application.id();
        this.until = until;
        this.reason = reason;
        this.grantedBy = by;
        this.grantedAt = now;
    }

    Instant until() {
        return until;
    }

    String reason() {
        return reason;
    }

    MemberId grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    @Override
    public long applicationId() {
        return applicationId;
    }
}
