package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.AppealGround;
import org.reintegration.fund.applications.AppealService;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.fund.applications.PartyRole;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind an application as its team sees it: what is done, what is left, where it stands. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient ApplicationService applications;

    @Inject
    transient AppealService appeals;

    private String id = "";
    private String key = "";
    private String answer = "";
    private String whom = "";
    private String role = PartyRole.CO_EDITOR.name();
    private String ground = "";
    private String objection = "";
    private transient @Nullable ApplicationView work;

    public void load() {
        work = applications.read(caller.actor(), id);
        key = UUID.randomUUID().toString();
    }

    /** Hands it in; what is missing stands beside its section. */
    public void submit() {
        if (getWork().missing().isEmpty()) {
            applications.submit(caller.actor(), id, key);
            load();
            visit.say("fund.submitted");
        }
    }

    public void reopen() {
        work = applications.reopen(caller.actor(), id);
        key = UUID.randomUUID().toString();
    }

    public void withdraw() {
        work = applications.withdraw(caller.actor(), id);
    }

    public void reply() {
        work = applications.answer(caller.actor(), id, answer);
        answer = "";
    }

    /** Whether anybody belongs to the address is not told. */
    public void invite() {
        work = applications.invite(caller.actor(), id, whom, PartyRole.valueOf(role));
        whom = "";
        visit.say("fund.invite.done");
    }

    public void dismiss(long person) {
        work = applications.dismiss(caller.actor(), id, new MemberId(person));
    }

    public void appeal() {
        work = appeals.appeal(caller.actor(), id, ground.isEmpty() ? null : AppealGround.valueOf(ground), objection);
        objection = "";
    }

    public List<AppealGround> getGrounds() {
        return List.of(AppealGround.values());
    }

    public ApplicationView getWork() {
        ApplicationView known = work;
        if (known == null) {
            known = applications.read(caller.actor(), id);
            work = known;
        }
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = objection;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
