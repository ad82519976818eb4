package org.reintegration.local.sample;

import java.io.IOException;

/** The organisations and members of the sample community, let in through the set-up door. */
final class SamplePeople implements SampleContent {

    static final String ORGANISATIONS = "organisations.json";
    static final String EDITOR = "editor";
    static final String ADMINISTRATOR = "administrator";

    @Override
    public String name() {
        return "organisations and members";
    }

    /** People are let in all or none, so one of them speaks for all. */
    @Override
    public void load(PortalAccess portal) throws IOException, InterruptedException {
        if (!portal.knows(Person.named(EDITOR))) {
            letIn(portal);
        }
    }

    static void letIn(PortalAccess portal) throws IOException, InterruptedException {
        portal.setUp("organisations", SampleFiles.text(ORGANISATIONS)).orRefuse();
        portal.setUp("members", SampleFiles.text(Person.MEMBERS)).orRefuse();
    }

    /** The administrator; one who has left the sample or changed the password is let in again to take it away. */
    static Person administrator(PortalAccess portal) throws IOException, InterruptedException {
        Person administrator = Person.named(ADMINISTRATOR);
        if (!portal.knows(administrator)) {
            letIn(portal);
        }
        return administrator;
    }

    /** Their open sessions and tokens go with them. */
    @Override
    public void clear(PortalAccess portal) throws IOException, InterruptedException {
        int members = portal.takeDown("members").orRefuse().object().getInt("removed");
        int organisations = portal.takeDown("organisations").orRefuse().object().getInt("removed");
        portal.tell("Removed: " + members + " members and " + organisations + " organisations.");
    }
}
