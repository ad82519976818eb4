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
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.collections.CollectionView;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** Collections and bookmarks over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class CollectionResource {

    /** What the owner says of a record in the collection. */
    public record Note(@Nullable String note) {}

    @Inject
    CollectionService collections;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    @Path("collections")
    @Operation(summary = "Public collections, last changed first")
    public Slice<CollectionSummary> open(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("20") int size) {
        return collections.open(after, size);
    }

    @GET
    @Path("collections/mine")
    @Operation(summary = "The caller's own collections, last changed first")
    public Slice<CollectionSummary> mine(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return collections.mine(caller.actor(), after, size);
    }

    @POST
    @Path("collections")
    @Operation(summary = "Begin a collection; the same Idempotency-Key begins one")
    public Response begin(CollectionDraft draft, @HeaderParam("Idempotency-Key") @Nullable String key) {
        CollectionDraft given = UseResource.body(draft);
        if (given.sample() && !settings.isSampleContent()) {
            throw Refusal.badInput("sample", LibraryRule.SAMPLES_BELONG_TO_A_TRIAL);
        }
        CollectionView view = collections.begin(caller.actor(), given, caller.language(), key);
        return Response.created(
                        URI.create("/api/v1/library/collections/" + view.about().publicId()))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("collections/{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "A collection with those of its records that the caller may read")
    public Response view(@PathParam("id") String id) {
        return answer(collections.view(caller.actor(), id, caller.language()));
    }

    @PUT
    @Path("collections/{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "Describe a collection anew, open or close it, on top of the version named in If-Match")
    public Response describe(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, CollectionDraft draft) {
        int version = IfMatch.seen(seen);
        return answer(collections.describe(caller.actor(), id, version, UseResource.body(draft), caller.language()));
    }

    @DELETE
    @Path("collections/{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "Remove a collection; its records stay")
    public void remove(@PathParam("id") String id) {
        collections.remove(caller.actor(), id);
    }

    @PUT
    @Path("collections/{id}/records/{record}")
    @Operation(summary = "Put a record at the end of a collection, or change its note")
    public Response put(
            @PathParam("id") String id,
            @PathParam("record") String record,
            @HeaderParam("If-Match") @Nullable String seen,
            @Nullable Note note) {
        String words = note == null ? null : note.note();
        return answer(collections.put(caller.actor(), id, record, words, IfMatch.seenIfTold(seen), caller.language()));
    }

    @DELETE
    @Path("collections/{id}/records/{record}")
    @Operation(summary = "Take a record out of a collection")
    public Response takeOut(
            @PathParam("id") String id,
            @PathParam("record") String record,
            @HeaderParam("If-Match") @Nullable String seen) {
        return answer(collections.takeOut(caller.actor(), id, record, IfMatch.seenIfTold(seen), caller.language()));
    }

    @POST
    @Path("collections/{id}/records/{record}/{way}")
    @Operation(summary = "Move a record one place: up or down")
    public Response move(
            @PathParam("id") String id,
            @PathParam("record") String record,
            @PathParam("way") String way,
            @HeaderParam("If-Match") @Nullable String seen) {
        if (!way.equals("up") && !way.equals("down")) {
            throw Refusal.notFound();
        }
        return answer(collections.move(
                caller.actor(), id, record, way.equals("up"), IfMatch.seenIfTold(seen), caller.language()));
    }

    @GET
    @Path("bookmarks")
    @Operation(summary = "The caller's bookmarks, kept last first")
    public Slice<ResourceSummary> bookmarks(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return collections.bookmarks(caller.actor(), caller.language(), after, size);
    }

    @PUT
    @Path("bookmarks/{record}")
    @Operation(summary = "Bookmark a record")
    public void bookmark(@PathParam("record") String record) {
        collections.bookmark(caller.actor(), record);
    }

    @DELETE
    @Path("bookmarks/{record}")
    @Operation(summary = "Take a bookmark away")
    public void unbookmark(@PathParam("record") String record) {
        collections.unbookmark(caller.actor(), record);
    }

    private static Response answer(CollectionView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
