package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.alerts.Frequency;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.search.alerts.SavedSearchView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind the list of kept searches, and behind one of them. */
@Named
@RequestScoped
public class SavedPage {

    @Inject
    SavedSearchService saved;

    @Inject
    FeedAddresses feeds;

    @Inject
    Words words;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private List<SavedSearchView> all = List.of();
    private @Nullable SavedSearchView one;
    private String problem = "";

    public void loadAll() {
        all = saved.list(caller.actor());
    }

    public void loadOne() {
        String id = text("id");
        one = saved.read(caller.actor(), id);
        if (pressed("change")) {
            problem = SavePage.Told.by(
                    () -> saved.change(caller.actor(), id, text("name"), getFrequency(), seen()),
                    words,
                    caller.language());
            leadOn("search/saved");
        } else if (pressed("renew")) {
            saved.renewFeed(caller.actor(), id);
            leadOn("search/saved/" + id);
        } else if (pressed("delete")) {
            saved.delete(caller.actor(), id);
            leadOn("search/saved");
        }
    }

    private void leadOn(String page) {
        if (problem.isEmpty()) {
            visit.leadTo(page);
        }
    }

    private int seen() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : -1;
    }

    private boolean pressed(String button) {
        return request.getMethod().equals("POST") && request.getParameter(button) != null;
    }

    private String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public List<SavedSearchView> getAll() {
        return all;
    }

    public @Nullable SavedSearchView getOne() {
        return one;
    }

    public String getName() {
        SavedSearchView shown = one;
        return request.getParameter("name") == null && shown != null ? shown.name() : text("name");
    }

    public Frequency getFrequency() {
        SavedSearchView shown = one;
        return Frequency.ofSlug(text("frequency")).orElse(shown == null ? Frequency.DAILY : shown.frequency());
    }

    public List<Frequency> getFrequencies() {
        return List.of(Frequency.values());
    }

    public String getProblem() {
        return problem;
    }

    public String feed(SavedSearchView kept) {
        return feeds.of(kept);
    }
}
