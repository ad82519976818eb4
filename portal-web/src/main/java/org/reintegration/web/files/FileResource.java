package org.reintegration.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.AttachmentDraft;
import org.reintegration.files.Download;
import org.reintegration.files.FileReading;
import org.reintegration.files.FileService;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.library.Readership;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** One file over HTTP: describe it, take it off, read it, have it read again. */
@Path("files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Files")
public class FileResource {

    /** What one page of a file says. */
    public record PageText(int page, @Nullable String text) {}

    @Inject
    FileService files;

    @Inject
    Readership readership;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    @Path("{id}")
    @Operation(summary = "What is known of a file")
    public Response read(@PathParam("id") String id) {
        return tagged(files.read(caller.actor(), id, 1).file());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Describe a file of a draft and name its language, on top of the version named in If-Match")
    public Response describe(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @Nullable AttachmentDraft draft) {
        return tagged(files.describe(caller.actor(), id, IfMatch.seen(seen), given(draft)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a file off its draft")
    public void remove(@PathParam("id") String id) {
        files.remove(caller.actor(), id);
    }

    @POST
    @Path("{id}/stripping")
    @Operation(summary = "Take out what a file of a draft says of its makers: authors, camera, place")
    public FileAnswer strip(@PathParam("id") String id) {
        return answer(files.strip(caller.actor(), id));
    }

    @POST
    @Path("{id}/readings")
    @Operation(summary = "Have a file that failed read again")
    public FileAnswer readAgain(@PathParam("id") String id) {
        return answer(files.readAgain(caller.actor(), id));
    }

    @GET
    @Path("{id}/pages/{page}")
    @Operation(summary = "What one page of a file says")
    public PageText page(@PathParam("id") String id, @PathParam("page") int page) {
        FileReading reading = files.read(caller.actor(), id, page);
        if (reading.text() == null) {
            throw Refusal.notFound();
        }
        return new PageText(page, reading.text());
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file itself, or the range of it that is asked for")
    public void content(
            @PathParam("id") String id, @Context HttpServletRequest request, @Context HttpServletResponse response)
            throws IOException {
        Download download = files.download(caller.actor(), id);
        HandedOut.of(download, request::getHeader).answer(response, false, () -> readership.took(download.file()));
        response.flushBuffer();
    }

    @HEAD
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Size, type and checksum of the file")
    public void contentHead(
            @PathParam("id") String id, @Context HttpServletRequest request, @Context HttpServletResponse response)
            throws IOException {
        HandedOut.of(files.download(caller.actor(), id), request::getHeader).answer(response, true, () -> {});
        response.flushBuffer();
    }

    @GET
    @Path("{id}/picture")
    @Produces("image/jpeg")
    @Operation(summary = "A small picture of the file")
    public void picture(
            @PathParam("id") String id, @Context HttpServletRequest request, @Context HttpServletResponse response)
            throws IOException {
        FileServlet.picture(files.picture(caller.actor(), id), request, response);
        response.flushBuffer();
    }

    private Response tagged(AttachedFile file) {
        return Response.ok(answer(file)).tag(Integer.toString(file.version())).build();
    }

    private FileAnswer answer(AttachedFile file) {
        return FileAnswer.of(file, settings.getPortalUrl(), caller.path(file.path()));
    }

    static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Refusal.badInput("body", Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return body;
    }
}
