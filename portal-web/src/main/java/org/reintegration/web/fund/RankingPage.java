package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.Move;
import org.reintegration.fund.applications.ProposalDraft;
import org.reintegration.fund.applications.RankingView;
import org.reintegration.fund.applications.Stage;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the ranking of a call: freeze, propose, decide, release. */
@Named
@ViewScoped
public class RankingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient DecisionService decisions;

    private String id = "";
    private String text = "";
    private String outcome = "";
    private List<String> present = new ArrayList<>();
    private transient @Nullable RankingView view;

    public void load() {
        getView();
    }

    public void freeze() {
        view = decisions.freeze(caller.actor(), id);
    }

    public void release() {
        view = decisions.release(caller.actor(), id);
        visit.say("fund.released");
    }

    public void propose(String application) {
        view = decisions.propose(
                caller.actor(),
                application,
                new ProposalDraft(
                        outcome.isEmpty() ? null : Stage.valueOf(outcome),
                        text,
                        present.stream().map(Long::valueOf).toList()));
        text = "";
    }

    public void award(String application) {
        view = decisions.award(caller.actor(), application, text);
        text = "";
    }

    public void decline(String application) {
        view = decisions.decline(caller.actor(), application, text);
        text = "";
    }

    public RankingView getView() {
        RankingView known = view;
        if (known == null) {
            known = decisions.ranking(caller.actor(), id);
            view = known;
        }
        return known;
    }

    /** Whether the panel has something to propose. */
    public boolean isProposing() {
        return getView().rows().stream().anyMatch(row -> row.can(Move.RECOMMEND));
    }

    public boolean isDeciding() {
        return getView().rows().stream().anyMatch(row -> row.can(Move.DECLINE));
    }

    public List<String> getPresent() {
        return present;
    }

    public void setPresent(List<String> present) {
        this.present = new ArrayList<>(present);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
