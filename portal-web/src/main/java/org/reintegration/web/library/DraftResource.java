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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.SaveOutcome;
import org.reintegration.library.records.WorkItem;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.api.Problem;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** Drafts over HTTP: begin, save on top of the version seen, give up. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class DraftResource {

    @Inject
    DraftService drafts;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    Duplicates duplicates;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @Inject
    Words words;

    @POST
    @Path("lessons")
    @Operation(summary = "Begin a lesson learned")
    public Response beginLesson(LessonDraft draft, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return begun(draft, key);
    }

    @POST
    @Path("practices")
    @Operation(summary = "Begin a good practice")
    public Response beginPractice(PracticeDraft draft, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return begun(draft, key);
    }

    @POST
    @Path("documents")
    @Operation(summary = "Begin a document that was published elsewhere")
    public Response beginDocument(DocumentDraft draft, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return begun(draft, key);
    }

    @PUT
    @Path("lessons/{id}")
    @Operation(summary = "Save a lesson on top of the version named in If-Match")
    public Response saveLesson(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, LessonDraft draft) {
        return saved(id, seen, draft);
    }

    @PUT
    @Path("practices/{id}")
    @Operation(summary = "Save a practice on top of the version named in If-Match")
    public Response savePractice(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, PracticeDraft draft) {
        return saved(id, seen, draft);
    }

    @PUT
    @Path("documents/{id}")
    @Operation(
            summary = "Save a document on top of the version named in If-Match;"
                    + " of a catalogued one the correction is published as its next version")
    public Response saveDocument(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, DocumentDraft draft) {
        return drafts.read(caller.actor(), id).catalogued()
                ? answer(publications.correct(caller.actor(), id, IfMatch.seen(seen), given(draft)))
                : saved(id, seen, draft);
    }

    @GET
    @Path("drafts")
    @Operation(summary = "Everything the caller has written, last changed first")
    public Slice<WorkItem> mine(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return drafts.mine(caller.actor(), after, size);
    }

    @GET
    @Path("drafts/{id}")
    @Operation(summary = "Work on a record as it stands")
    public Response read(@PathParam("id") String id) {
        return answer(drafts.read(caller.actor(), id));
    }

    @GET
    @Path("drafts/{id}/preview")
    @Operation(summary = "Work on a record as readers would see it were it published now")
    public RecordAnswer preview(@PathParam("id") String id) {
        ResourceView view = resources.preview(caller.actor(), id).view();
        return RecordAnswer.of(view, null, settings.getPortalUrl() + caller.path("library/drafts/" + id + "/preview"));
    }

    /**
     * A published record that looks like a draft.
     *
     * @param path its address after the language
     */
    public record Alike(String id, String title, String language, String path) {}

    @GET
    @Path("drafts/{id}/duplicates")
    @Operation(summary = "Published records with a title similar to the draft's, or to the one being typed")
    public List<Alike> duplicates(
            @PathParam("id") String id,
            @Parameter(description = "The title as it is being typed; left out, the one that was saved")
                    @QueryParam("title")
                    @Nullable String title) {
        DraftView work = drafts.read(caller.actor(), id);
        return duplicates.of(id, title == null ? work.draft().title() : title).stream()
                .map(hit -> new Alike(hit.id(), hit.title(), hit.language().tag(), hit.path()))
                .toList();
    }

    @DELETE
    @Path("drafts/{id}")
    @Operation(summary = "Give the work up; a published version stays")
    public void discard(@PathParam("id") String id) {
        drafts.discard(caller.actor(), id);
    }

    private Response begun(Draft draft, @Nullable String key) {
        DraftView work = drafts.begin(caller.actor(), allowed(given(draft)), key);
        return Response.created(URI.create("/api/v1/library/drafts/" + work.publicId()))
                .tag(Versions.tag(work.version()))
                .entity(WorkAnswer.of(work))
                .build();
    }

    private Response saved(String id, @Nullable String seen, Draft draft) {
        SaveOutcome outcome = drafts.save(caller.actor(), id, IfMatch.seen(seen), allowed(given(draft)));
        if (outcome.saved()) {
            return answer(outcome.stored());
        }
        Refusal refusal = Refusal.changedMeanwhile();
        Problem problem = Problem.of(
                Response.Status.PRECONDITION_FAILED, refusal.rule(), words.of(refusal, caller.language()), Map.of());
        return Response.status(Response.Status.PRECONDITION_FAILED)
                .type(Problem.MEDIA_TYPE)
                .tag(Versions.tag(outcome.stored().version()))
                .entity(Conflict.of(problem, WorkAnswer.of(outcome.stored())))
                .build();
    }

    private Draft allowed(Draft draft) {
        if (draft.sample() && !settings.isSampleContent()) {
            throw Refusal.badInput("sample", LibraryRule.SAMPLES_BELONG_TO_A_TRIAL);
        }
        return draft;
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Refusal.badInput("body", Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return body;
    }

    static Response answer(DraftView work) {
        return Response.ok(WorkAnswer.of(work))
                .tag(Versions.tag(work.version()))
                .build();
    }
}
