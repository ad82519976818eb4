package org.reintegration.fund.calls;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.fund.ledger.FundDraft;
import org.reintegration.kernel.money.Money;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/**
 * A call as an officer writes it.
 *
 * @param fund public id of the fund it is paid from
 * @param grantCeiling the most for one grant
 * @param ceiling the most for all grants together
 * @param opens what the clocks of the zone show when it opens
 * @param closes what the clocks of the zone show at the last instant that is in time
 */
public record CallDraft(
        @Nullable Language language,
        String title,
        String fund,
        @Nullable BigDecimal grantCeiling,
        @Nullable BigDecimal ceiling,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        String zone,
        CallForm form) {

    private static final int LONGEST_TITLE = 200;

    public CallDraft {
        title = Given.text(title);
        fund = Given.text(fund);
        zone = Given.text(zone);
        form = form == null ? CallForm.empty() : form;
    }

    /** What it comes to once everything fits together. */
    record Checked(
            Language language,
            String title,
            Money grantCeiling,
            Money ceiling,
            Instant opensAt,
            Instant closesAt,
            ZoneId zone,
            CallForm form) {}

    Checked checked(Currency currency) {
        Language written = language;
        if (written == null) {
            throw Refusal.badInput("language", FundRule.THE_FIELD_IS_FILLED);
        }
        if (title.isEmpty()) {
            throw Refusal.badInput("title", FundRule.THE_FIELD_IS_FILLED);
        }
        if (title.length() > LONGEST_TITLE) {
            throw Refusal.badInput("title", FundRule.THE_TEXT_FITS);
        }
        Money one = FundDraft.amountOrRefuse("grantCeiling", grantCeiling, currency);
        Money all = FundDraft.amountOrRefuse("ceiling", ceiling, currency);
        if (one.exceeds(all)) {
            throw Refusal.badInput("grantCeiling", FundRule.THE_CEILINGS_FIT);
        }
        LocalDateTime from = given("opens", opens);
        LocalDateTime until = given("closes", closes);
        ZoneId where = zoneOrRefuse();
        Instant opensAt = Window.opening(from, where);
        Instant closesAt = Window.closing(until, where);
        if (!closesAt.isAfter(opensAt)) {
            throw Refusal.badInput("closes", FundRule.IT_CLOSES_AFTER_IT_OPENS);
        }
        CallForm keyed = form.keyed();
        keyed.check();
        return new Checked(written, title, one, all, opensAt, closesAt, where, keyed);
    }

    private static LocalDateTime given(String field, @Nullable LocalDateTime value) {
        if (value == null) {
            throw Refusal.badInput(field, FundRule.THE_FIELD_IS_FILLED);
        }
        return value;
    }

    private ZoneId zoneOrRefuse() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Refusal.badInput("zone", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
    }
}
