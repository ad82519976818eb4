package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.relations.TieDraft;
import org.reintegration.library.relations.TieService;
import org.reintegration.library.relations.TiesView;
import org.reintegration.web.site.Caller;

/** What ties records to discussions, workshops and grants, over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class TieResource {

    @Inject
    TieService ties;

    @Inject
    Caller caller;

    @GET
    @Path("records/{id}/ties")
    @Operation(summary = "The discussions, workshops and grants of a record, as far as the caller may see them")
    public TiesView of(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("50") int size) {
        return ties.of(caller.actor(), id, after, size);
    }

    @POST
    @Path("records/{id}/ties")
    @Operation(
            summary = "Name a discussion or a call of the fund by its id, or a workshop by title, date and place;"
                    + " the same Idempotency-Key names it once")
    public TiesView state(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, TieDraft draft) {
        return ties.state(caller.actor(), id, UseResource.body(draft), key);
    }

    @DELETE
    @Path("ties/{id}")
    @Operation(summary = "Take it back that a record names a discussion, workshop or grant")
    public void takeBack(@PathParam("id") String id) {
        ties.takeBack(caller.actor(), id);
    }
}
