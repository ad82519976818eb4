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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.BegunReview;
import org.reintegration.library.records.DeskView;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.SavedReview;
import org.reintegration.library.records.WorkItem;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.api.Problem;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** The desk over HTTP: what waits, and what reviewers and editors do with it. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class ReviewResource {

    /** What is to be mended. */
    public record Letter(@Nullable String text) {

        static String of(@Nullable Letter letter) {
            return letter == null || letter.text() == null ? "" : letter.text();
        }
    }

    /** The review was saved elsewhere in between: the problem, and what stands now beside what was sent. */
    public record ReviewedBetween(String type, String title, int status, String detail, BegunReview stored) {}

    @Inject
    ReviewService reviews;

    @Inject
    Caller caller;

    @Inject
    Words words;

    @GET
    @Path("desk")
    @Operation(summary = "What waits for the library in the caller's regions, longest first")
    public Slice<WorkItem> queue(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return reviews.queue(caller.actor(), after, size);
    }

    @GET
    @Path("desk/due")
    @Operation(summary = "Published records of the caller's regions that are to be reviewed again within a month")
    public Slice<WorkItem> due(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return reviews.due(caller.actor(), after, size);
    }

    /** Takes the record up when that is still to be done; with a verdict it decides at once. */
    @POST
    @Path("records/{id}/reviews")
    @Operation(summary = "Take a submission up for review and, with a verdict, decide on it")
    public Response review(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable ReviewDraft draft) {
        Actor actor = caller.actor();
        DeskView desk = reviews.open(actor, id);
        int version = IfMatch.seenIfTold(seen).orElse(desk.work().version());
        if (version != desk.work().version()) {
            throw Refusal.changedMeanwhile();
        }
        if (desk.begun() == null) {
            desk = reviews.takeUp(actor, id);
        }
        return draft == null || draft.verdict() == null
                ? DraftResource.answer(desk.work())
                : DraftResource.answer(
                        reviews.decide(actor, id, desk.work().version(), draft).work());
    }

    @GET
    @Path("records/{id}/reviews/mine")
    @Operation(summary = "The caller's unfinished review")
    public Response mine(@PathParam("id") String id) {
        return answer(reviews.mine(caller.actor(), id));
    }

    @PUT
    @Path("records/{id}/reviews/mine")
    @Operation(summary = "Keep an unfinished review on top of the version named in If-Match")
    public Response save(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable ReviewDraft draft) {
        SavedReview outcome = reviews.save(caller.actor(), id, IfMatch.seen(seen), UseResource.body(draft));
        if (outcome.saved()) {
            return answer(outcome.stored());
        }
        Refusal refusal = Refusal.changedMeanwhile();
        Problem problem = Problem.of(
                Response.Status.PRECONDITION_FAILED, refusal.rule(), words.of(refusal, caller.language()), Map.of());
        return Response.status(Response.Status.PRECONDITION_FAILED)
                .type(Problem.MEDIA_TYPE)
                .tag(Versions.tag(outcome.stored().version()))
                .entity(new ReviewedBetween(
                        problem.type(), problem.title(), problem.status(), problem.detail(), outcome.stored()))
                .build();
    }

    @DELETE
    @Path("records/{id}/reviews/mine")
    @Operation(summary = "Give a review back to the queue")
    public Response handBack(@PathParam("id") String id) {
        return DraftResource.answer(reviews.handBack(caller.actor(), id).work());
    }

    @POST
    @Path("records/{id}/screening/letters")
    @Operation(summary = "Send a submission back before it is weighed: a duplicate, or somebody can be recognised")
    public Response sendBack(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Letter letter) {
        return DraftResource.answer(reviews.sendBack(caller.actor(), id, seen(id, seen), Letter.of(letter))
                .work());
    }

    @POST
    @Path("records/{id}/language")
    @Operation(summary = "Say that the language of what was accepted has been read and holds")
    public Response passLanguage(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        return DraftResource.answer(
                reviews.passLanguage(caller.actor(), id, seen(id, seen)).work());
    }

    @POST
    @Path("records/{id}/language/letters")
    @Operation(summary = "Ask the author to mend the language of what was accepted; no reviewer is asked again")
    public Response askForLanguage(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Letter letter) {
        return DraftResource.answer(reviews.askForLanguage(caller.actor(), id, seen(id, seen), Letter.of(letter))
                .work());
    }

    private int seen(String id, @Nullable String ifMatch) {
        return IfMatch.seenIfTold(ifMatch)
                .orElseGet(() -> reviews.open(caller.actor(), id).work().version());
    }

    private static Response answer(BegunReview review) {
        return Response.ok(review).tag(Versions.tag(review.version())).build();
    }
}
