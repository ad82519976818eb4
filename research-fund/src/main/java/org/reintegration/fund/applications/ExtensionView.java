package org.reintegration.fund.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal extension as it stands on record.
 *
 * @param application the number of the application it was granted for
 */
public record ExtensionView(
        String application,
        Instant until,
        String reason,
        @Nullable String grantedBy,
        Instant grantedAt) {}
