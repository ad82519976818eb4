package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

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
    transient Words words;

    private String id = "";
    private String key = "";
    private String answer = "";
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

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
