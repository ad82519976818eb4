package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.alerts.Frequency;
import org.reintegration.search.alerts.SavedSearchDraft;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind the form that keeps a search; the search itself stands in the address. */
@Named
@RequestScoped
public class SavePage {

    @Inject
    SavedSearchService saved;

    @Inject
    QueryReader reader;

    @Inject
    Words words;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private SearchQuery query = SearchQuery.of("", Language.DEFAULT);
    private String problem = "";

    public void load() {
        caller.actor().memberOrRefuse();
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        query = reader.ofPage(values, caller.language());
        if (request.getMethod().equals("POST") && request.getParameter("save") != null) {
            save();
        }
    }

    private void save() {
        SavedSearchDraft draft = new SavedSearchDraft(getName(), query, getFrequency());
        problem = Told.by(() -> saved.save(caller.actor(), draft), words, caller.language());
        if (problem.isEmpty()) {
            visit.leadTo("search/saved");
        }
    }

    public String getName() {
        return Optional.ofNullable(request.getParameter("name")).orElse(query.text());
    }

    public Frequency getFrequency() {
        return Frequency.ofSlug(
                        Optional.ofNullable(request.getParameter("frequency")).orElse(""))
                .orElse(Frequency.DAILY);
    }

    public List<Frequency> getFrequencies() {
        return List.of(Frequency.values());
    }

    /** What is wrong with the form; empty when nothing is. */
    public String getProblem() {
        return problem;
    }

    /** The address the form is sent to: the search as it was. */
    public String getAddress() {
        return new SearchLinks(caller.path("search/save"), query).here();
    }

    public String getSearch() {
        return new SearchLinks(caller.path("search"), query).here();
    }

    /** A refusal in the reader's words, beside the form and not instead of it. */
    interface Told {
        void run();

        static String by(Told act, Words words, Language language) {
            try {
                act.run();
                return "";
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.BAD_INPUT || refusal.kind() == Refusal.Kind.CONFLICT) {
                    return words.of(refusal, language);
                }
                throw refusal;
            }
        }
    }
}
