package org.reintegration.web.admin;

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
import org.reintegration.kernel.vocabulary.ConceptDraft;
import org.reintegration.kernel.vocabulary.ConceptLine;
import org.reintegration.kernel.vocabulary.ConceptView;
import org.reintegration.kernel.vocabulary.EditedConcept;
import org.reintegration.kernel.vocabulary.Labels;
import org.reintegration.kernel.vocabulary.VocabularyDesk;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** The thesaurus edited over HTTP, for administrators; languages are named by their tags. */
@Path("vocabularies/themes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Vocabulary")
public class ThemeResource {

    /** The words of a concept; {@code id} only when one is added. */
    public record ConceptInput(
            @Nullable String id,
            @Nullable List<String> broader,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, List<String>> synonyms,
            @Nullable Map<String, String> note) {}

    /** A concept as it stands; {@code replacedBy} names the one it was merged into. */
    public record ConceptAnswer(
            String id,
            boolean shipped,
            List<String> broader,
            Map<String, String> labels,
            Map<String, List<String>> synonyms,
            @Nullable Map<String, String> note,
            boolean offered,
            @Nullable String replacedBy) {}

    /** What takes the place of a concept. */
    public record Merger(@Nullable String into) {}

    @Inject
    VocabularyDesk desk;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary =
                    "For administrators: concepts by their names in the reader's language, merged ones too; of q those"
                            + " whose id or any name holds it")
    public Slice<ConceptLine> list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        return desk.list(caller.actor(), text, caller.language(), after, size);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A concept as it stands, merged ones too")
    public Response read(@PathParam("id") String id) {
        return answer(desk.read(caller.actor(), id), Response.Status.OK);
    }

    @POST
    @Operation(summary = "Add a concept under an id that never changes")
    public Response add(@Nullable ConceptInput input) {
        ConceptInput given = given(input);
        String id = given.id() == null ? "" : given.id();
        return answer(desk.add(caller.actor(), id, draft(given)), Response.Status.CREATED);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Say a concept otherwise, on top of the version named in If-Match")
    public Response rewrite(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable ConceptInput input) {
        return answer(desk.rewrite(caller.actor(), id, IfMatch.seen(seen), draft(given(input))), Response.Status.OK);
    }

    @DELETE
    @Path("{id}/offer")
    @Operation(summary = "Offer a concept no longer; what is tagged with it keeps it")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        return answer(desk.offer(caller.actor(), id, IfMatch.seen(seen), false), Response.Status.OK);
    }

    @PUT
    @Path("{id}/offer")
    @Operation(summary = "Offer a concept again")
    public Response offer(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        return answer(desk.offer(caller.actor(), id, IfMatch.seen(seen), true), Response.Status.OK);
    }

    @POST
    @Path("{id}/merger")
    @Operation(summary = "Let another concept take the place of this one, for good")
    public Response merge(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Merger merger) {
        String into = merger == null || merger.into() == null ? "" : merger.into();
        return answer(desk.merge(caller.actor(), id, IfMatch.seen(seen), into), Response.Status.OK);
    }

    private static ConceptDraft draft(ConceptInput input) {
        return ConceptTexts.of(input.broader(), input.labels(), input.synonyms(), input.note());
    }

    private static ConceptInput given(@Nullable ConceptInput input) {
        if (input == null) {
            throw Refusal.badInput("body", Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return input;
    }

    private static Response answer(ConceptView view, Response.Status status) {
        EditedConcept concept = view.concept();
        Labels note = concept.note();
        ConceptAnswer told = new ConceptAnswer(
                concept.id(),
                view.shipped(),
                concept.broader(),
                ConceptTexts.byTag(concept.labels()),
                ConceptTexts.wordsByTag(concept.synonyms()),
                note == null ? null : ConceptTexts.byTag(note),
                concept.offered(),
                concept.replacedBy());
        return Response.status(status)
                .entity(told)
                .tag(Integer.toString(view.version()))
                .build();
    }
}
