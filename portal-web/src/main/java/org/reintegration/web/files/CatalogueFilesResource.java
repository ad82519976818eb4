package org.reintegration.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.NewFile;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.files.DraftFilesResource.Attaching;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** The files of a catalogued record over HTTP; each change is published at once as its next version. */
@Path("library/corrections/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Files")
public class CatalogueFilesResource {

    @Inject
    PublicationService publications;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @GET
    @Operation(summary = "The files of a catalogued record, ready or not, for its editors")
    public List<FileAnswer> all(@PathParam("id") String id) {
        return answers(read(id));
    }

    @POST
    @Operation(summary = "Hang a complete upload on a catalogued record")
    public List<FileAnswer> attach(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Attaching given) {
        Attaching file = FileResource.given(given);
        return answers(publications.attach(
                caller.actor(),
                id,
                seen(id, seen),
                new NewFile(file.upload(), file.language(), file.description(), file.strip())));
    }

    @DELETE
    @Path("{file}")
    @Operation(summary = "Take a file off a catalogued record; the versions before keep it")
    public List<FileAnswer> detach(
            @PathParam("id") String id,
            @PathParam("file") String file,
            @HeaderParam("If-Match") @Nullable String seen) {
        return answers(publications.detach(caller.actor(), id, seen(id, seen), file));
    }

    private int seen(String id, @Nullable String ifMatch) {
        return IfMatch.seenIfTold(ifMatch).orElseGet(() -> read(id).version());
    }

    private DraftView read(String id) {
        return publications.readForCorrection(caller.actor(), id);
    }

    private List<FileAnswer> answers(DraftView work) {
        return work.files().stream()
                .map(file -> FileAnswer.of(file, settings.getPortalUrl(), caller.path(file.path())))
                .toList();
    }
}
