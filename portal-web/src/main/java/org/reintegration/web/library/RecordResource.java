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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.harvests.Origins;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.ResourceView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** Records over HTTP: read them, and hand them in, publish and withdraw them. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class RecordResource {

    /** Why a record is withdrawn. */
    public record Withdrawal(@Nullable String reason) {}

    /** Until when something is said to hold; null leaves the day to the library. */
    public record Holds(@Nullable LocalDate until) {}

    /** How many there were. */
    public record Removed(int removed) {}

    @Inject
    ResourceService resources;

    @Inject
    Origins origins;

    @Inject
    DraftService drafts;

    @Inject
    PublicationService publications;

    @Inject
    Readership readership;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    @Path("records")
    @Operation(summary = "The newest published records")
    public Slice<ResourceSummary> newest(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        return resources.newest(caller.actor(), kind(kind), caller.language(), after, size);
    }

    @GET
    @Path("records/{id}")
    @Operation(summary = "A published record in the best language there is, or the tombstone of a withdrawn one")
    public Response view(@PathParam("id") String id) {
        ResourceService.Opened opened = resources.open(caller.actor(), id, caller.language());
        ResourceView view = opened.view();
        Holding holding = opened.holding();
        if (holding != null) {
            readership.opened(holding);
        }
        String url = settings.getPortalUrl() + caller.path(view.path());
        Response.Status status = view.isWithdrawn() ? Response.Status.GONE : Response.Status.OK;
        return Response.status(status)
                .entity(RecordAnswer.of(view, origins.of(view).orElse(null), url))
                .build();
    }

    @POST
    @Path("records/{id}/submissions")
    @Operation(summary = "Hand a draft in; what is missing is named by field")
    public Response submit(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        DraftView work = drafts.read(caller.actor(), id);
        return DraftResource.answer(
                drafts.submit(caller.actor(), id, IfMatch.seenIfTold(seen).orElse(work.version())));
    }

    @DELETE
    @Path("records/{id}/submissions")
    @Operation(summary = "Take a submission back")
    public Response takeBack(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        return DraftResource.answer(drafts.takeBack(caller.actor(), id, IfMatch.seenIfTold(seen)));
    }

    @POST
    @Path("records/{id}/versions")
    @Operation(summary = "Begin the next version beside the published one")
    public Response beginNewVersion(@PathParam("id") String id) {
        return DraftResource.answer(drafts.beginNewVersion(caller.actor(), id));
    }

    private int seen(String id, @Nullable String ifMatch) {
        return IfMatch.seenIfTold(ifMatch)
                .orElseGet(() -> drafts.read(caller.actor(), id).version());
    }

    @POST
    @Path("records/{id}/publication")
    @Operation(summary = "Publish what was accepted")
    public Response publish(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        return DraftResource.answer(publications.publish(caller.actor(), id, seen(id, seen)));
    }

    @POST
    @Path("records/{id}/withdrawal")
    @Operation(summary = "Withdraw a published record; a tombstone with the reason stays")
    public void withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Nullable Withdrawal withdrawal) {
        String reason = withdrawal == null || withdrawal.reason() == null ? "" : withdrawal.reason();
        publications.withdraw(caller.actor(), id, reason, IfMatch.seenIfTold(seen));
    }

    @POST
    @Path("records/{id}/reviewed")
    @Operation(summary = "Say that a published record still holds, and when to ask again; left out, in three years")
    public Holds stillHolds(@PathParam("id") String id, @Nullable Holds said) {
        return new Holds(publications.stillHolds(caller.actor(), id, said == null ? null : said.until()));
    }

    @DELETE
    @Path("samples")
    @Operation(summary = "Remove everything that belongs to a trial")
    public Removed removeSamples() {
        return new Removed(publications.removeSamples(caller.actor()));
    }

    static @Nullable ResourceKind kind(@Nullable String slug) {
        if (slug == null || slug.isEmpty()) {
            return null;
        }
        for (ResourceKind kind : ResourceKind.values()) {
            if (kind.slug().equals(slug)) {
                return kind;
            }
        }
        throw Refusal.badInput("kind", Refusal.Common.THE_VALUE_IS_KNOWN);
    }
}
