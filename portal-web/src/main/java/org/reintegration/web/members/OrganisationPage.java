package org.reintegration.web.members;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.organisations.OrganisationRegister;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form in which an editor puts right what the register says of one organisation. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OrganisationRegister register;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String id = "";
    private final OrganisationForm form = new OrganisationForm();

    public void load() {
        caller.actor().memberOrRefuse();
        if (!register.mayKeep(caller.actor())) {
            throw Refusal.notFound();
        }
        form.fill(register.view(caller.actor(), id));
    }

    public void save() {
        form.fill(register.edit(caller.actor(), id, form.draft()));
        visit.say("members.organisation.saved");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public OrganisationForm getForm() {
        return form;
    }
}
