package org.reintegration.fund.calls;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** An invitation to study gaps for money: written as a draft, frozen when published, closed by the clock. */
@Entity
@Table(name = "call", schema = "fund")
class Call {

    static final String KIND = "call";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_id")
    @SequenceGenerator(name = "call_id", sequenceName = "fund.call_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();
    private long fundId;

    @Enumerated(EnumType.STRING)
    private CallStatus status = CallStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String title;

    /** The {@link CallForm}, as JSON. */
    private String form;

    private String currency;
    private BigDecimal grantCeiling;
    private BigDecimal ceiling;

    @Column(insertable = false, updatable = false)
    private BigDecimal committed = BigDecimal.ZERO;

    private Instant opensAt;
    private Instant closesAt;
    private String zone;
    private MemberId createdBy;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant releasedAt;

    @Version
    private int version;

    protected Call() {}

    Call(MemberId by, long fundId, CallDraft.Checked draft, Instant now) {
        createdBy = by;
        createdAt = now;
        write(fundId, draft, now);
    }

    final void write(long fund, CallDraft.Checked draft, Instant now) {
        if (status != CallStatus.DRAFT) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, status);
        }
        fundId = fund;
        language = draft.language();
        title = draft.title();
        form = RecordJson.write(draft.form());
        currency = draft.ceiling().currency().getCurrencyCode();
        grantCeiling = draft.grantCeiling().amount();
        ceiling = draft.ceiling().amount();
        opensAt = draft.opensAt();
        closesAt = draft.closesAt();
        zone = draft.zone().getId();
        changedAt = now;
    }

    /** Goes where the table of moves says, or refuses with where it stands. */
    void make(CallMove move, Instant now) {
        if (!move.from().contains(status)) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, status);
        }
        switch (move.guard()) {
            case FORM_COMPLETE -> form().checkComplete();
            case PAST_CLOSE -> {
                if (!facts().isClosedAt(now)) {
                    throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, status);
                }
            }
            case NOTHING_AWARDED -> {
                if (committed.signum() != 0) {
                    throw Refusal.conflict(FundRule.NOTHING_IS_AWARDED, status);
                }
            }
            // The applications are looked at by whoever decides on them, under the lock of this call.
            case NONE, EVERY_APPLICATION_SETTLED, EVERY_APPLICATION_DECIDED -> {}
        }
        status = move.to();
        changedAt = now;
        if (move == CallMove.PUBLISH) {
            publishedAt = now;
        } else if (move == CallMove.RELEASE) {
            releasedAt = now;
        }
    }

    CallForm form() {
        return RecordJson.read(form, CallForm.class);
    }

    CallFacts facts() {
        return new CallFacts(
                id,
                publicId.value(),
                fundId,
                status,
                title,
                form(),
                Currency.getInstance(currency),
                grantCeiling,
                opensAt,
                closesAt,
                zone);
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

    CallStatus status() {
        return status;
    }

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    String currency() {
        return currency;
    }

    BigDecimal grantCeiling() {
        return grantCeiling;
    }

    BigDecimal ceiling() {
        return ceiling;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    String zone() {
        return zone;
    }

    long fundId() {
        return fundId;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
