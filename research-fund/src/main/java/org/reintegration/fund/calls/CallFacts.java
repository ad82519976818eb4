package org.reintegration.fund.calls;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.reintegration.kernel.content.ContentRef;

/** A call as the rest of the room needs it. */
public record CallFacts(
        long id,
        String publicId,
        long fundId,
        CallStatus status,
        String title,
        CallForm form,
        Currency currency,
        BigDecimal grantCeiling,
        Instant opensAt,
        Instant closesAt,
        String zone) {

    public boolean isOpenAt(Instant now) {
        return status == CallStatus.PUBLISHED && Window.at(now, opensAt, closesAt) == Window.OPEN;
    }

    public boolean isClosedAt(Instant now) {
        return Window.at(now, opensAt, closesAt) == Window.CLOSED;
    }

    public ContentRef ref() {
        return new ContentRef(Call.KIND, id);
    }
}
