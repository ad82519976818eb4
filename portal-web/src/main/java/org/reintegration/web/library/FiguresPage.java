package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.analytics.FigureOrder;
import org.reintegration.library.analytics.FigureQuery;
import org.reintegration.library.analytics.FigureService;
import org.reintegration.library.analytics.MonthFigures;
import org.reintegration.library.analytics.RankedRecord;
import org.reintegration.web.site.Caller;

/** Behind the editors' page of what is read, taken and used most. */
@Named
@RequestScoped
public class FiguresPage {

    private static final int SIZE = 20;

    @Inject
    FigureService service;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    private FigureQuery query = new FigureQuery(FigureOrder.VIEWS, null, null, null);
    private @Nullable Slice<RankedRecord> slice;
    private List<MonthFigures> months = List.of();

    public void load() {
        query = FigureQueries.of(asked.text("by"), asked.text("month"), asked.text("region"), asked.text("in"));
        slice = service.most(caller.actor(), query, caller.language(), asked.text("after"), SIZE);
        months = service.months(caller.actor(), query);
    }

    public List<RankedRecord> getRecords() {
        return Objects.requireNonNull(slice).items();
    }

    public List<MonthFigures> getMonths() {
        return months;
    }

    public MonthPlot getPlot() {
        return MonthPlot.of(months, caller.language());
    }

    public boolean isDrawn() {
        return getPlot().most() > 0;
    }

    public List<FigureOrder> getOrders() {
        return List.of(FigureOrder.values());
    }

    public List<YearMonth> getChoice() {
        return service.choice();
    }

    public FigureOrder getOrder() {
        return query.order();
    }

    public @Nullable YearMonth getMonth() {
        return query.month();
    }

    public String getRegion() {
        return query.region() == null ? "" : query.region();
    }

    public @Nullable Language getLanguage() {
        return query.language();
    }

    public boolean isBeginning() {
        return asked.text("after").isEmpty();
    }

    /** The address of the same list from its beginning. */
    public String getStart() {
        Language language = query.language();
        return caller.path("library/figures") + "?by=" + query.order().slug()
                + (query.month() == null ? "" : "&month=" + query.month())
                + (query.region() == null ? "" : "&region=" + encoded(query.region()))
                + (language == null ? "" : "&in=" + language.tag());
    }

    /** Where the list goes on; null at its end. */
    public @Nullable String getNext() {
        String next = Objects.requireNonNull(slice).next();
        return next == null ? null : getStart() + "&after=" + encoded(next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
