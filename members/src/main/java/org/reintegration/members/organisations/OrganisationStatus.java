package org.reintegration.members.organisations;

/** Whether a member only named an organisation or an editor took it into the register. */
public enum OrganisationStatus {
    PROPOSED,
    REGISTERED
}
