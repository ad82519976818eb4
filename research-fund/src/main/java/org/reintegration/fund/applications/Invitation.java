package org.reintegration.fund.applications;

import org.jspecify.annotations.Nullable;

/** A lead asks the reader to apply together. */
public record Invitation(
        String application,
        String callTitle,
        String title,
        @Nullable String lead,
        PartyRole role) {}
