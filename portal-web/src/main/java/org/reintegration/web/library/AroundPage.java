package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.analytics.FigureService;
import org.reintegration.library.analytics.RecordFigures;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.library.relations.TieService;
import org.reintegration.library.relations.TiesView;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.library.use.UsesView;
import org.reintegration.search.SearchHit;
import org.reintegration.search.SearchService;
import org.reintegration.web.site.Caller;

/** What stands around a record on its page: who used it, what it is to other records and what ties it to other rooms, what resembles it, how to cite and share it. */
@Named
@RequestScoped
public class AroundPage {

    private static final int SIMILAR = 4;
    private static final int WORDS = 4;

    /** The newest; the others have a page. */
    private static final int REPORTS = 3;

    @Inject
    RecordPage recordPage;

    @Inject
    UseService useService;

    @Inject
    RelationService relationService;

    @Inject
    FigureService figureService;

    @Inject
    TieService tieService;

    @Inject
    SearchService search;

    @Inject
    Citations citations;

    @Inject
    Markup markup;

    @Inject
    Caller caller;

    private @Nullable UsesView uses;
    private @Nullable RelationsView relations;
    private @Nullable TiesView ties;
    private @Nullable List<SearchHit> similar;
    private @Nullable RecordFigures figures;

    private ResourceView view() {
        return recordPage.getView();
    }

    private Holding record() {
        return recordPage.holding();
    }

    public UsesView getUses() {
        UsesView known = uses;
        if (known == null) {
            known = useService.of(caller.actor(), record(), null, REPORTS);
            uses = known;
        }
        return known;
    }

    public long count(String outcome) {
        return getUses().count(UseOutcome.valueOf(outcome));
    }

    /** As many words as say why without filling the page. */
    public <T> List<T> few(Collection<T> all) {
        return all.stream().limit(WORDS).toList();
    }

    public RelationsView getRelations() {
        RelationsView known = relations;
        if (known == null) {
            known = relationService.of(caller.actor(), record(), caller.language());
            relations = known;
        }
        return known;
    }

    public RecordFigures getFigures() {
        RecordFigures known = figures;
        if (known == null) {
            known = figureService.of(record());
            figures = known;
        }
        return known;
    }

    public MonthPlot getPlot() {
        return MonthPlot.of(getFigures().months(), caller.language());
    }

    public TiesView getTies() {
        TiesView known = ties;
        if (known == null) {
            known = tieService.of(caller.actor(), record());
            ties = known;
        }
        return known;
    }

    public List<SearchHit> getSimilar() {
        List<SearchHit> known = similar;
        if (known == null) {
            known = search.similar(caller.actor(), record().ref(), caller.language(), SIMILAR);
            similar = known;
        }
        return known;
    }

    public String getCitation() {
        return citations.line(view());
    }

    public String getMarkup() {
        return markup.inPage(view(), getRelations(), getTies());
    }

    /** Where the record itself, and not a page around it, is read. */
    public String getUrl() {
        return citations.url(view());
    }

    public String getMail() {
        return "mailto:?subject=" + encoded(view().title()) + "&body=" + encoded(getUrl());
    }

    public String getWhatsapp() {
        return "https://wa.me/?text=" + encoded(view().title() + " " + getUrl());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
