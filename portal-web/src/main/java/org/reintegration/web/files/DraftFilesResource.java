package org.reintegration.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.AttachmentDraft;
import org.reintegration.files.FileService;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.DraftService;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** The files of a draft over HTTP: hang an upload there, see how each was read, put them in order. */
@Path("library/drafts/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Files")
public class DraftFilesResource {

    /**
     * A complete upload to be hung on a draft.
     *
     * @param strip whether what it says of its makers is to be taken out
     */
    public record Attaching(
            @Nullable String upload,
            @Nullable Language language,
            @Nullable String description,
            boolean strip) {}

    /** Every file of a draft, in the order wanted. */
    public record Order(@Nullable List<String> files) {}

    @Inject
    FileService files;

    @Inject
    DraftService drafts;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    @Operation(summary = "The files of a draft, ready or not")
    public Response ofDraft(@PathParam("id") String id) {
        return answers(files.on(caller.actor(), content(id)));
    }

    @POST
    @Operation(summary = "Hang a complete upload on a draft")
    public FileAnswer attach(@PathParam("id") String id, @Nullable Attaching given) {
        Attaching attaching = FileResource.given(given);
        AttachmentDraft draft = new AttachmentDraft(attaching.language(), attaching.description());
        return answer(files.attach(caller.actor(), content(id), attaching.upload(), draft, attaching.strip()));
    }

    @PUT
    @Path("order")
    @Operation(
            summary = "Put the files of a draft, as they were seen at the version named in If-Match, in another order")
    public Response order(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Order order) {
        List<String> ids = FileResource.given(order).files();
        int version = IfMatch.seen(seen);
        return answers(files.order(caller.actor(), content(id), version, ids == null ? List.of() : ids));
    }

    private ContentRef content(String draft) {
        return drafts.filesOf(caller.actor(), draft);
    }

    private Response answers(List<AttachedFile> all) {
        return Response.ok(all.stream().map(this::answer).toArray(FileAnswer[]::new))
                .tag(Integer.toString(FileService.version(all)))
                .build();
    }

    private FileAnswer answer(AttachedFile file) {
        return FileAnswer.of(file, settings.getPortalUrl(), caller.path(file.path()));
    }
}
