package org.reintegration.fund.applications;

import org.jspecify.annotations.Nullable;

/** Somebody of the team by name; the number is what acts on the team name. */
public record TeamMember(long person, @Nullable String name, PartyRole role) {}
