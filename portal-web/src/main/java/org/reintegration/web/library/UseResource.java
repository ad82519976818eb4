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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.use.UseDraft;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.library.use.UseView;
import org.reintegration.library.use.UsesView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** Reports of use over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class UseResource {

    /**
     * Reports of a record, and how many there are in all.
     *
     * @param next where the next part begins, null at the end
     */
    public record Uses(
            String record,
            long worked,
            long partly,
            long didNot,
            List<UseView> reports,
            @Nullable String next) {

        static Uses of(UsesView view) {
            return new Uses(
                    view.record().publicId(),
                    view.count(UseOutcome.WORKED),
                    view.count(UseOutcome.PARTLY),
                    view.count(UseOutcome.DID_NOT),
                    view.reports().items(),
                    view.reports().next());
        }
    }

    /** Why a report is hidden. */
    public record Hiding(@Nullable String reason) {}

    @Inject
    UseService uses;

    @Inject
    Caller caller;

    @GET
    @Path("records/{id}/uses")
    @Operation(summary = "What is reported of using a record, newest first")
    public Uses of(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("50") int size) {
        return Uses.of(uses.of(caller.actor(), id, after, size));
    }

    @POST
    @Path("records/{id}/uses")
    @Operation(summary = "Report a use: once for each team and place, and once for each Idempotency-Key")
    public Response report(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key, UseDraft draft) {
        UseView report = uses.report(caller.actor(), id, caller.language(), body(draft), key);
        return Response.created(URI.create("/api/v1/library/uses/" + report.publicId()))
                .tag(Versions.tag(report.version()))
                .entity(report)
                .build();
    }

    @PUT
    @Path("uses/{id}")
    @Operation(summary = "Rewrite one's own report on top of the version named in If-Match")
    public Response rewrite(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, UseDraft draft) {
        int version = IfMatch.seen(seen);
        UseView report = uses.rewrite(caller.actor(), id, version, caller.language(), body(draft));
        return Response.ok(report).tag(Versions.tag(report.version())).build();
    }

    @DELETE
    @Path("uses/{id}")
    @Operation(summary = "Withdraw one's own report")
    public void withdraw(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        uses.withdraw(caller.actor(), id, IfMatch.seenIfTold(seen));
    }

    @POST
    @Path("uses/{id}/hiding")
    @Operation(summary = "Take a report out of sight, with a reason its reporter reads")
    public UseView hide(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Hiding hiding) {
        String reason = hiding == null ? null : hiding.reason();
        return uses.hide(caller.actor(), id, reason, IfMatch.seenIfTold(seen));
    }

    @DELETE
    @Path("uses/{id}/hiding")
    @Operation(summary = "Show a hidden report again")
    public UseView showAgain(@PathParam("id") String id) {
        return uses.showAgain(caller.actor(), id);
    }

    static <T> T body(@Nullable T given) {
        if (given == null) {
            throw Refusal.badInput("body", Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return given;
    }
}
