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
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** A request to a call for money. Its stage changes by a {@link Move} only. */
@Entity
@Table(name = "application", schema = "fund")
class FundApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_application_id")
    @SequenceGenerator(name = "fund_application_id", sequenceName = "fund.application_id", allocationSize = 50)
    private Long id;

    protected FundApplication() {}

    static final String KIND = "application";

    private PublicId publicId = PublicId.next();
    private long callId;
    private MemberId lead;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    private int round = 1;
    private String title = "";
    private String startKey;
    private Instant startedAt;
    private Instant changedAt;
    private @Nullable MemberId ineligibleBy;
    private @Nullable String ineligibleWhy;
    private @Nullable String completedWhy;
    private @Nullable String outcomeLetter;
    private @Nullable MemberId letterBy;
    private @Nullable Instant releasedAt;

    @Version
    private int version;

    FundApplication(long callId, MemberId lead, String startKey, Instant now) {
        this.callId = callId;
        this.lead = lead;
        this.startKey = startKey;
        this.startedAt = now;
        this.changedAt = now;
    }

    /** Goes where the table of moves says, or refuses with the stage it is in. */
    void make(Move move, Circumstances at, Instant now) {
        if (!move.from().contains(stage)) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, stage);
        }
        if (!move.guard().isMet(at)) {
            throw Refusal.conflict(
                    switch (move.guard()) {
                        case CALL_OPEN -> FundRule.THE_CALL_IS_OPEN;
                        case ENOUGH_REVIEWERS -> FundRule.ENOUGH_REVIEWERS_ARE_ASSIGNED;
                        case ONE_REVIEW -> FundRule.ONE_REVIEW_IS_IN;
                        case ANOTHER_OFFICER_FOUND_IT_INELIGIBLE -> FundRule.ANOTHER_OFFICER_CONFIRMS;
                        case WITHIN_APPEAL_TIME -> FundRule.THE_APPEAL_IS_IN_TIME;
                        default -> FundRule.THE_MOVE_IS_OPEN;
                    },
                    stage);
        }
        Stage next = move.to();
        if (next != null) {
            stage = next;
        }
        changedAt = now;
    }

    void titled(String newTitle) {
        title = newTitle;
    }

    void foundIneligible(MemberId by, String why) {
        ineligibleBy = by;
        ineligibleWhy = why;
    }

    void findingCleared() {
        ineligibleBy = null;
        ineligibleWhy = null;
    }

    void completedEarly(String why) {
        completedWhy = why;
    }

    /** The letter is held until all letters of the call go out. */
    void letter(MemberId by, @Nullable String text) {
        outcomeLetter = text;
        letterBy = text == null ? null : by;
    }

    void released(Instant now) {
        releasedAt = now;
    }

    /** An appeal was upheld: what was decided no longer counts, and the next letter is held like the first. */
    void beginsAnew() {
        round++;
        findingCleared();
        outcomeLetter = null;
        letterBy = null;
        releasedAt = null;
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    long id() {
        return id;
    }

    PublicId publicId() {
        return publicId;
    }

    long callId() {
        return callId;
    }

    MemberId lead() {
        return lead;
    }

    Stage stage() {
        return stage;
    }

    /** As the applicants are told. */
    Stage shownStage() {
        return stage.shown(releasedAt != null);
    }

    int round() {
        return round;
    }

    String title() {
        return title;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable MemberId ineligibleBy() {
        return ineligibleBy;
    }

    @Nullable String ineligibleWhy() {
        return ineligibleWhy;
    }

    @Nullable String outcomeLetter() {
        return outcomeLetter;
    }

    @Nullable Instant releasedAt() {
        return releasedAt;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    int version() {
        return version;
    }
}
