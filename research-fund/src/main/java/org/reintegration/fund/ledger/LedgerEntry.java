package org.reintegration.fund.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.reintegration.kernel.people.MemberId;

/** One promise of money; never changed, never deleted. */
@Entity
@Table(name = "ledger_entry", schema = "fund")
class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_id")
    @SequenceGenerator(name = "ledger_entry_id", sequenceName = "fund.ledger_entry_id", allocationSize = 50)
    private Long id;

    private long fundId;
    private long callId;
    private long applicationId;
    private BigDecimal amount;
    private MemberId actor;
    private Instant at;

    protected LedgerEntry() {}

    LedgerEntry(long fundId, long callId, long applicationId, BigDecimal amount, MemberId actor, Instant at) {
        this.fundId = fundId;
        this.callId = callId;
        this.applicationId = applicationId;
        this.amount = amount;
        this.actor = actor;
        this.at = at;
    }
}
