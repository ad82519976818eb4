package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.Moved;
import org.reintegration.search.WeightsDesk;
import org.reintegration.search.WeightsView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind the form in which an administrator weighs: first what would move, then in force. */
@Named
@RequestScoped
public class WeightsPage {

    /** One weight: what it is called, what is typed, what was shipped. */
    public record Row(String name, String label, String typed, double shipped) {}

    @Inject
    WeightsDesk desk;

    @Inject
    Samples samples;

    @Inject
    Words words;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable WeightsView view;
    private List<Moved> moved = List.of();
    private String problem = "";

    public void load() {
        WeightsView inForce = desk.inForce(caller.actor());
        view = inForce;
        if (request.getMethod().equals("POST")) {
            problem = SavePage.Told.by(() -> act(inForce), words, caller.language());
        }
    }

    private void act(WeightsView inForce) {
        Map<String, Double> typed = new LinkedHashMap<>();
        inForce.values().forEach((name, value) -> typed.put(name, number(name, value)));
        if (request.getParameter("preview") != null) {
            moved = desk.preview(caller.actor(), typed, samples.all(caller.actor(), caller.language(), getOwn()));
        } else if (request.getParameter("set") != null) {
            desk.set(caller.actor(), typed, version());
            visit.leadTo("admin/weights");
        }
    }

    private Double number(String name, double inForce) {
        String typed = Optional.ofNullable(request.getParameter("w-" + name)).orElse(Double.toString(inForce));
        try {
            return Double.valueOf(typed.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private int version() {
        String seen = Optional.ofNullable(request.getParameter("version")).orElse("");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    public @Nullable WeightsView getView() {
        return view;
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        WeightsView shown = view;
        if (shown != null) {
            shown.values()
                    .forEach((name, value) -> rows.add(new Row(
                            name,
                            label(name),
                            Optional.ofNullable(request.getParameter("w-" + name))
                                    .orElse(Double.toString(value)),
                            shown.shipped().getOrDefault(name, 0.0))));
        }
        return rows;
    }

    /** The administrator's own question for the preview. */
    public String getOwn() {
        return Optional.ofNullable(request.getParameter("own")).orElse("");
    }

    private String label(String name) {
        String key = "admin.weight." + name;
        return words.has(key, caller.language()) ? words.of(key, caller.language()) : name;
    }

    public List<Moved> getMoved() {
        return moved;
    }

    public String getProblem() {
        return problem;
    }
}
