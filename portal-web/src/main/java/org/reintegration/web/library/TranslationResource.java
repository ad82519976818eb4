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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.translations.BriefService;
import org.reintegration.library.translations.MachineService;
import org.reintegration.library.translations.PublishedText;
import org.reintegration.library.translations.SavedTranslation;
import org.reintegration.library.translations.TranslationDraft;
import org.reintegration.library.translations.TranslationItem;
import org.reintegration.library.translations.TranslationReading;
import org.reintegration.library.translations.TranslationService;
import org.reintegration.library.translations.TranslationWork;
import org.reintegration.library.translations.TranslationsView;
import org.reintegration.library.translations.TranslationsView.Told;
import org.reintegration.library.translations.TranslationsView.Tongue;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.api.Problem;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Records in other languages over HTTP: read them, translate, review, have a machine translate, say it in brief. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class TranslationResource {

    /** Somebody saved in between: the problem, and what stands now beside what was sent. */
    public record SavedBetween(String type, String title, int status, String detail, TranslationWork stored) {}

    /** A record in every other language. */
    public record InOtherLanguages(String record, int no, List<Tongue> languages) {}

    /** What a reviewer decides: to publish, or to send it back with a letter. */
    public record Review(boolean publish, @Nullable String letter) {}

    /** A record in brief. */
    public record Brief(@Nullable String words) {}

    @Inject
    TranslationService service;

    @Inject
    TranslationReading reading;

    @Inject
    MachineService machines;

    @Inject
    BriefService briefs;

    @Inject
    Caller caller;

    @Inject
    Words words;

    @GET
    @Path("translations")
    @Operation(summary = "What the caller is translating, and what waits for somebody like them to review it")
    public Slice<TranslationItem> inHand(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return reading.inHand(caller.actor(), caller.language(), after, size);
    }

    @GET
    @Path("records/{id}/translations")
    @Operation(summary = "A record in every other language: published texts, work in hand, and what is said in brief")
    public InOtherLanguages all(@PathParam("id") String id) {
        TranslationsView view = reading.of(caller.actor(), id);
        return new InOtherLanguages(view.record().publicId(), view.no(), view.languages());
    }

    @GET
    @Path("records/{id}/translations/{language}")
    @Operation(summary = "A published text of a translation, the one that stands or the one with this number")
    public PublishedText text(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @QueryParam("no") @Nullable Integer no) {
        return reading.text(caller.actor(), id, language(language), no);
    }

    @GET
    @Path("records/{id}/translations/{language}/draft")
    @Operation(summary = "Work on a translation beside its source")
    public Response read(@PathParam("id") String id, @PathParam("language") String language) {
        return answer(service.read(caller.actor(), id, language(language)));
    }

    @PUT
    @Path("records/{id}/translations/{language}/draft")
    @Operation(summary = "Save a translation on top of the version named in If-Match; 0 begins one")
    public Response save(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen,
            TranslationDraft draft) {
        SavedTranslation outcome =
                service.save(caller.actor(), id, language(language), IfMatch.seen(seen), UseResource.body(draft));
        if (outcome.saved()) {
            return answer(outcome.stored());
        }
        Refusal refusal = Refusal.changedMeanwhile();
        Problem problem = Problem.of(
                Response.Status.PRECONDITION_FAILED, refusal.rule(), words.of(refusal, caller.language()), Map.of());
        return Response.status(Response.Status.PRECONDITION_FAILED)
                .type(Problem.MEDIA_TYPE)
                .tag(Versions.tag(outcome.stored().version()))
                .entity(new SavedBetween(
                        problem.type(), problem.title(), problem.status(), problem.detail(), outcome.stored()))
                .build();
    }

    @DELETE
    @Path("records/{id}/translations/{language}/draft")
    @Operation(summary = "Give the work up; the text published last stays")
    public void giveUp(@PathParam("id") String id, @PathParam("language") String language) {
        service.giveUp(caller.actor(), id, language(language));
    }

    @POST
    @Path("records/{id}/translations/{language}/draft/source")
    @Operation(summary = "Go on from the version of the record that stands now")
    public Response follow(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen) {
        return answer(service.follow(caller.actor(), id, language(language), IfMatch.seen(seen)));
    }

    @POST
    @Path("records/{id}/translations/{language}/offer")
    @Operation(summary = "Offer a translation for review; what is missing is named by field")
    public Response offer(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen) {
        return answer(service.offer(caller.actor(), id, language(language), IfMatch.seen(seen)));
    }

    @DELETE
    @Path("records/{id}/translations/{language}/offer")
    @Operation(summary = "Take the offer back")
    public Response takeBack(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen) {
        Integer version = IfMatch.seenIfTold(seen).isPresent() ? Integer.valueOf(IfMatch.seen(seen)) : null;
        return answer(service.takeBack(caller.actor(), id, language(language), version));
    }

    @POST
    @Path("records/{id}/translations/{language}/reviews")
    @Operation(summary = "Publish an offered translation, or send it back with a letter")
    public Response review(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen,
            Review review) {
        Review said = UseResource.body(review);
        int version = IfMatch.seen(seen);
        return said.publish()
                ? Response.ok(service.publish(caller.actor(), id, language(language), version))
                        .build()
                : answer(service.sendBack(caller.actor(), id, language(language), version, said.letter()));
    }

    @POST
    @Path("records/{id}/translations/{language}/machine")
    @Operation(summary = "Have a machine translate and publish it, marked as such; 503 when it does not answer")
    public PublishedText machine(@PathParam("id") String id, @PathParam("language") String language) {
        return machines.translate(caller.actor(), id, language(language));
    }

    @PUT
    @Path("records/{id}/briefs/{language}")
    @Operation(
            summary =
                    "Say in at most 600 characters what a record is about, on top of the version named in If-Match; 0 says it first")
    public Response brief(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen,
            Brief brief) {
        int version = IfMatch.seen(seen);
        Told told = briefs.write(
                caller.actor(),
                id,
                language(language),
                version,
                UseResource.body(brief).words());
        return Response.ok(told).tag(Versions.tag(told.version())).build();
    }

    @DELETE
    @Path("records/{id}/briefs/{language}")
    @Operation(summary = "Take the brief away, on top of the version named in If-Match")
    public void removeBrief(
            @PathParam("id") String id,
            @PathParam("language") String language,
            @HeaderParam("If-Match") @Nullable String seen) {
        briefs.remove(caller.actor(), id, language(language), IfMatch.seen(seen));
    }

    /** What is none of the portal's languages has no translation. */
    static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow(Refusal::notFound);
    }

    private static Response answer(TranslationWork work) {
        return Response.ok(work).tag(Versions.tag(work.version())).build();
    }
}
