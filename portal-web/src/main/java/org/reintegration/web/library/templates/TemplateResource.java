package org.reintegration.web.library.templates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.templates.TemplateService;
import org.reintegration.library.templates.TemplateView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** Templates over HTTP: fetch an empty one, send a filled one, see what came of it. */
@Path("library/templates")
@RequestScoped
@Tag(name = "Library")
public class TemplateResource {

    /**
     * A filled template to be taken in.
     *
     * @param upload a complete upload of the caller's
     * @param draft the draft whose empty fields it fills; null to begin a new one
     * @param kind what a new draft is to be when the template itself does not tell: lesson or practice
     */
    public record Filled(
            @Nullable String upload,
            @Nullable String draft,
            @Nullable String kind) {}

    @Inject
    TemplateService templates;

    @Inject
    TemplateLabels labels;

    @Inject
    TemplateProblem problem;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Caller caller;

    @GET
    @Path("{kind}.docx")
    @Produces(TemplateFile.TYPE)
    @Operation(summary = "The empty template of a lesson or a practice, in one of the portal's languages")
    public Response template(@PathParam("kind") String kind, @QueryParam("language") @Nullable String language) {
        ResourceKind wanted = kind(kind).orElseThrow(Refusal::notFound);
        Language written =
                Optional.ofNullable(language).flatMap(Language::ofTag).orElse(caller.language());
        return Response.ok(new TemplateFile(wanted, written, labels, vocabularies).bytes())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + wanted.slug() + "-" + written.tag() + ".docx\"")
                .build();
    }

    @POST
    @Path("filled")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a filled template, to become a draft or to fill the empty fields of one",
            description =
                    "Fields of a draft that say something already are never overwritten; If-Match names its version.")
    public Response send(@HeaderParam("If-Match") @Nullable String seen, @Nullable Filled filled) {
        if (filled == null) {
            throw Refusal.badInput("body", Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        TemplateView sent = filled.draft() == null
                ? templates.takeIn(
                        caller.actor(),
                        kind(filled.kind() == null ? ResourceKind.LESSON.slug() : filled.kind())
                                .orElseThrow(() -> Refusal.badInput("kind", Refusal.Common.THE_VALUE_IS_KNOWN)),
                        filled.upload())
                : templates.takeIn(caller.actor(), filled.draft(), IfMatch.seen(seen), filled.upload());
        return Response.created(URI.create("/api/v1/library/templates/filled/" + sent.id()))
                .entity(TemplateAnswer.of(sent, null))
                .build();
    }

    @GET
    @Path("filled/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What came of a filled template")
    public TemplateAnswer read(@PathParam("id") String id) {
        TemplateView view = templates.read(caller.actor(), id);
        return TemplateAnswer.of(view, problem.of(view));
    }

    /** The kinds that have a template; documents come from the catalogue. */
    static Optional<ResourceKind> kind(String slug) {
        return Stream.of(ResourceKind.LESSON, ResourceKind.PRACTICE)
                .filter(kind -> kind.slug().equals(slug))
                .findFirst();
    }
}
