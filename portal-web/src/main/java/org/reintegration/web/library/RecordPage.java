package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.harvests.Origin;
import org.reintegration.library.harvests.Origins;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.Contributor;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.Period;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Spoken;

/** Behind the page of one record: a lesson, a practice, a document, or what is left of a withdrawn one. */
@Named
@RequestScoped
public class RecordPage {

    private static final int GONE = 410;

    @Inject
    ResourceService resources;

    @Inject
    Readership readership;

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Spoken spoken;

    @Inject
    HttpServletRequest request;

    private @Nullable ResourceView view;
    private @Nullable Holding holding;
    private @Nullable Origin origin;

    /** An address with another slug than today's is an old one and leads to the right one for good. */
    public void load() {
        ResourceService.Opened opened = resources.open(caller.actor(), request.getParameter("id"), caller.language());
        ResourceView found = opened.view();
        Holding there = opened.holding();
        view = found;
        holding = there;
        origin = origins.of(found).orElse(null);
        if (!found.slug().equals(request.getParameter("slug"))) {
            visit.leadForGoodTo(found.path());
        } else if (there == null) {
            visit.status(GONE);
        } else {
            readership.opened(there);
        }
    }

    /** Shows a record without what stands around it. */
    void show(ResourceView of) {
        view = of;
    }

    /** The record for what stands around it; there is none of a withdrawn one. */
    Holding holding() {
        return Objects.requireNonNull(holding);
    }

    public ResourceView getView() {
        return Objects.requireNonNull(view);
    }

    /** Null for what was not harvested. */
    public @Nullable Origin getOrigin() {
        return origin;
    }

    /** Whether it has passages that can be left out: a document has its words elsewhere. */
    public boolean isInTwoLengths() {
        return getView().kind() != ResourceKind.DOCUMENT;
    }

    /** Whether only what to do is asked for, for a small screen or a slow line. */
    public boolean isBrief() {
        return isInTwoLengths() && "brief".equals(request.getParameter("detail"));
    }

    public boolean isInAnotherLanguage() {
        return getView().language() != caller.language();
    }

    /** Those in which it can be read beside this one. */
    public List<Language> getOtherLanguages() {
        return getView().rendering().languages().stream()
                .filter(language -> language != getView().language())
                .toList();
    }

    public boolean isMain(String dimension, String level) {
        return new Cell(dimension, level).equals(getView().facts().primaryCell());
    }

    public boolean isCovered(String dimension, String level) {
        return getView().facts().cells().contains(new Cell(dimension, level));
    }

    /** Whether anything is known of where the record comes from; an empty card says nothing. */
    public boolean isHasSource() {
        ResourceView view = getView();
        Facts facts = view.facts();
        return view.author() != null
                || view.organisation() != null
                || view.programme() != null
                || !view.partners().isEmpty()
                || !facts.contributors().isEmpty()
                || !facts.donor().isEmpty()
                || !facts.gcmObjectives().isEmpty()
                || !facts.sdgTargets().isEmpty();
    }

    /** The key of the words that say why the evidence stands where it stands. */
    public String getReason() {
        return "library.reason." + Keys.of(getView().evidence().reason());
    }

    /** Who took part, each role once with all its names, in the order of the first. */
    public List<Part> getParts() {
        Map<String, List<String>> byRole = getView().facts().contributors().stream()
                .collect(Collectors.groupingBy(
                        Contributor::role,
                        LinkedHashMap::new,
                        Collectors.mapping(Contributor::name, Collectors.toList())));
        return byRole.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** A role in the making of the record, and whoever had it. */
    public record Part(String role, List<String> names) {}

    /** When the work was done, as far as it is said. */
    public String getPeriod() {
        Period period = getView().facts().period();
        LocalDate from = period == null ? null : period.from();
        LocalDate to = period == null ? null : period.to();
        if (from != null && to != null) {
            return spoken.say("library.period", spoken.day(from), spoken.day(to));
        }
        return from != null
                ? spoken.say("library.period.from", spoken.day(from))
                : to == null ? "" : spoken.say("library.period.to", spoken.day(to));
    }

    public @Nullable Instant getReviewBy() {
        return getView().reviewBy();
    }
}
