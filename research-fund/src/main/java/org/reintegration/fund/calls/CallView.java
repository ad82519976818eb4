package org.reintegration.fund.calls;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.text.Language;

/**
 * A call as a reader sees it.
 *
 * @param window whether it takes applications now
 * @param fund public id of the fund, null for those who need not know
 * @param publishedAt null of a draft
 */
public record CallView(
        String publicId,
        int version,
        CallStatus status,
        Window window,
        Language language,
        String title,
        CallForm form,
        List<GapView> gaps,
        @Nullable String fund,
        String currency,
        BigDecimal grantCeiling,
        BigDecimal ceiling,
        Instant opensAt,
        Instant closesAt,
        String zone,
        @Nullable Instant publishedAt,
        Set<CallMove> moves) {

    public boolean can(CallMove move) {
        return moves.contains(move);
    }

    public boolean isOpen() {
        return status == CallStatus.PUBLISHED && window == Window.OPEN;
    }

    /** The address after the language. */
    public String path() {
        return path(publicId, title);
    }

    static String path(String publicId, String title) {
        return "fund/calls/" + publicId + "/" + Slug.of(title);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
