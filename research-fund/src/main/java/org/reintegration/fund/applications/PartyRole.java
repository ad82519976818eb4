package org.reintegration.fund.applications;

/** What a member of the team may do with the application. */
public enum PartyRole {
    LEAD,
    CO_EDITOR,
    CO_APPLICANT;

    boolean writes() {
        return this != CO_APPLICANT;
    }
}
