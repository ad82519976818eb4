package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.VersionDifference;
import org.reintegration.library.records.VersionNote;
import org.reintegration.library.records.VersionService;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** Versions of a record over HTTP. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class VersionResource {

    @Inject
    VersionService versions;

    @Inject
    ResourceService records;

    @Inject
    Settings settings;

    @Inject
    Caller caller;

    @GET
    @Path("records/{id}/versions")
    @Operation(summary = "The published versions of a record, newest first")
    public Slice<VersionNote> all(
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("50") int size) {
        return versions.versions(caller.actor(), id, after, size);
    }

    @GET
    @Path("records/{id}/versions/{no: \\d{1,9}}")
    @Operation(summary = "A published version of a record as it stood, in the language it was written in")
    public RecordAnswer one(@PathParam("id") String id, @PathParam("no") int no) {
        ResourceView view = records.version(caller.actor(), id, no);
        String page = caller.path("library/" + view.publicId() + "/versions/" + view.no());
        return RecordAnswer.of(view, null, settings.getPortalUrl() + page);
    }

    @GET
    @Path("drafts/{id}/changes")
    @Operation(summary = "What the work in hand would change of the published version, field by field")
    public VersionDifference ofWork(@PathParam("id") String id) {
        return versions.ofWork(caller.actor(), id);
    }

    @GET
    @Path("records/{id}/versions/{one}/differences/{other}")
    @Operation(summary = "What changed between two published versions, field by field, from the older to the newer")
    public VersionDifference difference(
            @PathParam("id") String id, @PathParam("one") int one, @PathParam("other") int other) {
        return versions.difference(caller.actor(), id, one, other);
    }
}
