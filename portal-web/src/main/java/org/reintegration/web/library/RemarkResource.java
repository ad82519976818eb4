package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.RemarkReply;
import org.reintegration.library.records.RemarkService;
import org.reintegration.library.records.RemarkView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** Answers to reviewers' remarks over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class RemarkResource {

    @Inject
    RemarkService remarks;

    @Inject
    Caller caller;

    @PUT
    @Path("records/{id}/letters/{letter}/remarks/{number}")
    @Operation(
            summary =
                    "Answer a remark of a letter, or say that it is settled, on top of the version of the answer named in If-Match; 0 while there is none")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("letter") int letter,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String seen,
            RemarkReply reply) {
        int version = IfMatch.seen(seen);
        RemarkView remark = remarks.answer(caller.actor(), id, letter, number, version, UseResource.body(reply));
        return Response.ok(remark).tag(Versions.tag(remark.version())).build();
    }
}
