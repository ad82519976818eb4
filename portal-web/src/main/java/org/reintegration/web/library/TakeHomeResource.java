package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.imports.CatalogueExport;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.TieService;
import org.reintegration.web.library.citation.CitationFormat;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.Caller;

/** What readers take home of the library: citations, the record for programs, the catalogue, feeds. */
@Path("library")
@RequestScoped
@Tag(name = "Library")
public class TakeHomeResource {

    @Inject
    ResourceService resources;

    @Inject
    RelationService relations;

    @Inject
    TieService ties;

    @Inject
    Citations citations;

    @Inject
    Markup markup;

    @Inject
    CatalogueExport catalogue;

    @Inject
    LibraryFeed feed;

    @Inject
    Caller caller;

    @Context
    Request request;

    @GET
    @Path("records/{id}/citation.{format}")
    @Produces("*/*")
    @Operation(summary = "A record's citation: ris, bib or json")
    public Response cite(@PathParam("id") String id, @PathParam("format") String format) {
        CitationFormat wanted = CitationFormat.ofExtension(format).orElseThrow(Refusal::notFound);
        return Response.ok(wanted.write(List.of(citations.of(readable(id)))))
                .type(wanted.mediaType() + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + wanted.extension() + "\"")
                .build();
    }

    @GET
    @Path("records/{id}/markup")
    @Produces("application/ld+json")
    @Operation(summary = "A record in the words of schema.org")
    public String markup(@PathParam("id") String id) {
        return markup.of(readable(id), relations.of(caller.actor(), id, caller.language()), ties.of(caller.actor(), id))
                .toString();
    }

    @GET
    @Path("exports/catalogue.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The catalogue in the columns in which it is imported")
    public Response catalogue() {
        Actor actor = caller.actor();
        StreamingOutput rows = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            catalogue.write(actor, writer);
            writer.flush();
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"catalogue.csv\"")
                .build();
    }

    @GET
    @Path("feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "The newest records as Atom")
    public Response newest(
            @QueryParam("kind") @Nullable String kind, @QueryParam("language") @Nullable String language) {
        return answer(feed.newest(RecordResource.kind(kind), spoken(language)));
    }

    @GET
    @Path("collections/feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "The public collections as Atom, last changed first")
    public Response collections(@QueryParam("language") @Nullable String language) {
        return answer(feed.collections(spoken(language)));
    }

    @GET
    @Path("collections/{id}/feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "A public collection as Atom")
    public Response collection(@PathParam("id") String id, @QueryParam("language") @Nullable String language) {
        return answer(feed.collection(id, spoken(language)));
    }

    private Response answer(String atom) {
        return AtomFeeds.answer(atom, request);
    }

    private Language spoken(@Nullable String language) {
        return AtomFeeds.language(language, caller.language());
    }

    private ResourceView readable(String id) {
        ResourceView view = resources.view(caller.actor(), id, caller.language());
        if (view.isWithdrawn()) {
            throw Refusal.notFound();
        }
        return view;
    }
}
