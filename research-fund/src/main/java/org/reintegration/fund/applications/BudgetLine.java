package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.Given;
import org.reintegration.fund.calls.CallForm.Category;
import org.reintegration.kernel.money.Money;

/** One line of a budget; while it is being written anything may still be missing. */
public record BudgetLine(
        String what,
        @Nullable Category category,
        @Nullable BigDecimal quantity,
        String unit,
        @Nullable BigDecimal price) {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    public BudgetLine {
        what = Given.text(what);
        unit = Given.text(unit);
    }

    boolean isComplete(Currency currency) {
        BigDecimal many = quantity;
        BigDecimal each = price;
        return !what.isEmpty()
                && what.length() <= 300
                && unit.length() <= 50
                && category != null
                && many != null
                && each != null
                && many.signum() > 0
                && each.signum() > 0
                && many.compareTo(MOST) < 0
                && each.compareTo(MOST) < 0
                && each.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
    }

    /** Quantity times price in the smallest unit of the currency, halves up; nothing while a number is missing. */
    public Money sum(Currency currency) {
        BigDecimal many = quantity;
        BigDecimal each = price;
        if (many == null || each == null) {
            return Money.zero(currency);
        }
        return new Money(
                many.multiply(each).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }
}
