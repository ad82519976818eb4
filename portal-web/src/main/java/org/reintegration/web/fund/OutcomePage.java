package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.ProposalDraft;
import org.reintegration.fund.applications.RankingView;
import org.reintegration.fund.applications.Stage;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one application in the ranking: the panel's proposal, then the authoriser's decision. */
@Named
@ViewScoped
public class OutcomePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient DecisionService decisions;

    private String id = "";
    private String application = "";
    private String text = "";
    private String proposal = "";
    private List<String> present = new ArrayList<>();
    private transient @Nullable RankingView view;

    public void load() {
        getRow();
    }

    public void propose() {
        decisions.propose(
                caller.actor(),
                application,
                new ProposalDraft(
                        proposal.isEmpty() ? null : Stage.valueOf(proposal),
                        text,
                        present.stream().map(Long::valueOf).toList()));
        back();
    }

    public void award() {
        decisions.award(caller.actor(), application, text);
        back();
    }

    public void decline() {
        decisions.decline(caller.actor(), application, text);
        back();
    }

    private void back() {
        visit.leadTo("fund/ranking/" + id);
    }

    public RankingView getView() {
        RankingView known = view;
        if (known == null) {
            known = decisions.ranking(caller.actor(), id);
            view = known;
        }
        return known;
    }

    public RankingView.Row getRow() {
        return getView().rows().stream()
                .filter(row -> row.publicId().equals(application))
                .findFirst()
                .orElseThrow(Refusal::notFound);
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

    public String getApplication() {
        return application;
    }

    public void setApplication(String application) {
        this.application = application;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }
}
