package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.AppealService;
import org.reintegration.fund.applications.DeskView;
import org.reintegration.fund.applications.Move;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one application on the officers' desk. */
@Named
@ViewScoped
public class ScreeningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient ScreeningService screening;

    @Inject
    transient AppealService appeals;

    private String id = "";
    private String reason = "";
    private String question = "";
    private String verdict = "";
    private List<String> fields = new ArrayList<>();
    private String due = "";
    private long reviewer;
    private transient @Nullable DeskView desk;

    public void load() {
        getDesk();
    }

    public void ask() {
        desk = screening.ask(
                caller.actor(),
                id,
                fields,
                question,
                LocalMoment.read("due", due, getDesk().zone()));
        question = "";
    }

    public void find() {
        desk = screening.findIneligible(caller.actor(), id, reason);
        reason = "";
    }

    public void clear() {
        desk = screening.clearFinding(caller.actor(), id);
    }

    public void confirm() {
        desk = screening.confirmIneligible(caller.actor(), id);
    }

    public void reinstate() {
        desk = screening.reinstate(caller.actor(), id);
    }

    public void assign() {
        desk = screening.assign(caller.actor(), id, new MemberId(reviewer));
    }

    public void expire(String review) {
        desk = screening.expire(caller.actor(), id, review);
    }

    public void pass() {
        desk = screening.pass(caller.actor(), id);
    }

    public void complete() {
        desk = screening.completeEarly(caller.actor(), id, reason);
        reason = "";
    }

    public void uphold() {
        desk = appeals.uphold(caller.actor(), id, verdict);
        verdict = "";
    }

    public void dismiss() {
        desk = appeals.dismiss(caller.actor(), id, verdict);
        verdict = "";
    }

    /** Whether the reader may answer the appeal that is open. */
    public boolean isAnswering() {
        return getDesk().can(Move.UPHOLD_TO_RANKED) || getDesk().can(Move.UPHOLD_TO_SCREENING);
    }

    public DeskView getDesk() {
        DeskView known = desk;
        if (known == null) {
            known = screening.open(caller.actor(), id);
            desk = known;
        }
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public List<String> getFields() {
        return fields;
    }

    public void setFields(List<String> fields) {
        this.fields = new ArrayList<>(fields);
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public long getReviewer() {
        return reviewer;
    }

    public void setReviewer(long reviewer) {
        this.reviewer = reviewer;
    }
}
