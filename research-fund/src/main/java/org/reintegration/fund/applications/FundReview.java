package org.reintegration.fund.applications;

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
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** One reviewer's work on one application, from the invitation to the lock. */
@Entity
@Table(name = "review", schema = "fund")
class FundReview implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_review_id")
    @SequenceGenerator(name = "fund_review_id", sequenceName = "fund.review_id", allocationSize = 50)
    private Long id;

    protected FundReview() {}

    private PublicId publicId = PublicId.next();
    private long applicationId;
    private int round;
    private MemberId reviewer;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status = ReviewStatus.INVITED;

    /** The {@link ReviewDraft.Score}s, as JSON. */
    private String scores = "[]";

    private String comment = "";
    private MemberId invitedBy;
    private Instant invitedAt;
    private @Nullable Instant submittedAt;

    /** For whom the reviewer worked when the review was handed in; the auditor looks. */
    private @Nullable Long organisation;

    @Version
    private int version;

    FundReview(FundApplication application, MemberId reviewer, MemberId by, Instant now) {
        this.applicationId = application.id();
        this.round = application.round();
        this.reviewer = reviewer;
        this.invitedBy = by;
        this.invitedAt = now;
    }

    /** Goes where the table of moves says, or refuses with where it stands. */
    void make(ReviewMove move, Instant now) {
        if (!move.from().contains(status)) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, status);
        }
        status = move.to();
        if (move == ReviewMove.SUBMIT) {
            submittedAt = now;
        } else if (move == ReviewMove.DECLARE_CONFLICT || move == ReviewMove.FIND_CONFLICT) {
            scores = "[]";
            comment = "";
        }
    }

    void write(ReviewDraft draft, Instant now) {
        make(ReviewMove.WRITE, now);
        scores = RecordJson.write(draft.scores());
        comment = draft.comment();
    }

    void worksFor(@Nullable Long employer) {
        organisation = employer;
    }

    ReviewDraft draft() {
        return new ReviewDraft(List.of(RecordJson.read(scores, ReviewDraft.Score[].class)), comment);
    }

    long id() {
        return id;
    }

    PublicId publicId() {
        return publicId;
    }

    @Override
    public long applicationId() {
        return applicationId;
    }

    int round() {
        return round;
    }

    MemberId reviewer() {
        return reviewer;
    }

    ReviewStatus status() {
        return status;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    int version() {
        return version;
    }
}
