package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.search.ConceptCoverage;
import org.reintegration.search.Moved;
import org.reintegration.search.WeightsDesk;
import org.reintegration.search.WeightsView;
import org.reintegration.search.insight.Asked;
import org.reintegration.search.insight.InsightService;
import org.reintegration.search.insight.RankOpened;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** What people ask, and how hits are weighed, for administrators. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Search")
public class InsightResource {

    private static final String MONTHS = "90";

    /**
     * Weights by name; the others stay as they were shipped.
     *
     * @param own a question of one's own to try them on
     */
    public record Wanted(
            @Nullable Map<String, Double> values, @Nullable String own) {}

    @Inject
    InsightService insight;

    @Inject
    ConceptCoverage coverage;

    @Inject
    WeightsDesk weights;

    @Inject
    Samples samples;

    @Inject
    Caller caller;

    @GET
    @Path("insight/questions")
    @Operation(summary = "What at least five people asked, most often first; vain=true for what mostly found nothing")
    public List<Asked> questions(
            @QueryParam("days") @DefaultValue(MONTHS) int days,
            @QueryParam("vain") @DefaultValue("false") boolean vain) {
        return vain ? insight.inVain(caller.actor(), days) : insight.top(caller.actor(), days);
    }

    @GET
    @Path("insight/ranks")
    @Operation(summary = "How often each place of the list was shown and opened")
    public List<RankOpened> ranks(@QueryParam("days") @DefaultValue(MONTHS) int days) {
        return insight.ranks(caller.actor(), days);
    }

    @GET
    @Path("insight/concepts")
    @Operation(summary = "How many public documents speak of each concept, the fewest first")
    public List<ConceptCoverage.Covered> concepts() {
        return coverage.of(caller.actor(), caller.language());
    }

    @GET
    @Path("weights")
    @Operation(summary = "How hits are weighed now")
    public Response inForce() {
        return answered(weights.inForce(caller.actor()));
    }

    @PUT
    @Path("weights")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Weigh otherwise from now on, on top of the version named in If-Match")
    public Response set(@HeaderParam("If-Match") @Nullable String seen, @Nullable Wanted wanted) {
        return answered(weights.set(caller.actor(), values(wanted), IfMatch.seen(seen)));
    }

    @POST
    @Path("weights/previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the first ten hits of sample questions would be under these weights; nothing is changed")
    public List<Moved> preview(@Nullable Wanted wanted) {
        return weights.preview(
                caller.actor(), values(wanted), samples.all(caller.actor(), caller.language(), own(wanted)));
    }

    private static Response answered(WeightsView view) {
        return Response.ok(view).tag(Integer.toString(view.version())).build();
    }

    private static String own(@Nullable Wanted wanted) {
        String own = wanted == null ? null : wanted.own();
        return own == null ? "" : own;
    }

    private static Map<String, Double> values(@Nullable Wanted wanted) {
        @Nullable Map<String, Double> values = wanted == null ? null : wanted.values();
        if (values == null) {
            throw Refusal.of(Refusal.Kind.BAD_INPUT, Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return values;
    }
}
