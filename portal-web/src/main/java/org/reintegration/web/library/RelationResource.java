package org.reintegration.web.library;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.relations.AdaptationOutcome;
import org.reintegration.library.relations.RelationDraft;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.library.relations.Trail;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** What records are to one another, over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class RelationResource {

    /** A practice to be begun for another country: what will be kept, what changed, and why. */
    public record Adaptation(
            @Nullable String country,
            @Nullable String kept,
            @Nullable String changed,
            @Nullable String why,
            @Nullable String result,
            @Nullable AdaptationOutcome outcome) {}

    @Inject
    RelationService relations;

    @Inject
    Caller caller;

    @GET
    @Path("records/{id}/relations")
    @Operation(summary = "What a record is to others and others are to it")
    public RelationsView of(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("50") int size) {
        return relations.of(caller.actor(), id, caller.language(), after, size);
    }

    @POST
    @Path("records/{id}/relations")
    @Operation(summary = "State what a record is to another; the same Idempotency-Key states it once")
    public RelationsView state(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, RelationDraft draft) {
        return relations.state(caller.actor(), id, UseResource.body(draft), caller.language(), key);
    }

    @PUT
    @Path("relations/{id}")
    @Operation(summary = "Say anew what was kept and changed, on top of the version named in If-Match")
    public RelationsView reword(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, RelationDraft draft) {
        int version = IfMatch.seen(seen);
        return relations.reword(caller.actor(), id, version, UseResource.body(draft), caller.language());
    }

    @DELETE
    @Path("relations/{id}")
    @Operation(summary = "Take a relation back")
    public void takeBack(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        relations.takeBack(caller.actor(), id, IfMatch.seenIfTold(seen));
    }

    @POST
    @Path("records/{id}/adaptations")
    @Operation(summary = "Begin a practice for another country out of this one; the same Idempotency-Key begins one")
    public Response adapt(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, Adaptation said) {
        Adaptation given = UseResource.body(said);
        RelationDraft draft = new RelationDraft(
                RelationKind.ADAPTED_FROM,
                id,
                given.kept(),
                given.changed(),
                given.why(),
                given.result(),
                given.outcome(),
                false);
        String country = given.country() == null ? "" : given.country();
        DraftView work = relations.adapt(caller.actor(), id, country, draft, key);
        return Response.created(URI.create("/api/v1/library/drafts/" + work.publicId()))
                .tag(Versions.tag(work.version()))
                .entity(WorkAnswer.of(work))
                .build();
    }

    @GET
    @Path("records/{id}/trail")
    @Operation(summary = "The way of a practice from country to country")
    public Trail trail(@PathParam("id") String id) {
        return relations.trail(caller.actor(), id, caller.language());
    }
}
