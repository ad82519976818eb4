package org.reintegration.web.library;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.harvests.HarvestDesk;
import org.reintegration.library.harvests.HarvestView;
import org.reintegration.library.harvests.SourceDraft;
import org.reintegration.library.harvests.SourceView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** Other catalogues and their harvests over HTTP. */
@Path("library/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class HarvestResource {

    @Inject
    HarvestDesk desk;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The catalogues that are harvested, each with its last harvest")
    public Slice<SourceView> sources(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return desk.sources(caller.actor(), after, size);
    }

    @POST
    @Operation(
            summary = "Put a catalogue on the list of those that are harvested; the same Idempotency-Key puts it once")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable SourceDraft draft) {
        SourceView view = desk.add(caller.actor(), UseResource.body(draft), key);
        return Response.created(URI.create("/api/v1/library/sources/" + view.publicId()))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A catalogue with its newest harvests")
    public Response source(@PathParam("id") String id) {
        return answer(desk.source(caller.actor(), id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Describe a catalogue anew, on top of the version named in If-Match")
    public Response describe(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable SourceDraft draft) {
        int version = IfMatch.seen(seen);
        return answer(desk.describe(caller.actor(), id, version, UseResource.body(draft)));
    }

    @POST
    @Path("{id}/harvests")
    @Operation(
            summary =
                    "Harvest now what changed since the last time, going on where a harvest stopped; or everything again")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; how it stands now",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Response want(
            @PathParam("id") String id, @QueryParam("everything") @DefaultValue("false") boolean everything) {
        return Response.accepted(desk.want(caller.actor(), id, everything)).build();
    }

    @GET
    @Path("{id}/harvests")
    @Operation(summary = "What every harvest of a catalogue brought, the newest first")
    public Slice<HarvestView> harvests(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        return desk.harvests(caller.actor(), id, after, size);
    }

    @GET
    @Path("{id}/harvests/{number}")
    @Operation(summary = "What a harvest brought, and what was wrong in it")
    public HarvestView report(@PathParam("id") String id, @PathParam("number") long number) {
        return desk.report(caller.actor(), id, number).orElseThrow(Refusal::notFound);
    }

    private static Response answer(SourceView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
