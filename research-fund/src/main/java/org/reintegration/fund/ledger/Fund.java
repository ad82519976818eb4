package org.reintegration.fund.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.money.Money;

/** A sum of money that studies are paid from; what is committed of it is changed by the ledger's one statement, never here. */
@Entity
@Table(name = "fund", schema = "fund")
class Fund {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_id")
    @SequenceGenerator(name = "fund_id", sequenceName = "fund.fund_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();
    private String name;
    private String currency;
    private BigDecimal ceiling;

    @Column(insertable = false, updatable = false)
    private BigDecimal committed = BigDecimal.ZERO;

    private Instant createdAt;

    protected Fund() {}

    Fund(String name, Money ceiling, Instant now) {
        this.name = name;
        this.currency = ceiling.currency().getCurrencyCode();
        this.ceiling = ceiling.amount();
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    FundView view() {
        Currency money = Currency.getInstance(currency);
        return new FundView(
                publicId.value(),
                name,
                currency,
                new Money(ceiling, money).amount(),
                new Money(committed, money).amount());
    }
}
