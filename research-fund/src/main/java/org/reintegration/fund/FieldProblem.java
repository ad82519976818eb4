package org.reintegration.fund;

/** What a person has to mend before something can go on, and where. */
public record FieldProblem(String field, FundRule rule) {}
