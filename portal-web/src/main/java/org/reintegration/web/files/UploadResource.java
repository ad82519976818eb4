package org.reintegration.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileRule;
import org.reintegration.files.UploadService;
import org.reintegration.files.UploadView;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.site.Caller;

/** Uploads that can be resumed: announce a file, send piece after piece, ask after a broken line how far it came. */
@Path("files/uploads")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Files")
public class UploadResource {

    private static final String PIECE = "application/offset+octet-stream";

    /** A file to come. */
    public record Announced(@Nullable String name, long size) {}

    @Inject
    UploadService uploads;

    @Inject
    Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Announce a file by its name and size")
    public Response begin(@Nullable Announced file) {
        if (file == null || file.name() == null) {
            throw Refusal.badInput("name", FileRule.THE_FILE_HAS_A_NAME);
        }
        UploadView upload = uploads.begin(caller.actor(), file.name(), file.size());
        return answer(Response.created(URI.create("/api/v1/files/uploads/" + upload.id())), upload);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an upload has come")
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), uploads.read(caller.actor(), id));
    }

    @HEAD
    @Path("{id}")
    @Operation(summary = "How far an upload has come, in Upload-Offset")
    public Response readHead(@PathParam("id") String id) {
        UploadView upload = uploads.read(caller.actor(), id);
        return Response.ok()
                .header("Upload-Offset", upload.offset())
                .header("Upload-Length", upload.size())
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(PIECE)
    @Operation(
            summary =
                    "Send the next piece, which begins at Upload-Offset; Upload-Checksum may carry its SHA-256 in Base64")
    public Response append(
            @PathParam("id") String id,
            @HeaderParam("Upload-Offset") @Nullable Long offset,
            @HeaderParam("Upload-Checksum") @Nullable String checksum,
            InputStream body)
            throws IOException {
        if (offset == null) {
            throw Refusal.badInput("Upload-Offset", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        // A line that breaks here throws, and nothing of the piece is kept: the sender sends it again.
        byte[] piece = body.readNBytes(UploadService.LARGEST_PIECE + 1);
        String sent = checksum == null ? null : checksum.replaceFirst("^sha256 ", "");
        return answer(Response.ok(), uploads.append(caller.actor(), id, offset, piece, sent));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Give an upload up")
    public void abandon(@PathParam("id") String id) {
        uploads.abandon(caller.actor(), id);
    }

    private static Response answer(Response.ResponseBuilder response, UploadView upload) {
        return response.entity(upload).header("Upload-Offset", upload.offset()).build();
    }
}
