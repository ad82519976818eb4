package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.organisations.OrganisationRegister;
import org.reintegration.members.organisations.OrganisationView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the register of organisations: everyone reads it, members propose, editors add and decline. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    OrganisationRegister register;

    @Inject
    Pressed pressed;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private final OrganisationForm form = new OrganisationForm();
    private @Nullable List<OrganisationView> organisations;

    /** The register's desk, which for others does not exist. */
    public void openDesk() {
        caller.actor().memberOrRefuse();
        if (!register.mayKeep(caller.actor())) {
            throw Refusal.notFound();
        }
        pressed.word("decline").ifPresent(id -> {
            register.decline(caller.actor(), id);
            organisations = null;
            visit.say("members.organisation.declined");
        });
    }

    public void propose() {
        register.propose(caller.actor(), form.draft());
        organisations = null;
        visit.say("members.organisation.proposed");
    }

    public void add() {
        register.add(caller.actor(), form.draft());
        organisations = null;
        visit.say("members.organisation.added");
    }

    public List<OrganisationView> getOrganisations() {
        List<OrganisationView> known = organisations;
        if (known == null) {
            known = register.list(caller.actor());
            organisations = known;
        }
        return known;
    }

    public OrganisationForm getForm() {
        return form;
    }
}
