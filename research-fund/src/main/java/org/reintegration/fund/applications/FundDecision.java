package org.reintegration.fund.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/** The one decision on an application in its round. */
@Entity
@Table(name = "decision", schema = "fund")
class FundDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_decision_id")
    @SequenceGenerator(name = "fund_decision_id", sequenceName = "fund.decision_id", allocationSize = 50)
    private Long id;

    protected FundDecision() {}

    private long applicationId;
    private int round;
    private String outcome;
    private @Nullable BigDecimal amount;
    private MemberId decidedBy;
    private Instant decidedAt;

    FundDecision(FundApplication application, Stage outcome, @Nullable BigDecimal amount, MemberId by, Instant now) {
        this.applicationId = application.id();
        this.round = application.round();
        this.outcome = outcome.name();
        this.amount = amount;
        this.decidedBy = by;
        this.decidedAt = now;
    }
}
