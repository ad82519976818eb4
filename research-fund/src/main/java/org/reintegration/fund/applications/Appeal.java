package org.reintegration.fund.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/** A lead's objection to how an application was decided, and the answer of an officer who was not involved; one in each round. */
@Entity
@Table(name = "appeal", schema = "fund")
class Appeal implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_appeal_id")
    @SequenceGenerator(name = "fund_appeal_id", sequenceName = "fund.appeal_id", allocationSize = 50)
    private Long id;

    protected Appeal() {}

    private long applicationId;
    private int round;

    @Enumerated(EnumType.STRING)
    private Stage against;

    @Enumerated(EnumType.STRING)
    private AppealGround ground;

    private String words;

    /** The letter of the round, which makes room for the next one when the appeal is upheld. */
    private @Nullable String letter;

    private Instant madeAt;
    private @Nullable String answer;
    private @Nullable Boolean upheld;
    private @Nullable MemberId answeredBy;
    private @Nullable Instant answeredAt;

    /** Made while the application still stands where it was decided. */
    Appeal(FundApplication application, AppealGround ground, String words, Instant now) {
        this.applicationId = application.id();
        this.round = application.round();
        this.against = application.stage();
        this.ground = ground;
        this.words = words;
        this.letter = application.outcomeLetter();
        this.madeAt = now;
    }

    void answered(MemberId by, String text, boolean inFavour, Instant now) {
        answer = text;
        upheld = inFavour;
        answeredBy = by;
        answeredAt = now;
    }

    int round() {
        return round;
    }

    Stage against() {
        return against;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    AppealView view() {
        return new AppealView(against, ground, words, letter, madeAt, answer, upheld, answeredAt);
    }

    @Override
    public long applicationId() {
        return applicationId;
    }
}
