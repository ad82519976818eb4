package org.reintegration.fund.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.kernel.money.Money;
import org.reintegration.kernel.rules.Refusal;

/** A fund to be set up. */
public record FundDraft(
        String name, @Nullable String currency, @Nullable BigDecimal ceiling) {

    private static final BigDecimal MOST = new BigDecimal("9999999999");

    public FundDraft {
        name = Given.text(name);
    }

    Money ceilingOrRefuse() {
        if (name.isEmpty() || name.length() > 200) {
            throw Refusal.badInput("name", FundRule.THE_FIELD_IS_FILLED);
        }
        return amountOrRefuse("ceiling", ceiling, currencyOrRefuse(currency));
    }

    /** A currency by its three letters. */
    public static Currency currencyOrRefuse(@Nullable String code) {
        try {
            Currency currency = Currency.getInstance(Given.text(code));
            if (currency.getDefaultFractionDigits() < 0 || currency.getDefaultFractionDigits() > 2) {
                throw Refusal.badInput("currency", FundRule.THE_VALUE_IS_KNOWN_HERE);
            }
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badInput("currency", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
    }

    /** An amount above nothing with no more decimals than the currency has. */
    public static Money amountOrRefuse(String field, @Nullable BigDecimal amount, Currency currency) {
        if (amount == null) {
            throw Refusal.badInput(field, FundRule.THE_FIELD_IS_FILLED);
        }
        if (amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw Refusal.badInput(field, FundRule.THE_AMOUNT_IS_POSSIBLE);
        }
        return new Money(amount, currency);
    }
}
