package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.search.alerts.Frequency;
import org.reintegration.search.alerts.SavedSearchDraft;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.search.alerts.SavedSearchView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.mail.SearchNews;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** Kept searches over HTTP; whoever asks sees their own. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Search")
public class SavedSearchResource {

    /**
     * A search to keep.
     *
     * @param query values by the name of the search's parameters: q, kind, country and so on
     * @param frequency at-once, daily, weekly or never
     */
    public record Wanted(
            @Nullable String name,
            @Nullable Map<String, List<String>> query,
            @Nullable String frequency) {}

    /**
     * A kept search.
     *
     * @param query as it stands in an address
     * @param feed the private address of its feed, for whoever holds it
     */
    public record Kept(
            String id,
            String name,
            String query,
            String frequency,
            String feed,
            @Nullable Instant dueAt,
            Instant createdAt,
            int version) {}

    @Inject
    SavedSearchService saved;

    @Inject
    QueryReader reader;

    @Inject
    FeedAddresses feeds;

    @Inject
    SearchNews news;

    @Inject
    Settings settings;

    @Inject
    Caller caller;

    @GET
    @Path("saved")
    @Operation(summary = "The searches you keep, the newest first")
    public List<Kept> list() {
        return saved.list(caller.actor()).stream().map(this::kept).toList();
    }

    @POST
    @Path("saved")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep a search and hear what is new in it; the same search kept again changes name and frequency")
    public Response save(@Nullable Wanted wanted) {
        Wanted given = given(wanted);
        @Nullable Map<String, List<String>> query = given.query();
        SavedSearchView view = saved.save(
                caller.actor(),
                new SavedSearchDraft(
                        given.name(),
                        reader.ofProgram(query == null ? Map.of() : query, caller.language()),
                        frequency(given)));
        return Response.created(URI.create("/api/v1/search/saved/" + view.id()))
                .tag(Integer.toString(view.version()))
                .entity(kept(view))
                .build();
    }

    @GET
    @Path("saved/{id}")
    @Operation(summary = "One search you keep")
    public Response read(@PathParam("id") String id) {
        return answered(saved.read(caller.actor(), id));
    }

    @PUT
    @Path("saved/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rename a kept search or hear of it more or less often, on top of the version named in If-Match")
    @APIResponse(responseCode = "409", description = "It was changed meanwhile")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Wanted wanted) {
        Wanted given = given(wanted);
        return answered(saved.change(caller.actor(), id, given.name(), frequency(given), IfMatch.seen(seen)));
    }

    @DELETE
    @Path("saved/{id}")
    @Operation(summary = "Keep it no more")
    public void delete(@PathParam("id") String id) {
        saved.delete(caller.actor(), id);
    }

    @POST
    @Path("saved/{id}/feed")
    @Operation(summary = "Give its feed a new address; the old one opens nothing any more")
    public Response renewFeed(@PathParam("id") String id) {
        return answered(saved.renewFeed(caller.actor(), id));
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "RFC 8058: no mail about this search any more; the signed word of the mail is enough")
    public void stop(@QueryParam("t") @DefaultValue("") String token) {
        if (!news.stop(token)) {
            throw Refusal.notFound();
        }
    }

    @GET
    @Path("stop")
    @Operation(summary = "For people who open the mail client's address: leads to the page with the button")
    public Response toPage(@QueryParam("t") @DefaultValue("") String token) {
        String page = settings.getPortalUrl() + caller.path("search/stop") + "?t="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(page)).build();
    }

    private Response answered(SavedSearchView view) {
        return Response.ok(kept(view)).tag(Integer.toString(view.version())).build();
    }

    private Kept kept(SavedSearchView view) {
        return new Kept(
                view.id(),
                view.name(),
                view.query(),
                view.frequency().slug(),
                feeds.of(view),
                view.dueAt(),
                view.createdAt(),
                view.version());
    }

    private static Wanted given(@Nullable Wanted wanted) {
        if (wanted == null) {
            throw Refusal.of(Refusal.Kind.BAD_INPUT, Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return wanted;
    }

    private static Frequency frequency(Wanted wanted) {
        String asked = wanted.frequency();
        return Frequency.ofSlug(asked == null ? Frequency.DAILY.slug() : asked)
                .orElseThrow(() -> Refusal.badInput("frequency", Refusal.Common.THE_VALUE_IS_KNOWN));
    }
}
