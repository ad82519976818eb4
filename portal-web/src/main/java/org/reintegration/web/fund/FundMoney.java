package org.reintegration.web.fund;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.BudgetLine;
import org.reintegration.fund.applications.SectionDraft;
import org.reintegration.fund.applications.Sections;
import org.reintegration.web.site.Caller;

/** Sums of money as the reader's language writes them, without cents where there are none; and scores of reviews. */
@Named
@RequestScoped
public class FundMoney {

    @Inject
    Caller caller;

    public String of(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(caller.language().locale());
        format.setCurrency(Currency.getInstance(currency));
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMinimumFractionDigits(0);
        }
        return format.format(amount);
    }

    /** A score of 0 to 100 with both its decimals; a dash while there is none. */
    public String score(@Nullable BigDecimal score) {
        if (score == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(caller.language().locale());
        format.setMinimumFractionDigits(2);
        return format.format(score);
    }

    public String line(BudgetLine line, String currency) {
        return of(line.sum(java.util.Currency.getInstance(currency)).amount(), currency);
    }

    public String request(SectionDraft budget, String currency) {
        return of(
                Sections.request(budget, java.util.Currency.getInstance(currency))
                        .amount(),
                currency);
    }
}
