package org.reintegration.fund.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as the team and the officers see it.
 *
 * @param against what it is against: declined or ineligible
 * @param letter the letter it is against
 * @param answer null while it is open
 * @param upheld null while it is open
 */
public record AppealView(
        Stage against,
        AppealGround ground,
        String words,
        @Nullable String letter,
        Instant madeAt,
        @Nullable String answer,
        @Nullable Boolean upheld,
        @Nullable Instant answeredAt) {}
