package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.RankingView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the ranking of a call: freeze, look over, release. */
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

    public RankingView getView() {
        RankingView known = view;
        if (known == null) {
            known = decisions.ranking(caller.actor(), id);
            view = known;
        }
        return known;
    }

    /** Letters that wait for their release, to be read once more. */
    public List<RankingView.Row> getHeld() {
        return getView().rows().stream()
                .filter(row -> row.letter() != null && !row.released())
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
