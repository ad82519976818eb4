package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.DeskItem;
import org.reintegration.fund.applications.ExtensionView;
import org.reintegration.fund.applications.RankingView;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.fund.calls.CallDraft;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.Caller;

/** Calls over HTTP. */
@Path("fund/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Fund")
public class CallResource {

    /** More time for one application. */
    public record MoreTime(String application, @Nullable Instant until, String reason) {}

    @Inject
    Caller caller;

    @Inject
    CallService calls;

    @Inject
    ScreeningService screening;

    @Inject
    DecisionService decisions;

    @Inject
    ApplicationService applications;

    @Inject
    FundFeed feed;

    @GET
    @Operation(summary = "Published calls, the last to close first")
    public Slice<CallView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("20") int size) {
        return calls.list(caller.actor(), after, size);
    }

    @GET
    @Path("feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "Published calls as Atom, the last to close first")
    public Response feed(@QueryParam("language") @Nullable String language, @Context Request request) {
        Language spoken = AtomFeeds.language(language, caller.language());
        return AtomFeeds.answer(feed.calls(spoken), request);
    }

    @POST
    @Operation(summary = "Draft a call")
    public Response draft(CallDraft draft) {
        CallView call = calls.draft(caller.actor(), Sent.body(draft));
        return Response.created(URI.create("/api/v1/fund/calls/" + call.publicId()))
                .entity(call)
                .build();
    }

    @GET
    @Path("{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "One call")
    public CallView read(@PathParam("id") String id) {
        return calls.read(caller.actor(), id);
    }

    @GET
    @Path("{id}/records")
    @Operation(
            summary =
                    "Records of the library that came out of what was funded under the call, as the caller may read them")
    public List<Named> records(@PathParam("id") String id) {
        return calls.records(caller.actor(), id, caller.language());
    }

    @PUT
    @Path("{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "Write a drafted call on top of the version named in If-Match")
    public CallView write(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, CallDraft draft) {
        return calls.write(caller.actor(), id, IfMatch.seen(seen), Sent.body(draft));
    }

    @POST
    @Path("{id}/publication")
    @Operation(summary = "Publish a call as it was seen; its form is frozen")
    public CallView publish(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        return calls.publish(caller.actor(), id, IfMatch.seen(seen));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Cancel a call of which nothing is awarded")
    public CallView cancel(@PathParam("id") String id) {
        return calls.cancel(caller.actor(), id);
    }

    @POST
    @Path("{id}/archive")
    @Operation(summary = "Put a call whose letters went out into the archive")
    public CallView archive(@PathParam("id") String id) {
        return calls.archive(caller.actor(), id);
    }

    @POST
    @Path("{id}/applications")
    @Operation(summary = "Begin an application; the same Idempotency-Key begins it once")
    public Response apply(@PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        ApplicationView application = applications.start(caller.actor(), id, key);
        return Response.created(URI.create("/api/v1/fund/applications/" + application.publicId()))
                .entity(application)
                .build();
    }

    @GET
    @Path("{id}/desk")
    @Operation(summary = "What was handed in to a call, for its officers")
    public List<DeskItem> desk(@PathParam("id") String id) {
        return screening.desk(caller.actor(), id);
    }

    @GET
    @Path("{id}/extensions")
    @Operation(summary = "Personal extensions of a call, on record")
    public List<ExtensionView> extensions(@PathParam("id") String id) {
        return screening.extensions(caller.actor(), id);
    }

    @POST
    @Path("{id}/extensions")
    @Operation(summary = "Grant more time for one application whose number the applicant told")
    public List<ExtensionView> extend(@PathParam("id") String id, MoreTime asked) {
        return screening.extend(caller.actor(), id, Sent.body(asked).application(), asked.until(), asked.reason());
    }

    @GET
    @Path("{id}/ranking")
    @Operation(summary = "A call's applications by score")
    public RankingView ranking(@PathParam("id") String id) {
        return decisions.ranking(caller.actor(), id);
    }

    @POST
    @Path("{id}/ranking")
    @Operation(summary = "Freeze the scores of the whole call")
    public RankingView freeze(@PathParam("id") String id) {
        return decisions.freeze(caller.actor(), id);
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Let all letters of a call go out together")
    public RankingView release(@PathParam("id") String id) {
        return decisions.release(caller.actor(), id);
    }
}
