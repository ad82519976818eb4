package org.reintegration.fund.applications;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.persistence.WordListConverter;

/** What the panel proposed for one application, who was in the room, and the minutes. */
@Entity
@Table(name = "proposal", schema = "fund")
class Proposal implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_proposal_id")
    @SequenceGenerator(name = "fund_proposal_id", sequenceName = "fund.proposal_id", allocationSize = 50)
    private Long id;

    protected Proposal() {}

    private long applicationId;
    private int round;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String minutes;

    @Convert(converter = WordListConverter.class)
    private List<String> present;

    private MemberId proposedBy;
    private Instant proposedAt;

    Proposal(FundApplication application, Stage stage, String minutes, List<Long> present, MemberId by, Instant now) {
        this.applicationId = application.id();
        this.round = application.round();
        this.stage = stage;
        this.minutes = minutes;
        this.present = present.stream().map(String::valueOf).toList();
        this.proposedBy = by;
        this.proposedAt = now;
    }

    @Override
    public long applicationId() {
        return applicationId;
    }

    MemberId proposedBy() {
        return proposedBy;
    }

    String minutes() {
        return minutes;
    }
}
