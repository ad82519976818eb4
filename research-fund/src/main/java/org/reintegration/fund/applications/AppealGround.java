package org.reintegration.fund.applications;

/** What an appeal may rest on: how it was decided, not whether the decision pleases. */
public enum AppealGround {
    RULES_NOT_FOLLOWED,
    CONFLICT_OF_INTEREST,
    FACT_OVERLOOKED
}
