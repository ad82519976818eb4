package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.search.ConceptCoverage;
import org.reintegration.search.insight.Asked;
import org.reintegration.search.insight.InsightService;
import org.reintegration.search.insight.RankOpened;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind the administrator's page of what people look for. */
@Named
@RequestScoped
public class InsightPage {

    private static final int DAYS = 90;
    private static final int RANKS = 20;
    private static final int CONCEPTS = 40;

    @Inject
    InsightService insight;

    @Inject
    ConceptCoverage coverage;

    @Inject
    GapService gaps;

    @Inject
    Words words;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private List<Asked> top = List.of();
    private List<Asked> vain = List.of();
    private List<RankOpened> ranks = List.of();
    private List<ConceptCoverage.Covered> concepts = List.of();
    private boolean solrAway;

    public void load() {
        top = insight.top(caller.actor(), DAYS);
        vain = insight.inVain(caller.actor(), DAYS);
        ranks = insight.ranks(caller.actor(), DAYS).stream().limit(RANKS).toList();
        try {
            concepts = coverage.of(caller.actor(), caller.language());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            // What people asked stands in the database and is told all the same.
            solrAway = true;
        }
        if (request.getMethod().equals("POST")) {
            vain.stream()
                    .filter(asked -> key(asked).equals(request.getParameter("gap")))
                    .forEach(this::makeGap);
        }
    }

    public List<Asked> getTop() {
        return top;
    }

    public List<Asked> getVain() {
        return vain;
    }

    public List<RankOpened> getRanks() {
        return ranks;
    }

    public boolean isSolrAway() {
        return solrAway;
    }

    /** The least covered. */
    public List<ConceptCoverage.Covered> getConcepts() {
        return concepts.stream().limit(CONCEPTS).toList();
    }

    public long getUncovered() {
        return concepts.stream().filter(one -> one.documents() == 0).count();
    }

    public int getAllConcepts() {
        return concepts.size();
    }

    /** Editors keep the register of gaps: they can put there at once what was searched for in vain. */
    public boolean isMayMakeGaps() {
        return gaps.mayAdd(caller.actor());
    }

    public String key(Asked asked) {
        return asked.language().tag() + " " + asked.words();
    }

    private void makeGap(Asked asked) {
        String words = this.words.of("admin.searches.gap-words", asked.language(), asked.people());
        gaps.add(caller.actor(), new GapDraft(asked.language(), asked.words(), words, List.of(), null, null));
        visit.say("admin.searches.gap-made", asked.words());
    }

    public String search(String words) {
        return caller.path("search") + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
