package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.analytics.FigureService;
import org.reintegration.library.analytics.MonthFigures;
import org.reintegration.library.analytics.RankedRecord;
import org.reintegration.library.analytics.RecordFigures;
import org.reintegration.web.site.Caller;

/** How often records are read, taken and used, over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class FiguresResource {

    @Inject
    FigureService figures;

    @Inject
    Caller caller;

    @GET
    @Path("records/{id}/figures")
    @Operation(
            summary = "Views, downloads and uses of a record by people, in all and in the last twelve months; calls are"
                    + " those of programs. Views and downloads until last midnight UTC")
    public RecordFigures of(@PathParam("id") String id) {
        return figures.of(caller.actor(), id);
    }

    @GET
    @Path("figures")
    @Operation(
            summary = "For editors: the records with most views, downloads or uses (by) in a month such as 2026-11 or"
                    + " in the last twelve, of a region and in a language (in)")
    public Slice<RankedRecord> most(
            @QueryParam("by") @DefaultValue("views") String by,
            @QueryParam("month") @Nullable String month,
            @QueryParam("region") @Nullable String region,
            @QueryParam("in") @Nullable String language,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        return figures.most(
                caller.actor(), FigureQueries.of(by, month, region, language), caller.language(), after, size);
    }

    @GET
    @Path("figures/months")
    @Operation(summary = "For editors: the whole library through the last twelve months, or a region or language of it")
    public List<MonthFigures> months(
            @QueryParam("region") @Nullable String region, @QueryParam("in") @Nullable String language) {
        return figures.months(caller.actor(), FigureQueries.of(null, null, region, language));
    }
}
