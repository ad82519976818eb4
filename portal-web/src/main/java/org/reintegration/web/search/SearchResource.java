package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchHit;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchRule;
import org.reintegration.search.SearchService;
import org.reintegration.web.api.Problem;
import org.reintegration.web.library.Citations;
import org.reintegration.web.library.citation.Citation;
import org.reintegration.web.search.ResultsFile.Cited;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** Search over HTTP. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Search")
public class SearchResource {

    /** Tells a program that something committed may not be found yet. */
    static final String STATE = "Search-State";

    /** A file holds the first results, this many at most. */
    static final int MOST_IN_A_FILE = 1000;

    private static final String RECORD = "resource";

    /** What a reader may be about to type. */
    public record Suggested(List<Item> items) {

        /** A concept's or a place's label, or a title; sort says which, and a title has an address. */
        public record Item(String text, @Nullable String url, String sort) {}
    }

    @Inject
    SearchService search;

    @Inject
    QueryReader reader;

    @Inject
    Caller caller;

    @Inject
    Askers askers;

    @Inject
    Settings settings;

    @Inject
    Words words;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Citations citations;

    @GET
    @Operation(summary = "Find content in any of the five languages; every filter may be repeated")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FoundAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A value is not known; errors names the parameter",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Search is catching up; Retry-After says when to come again",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response find(@BeanParam SearchInput input) {
        SearchQuery query = reader.ofProgram(input.values(), caller.language());
        SearchAnswer answer = search.find(caller.actor(), query);
        if (answer.away()) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
        }
        askers.asked(query, answer);
        Language language = query.language();
        String after = answer.next();
        FoundAnswer found = FoundAnswer.of(
                answer,
                path -> settings.getPortalUrl() + caller.pathIn(language, path),
                kind -> words.of("search.kind." + kind, language),
                after == null ? null : new SearchLinks("/api/v1/search", query).next(after));
        Response.ResponseBuilder response = Response.ok(found);
        return answer.catchingUp() ? response.header(STATE, "catching-up").build() : response.build();
    }

    @GET
    @Path("results.csv")
    @Produces("text/csv")
    @Operation(summary = "The results of a search, up to a thousand, as a table with the columns of the catalogue")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    public Response csv(@BeanParam SearchInput input) {
        SearchQuery query = reader.ofProgram(input.values(), caller.language());
        // A spreadsheet knows UTF-8 by its mark only.
        String file = "\uFEFF" + ResultsFile.csv(all(query));
        return file(file, "text/csv; charset=UTF-8", "results.csv");
    }

    @GET
    @Path("results.ris")
    @Produces("application/x-research-info-systems")
    @Operation(summary = "The results of a search, up to a thousand, for a reference manager")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/x-research-info-systems"))
    public Response ris(@BeanParam SearchInput input) {
        SearchQuery query = reader.ofProgram(input.values(), caller.language());
        return file(ResultsFile.ris(all(query)), "application/x-research-info-systems; charset=UTF-8", "results.ris");
    }

    /** The same hits as the pages show, one part after the other. */
    private List<Cited> all(SearchQuery query) {
        List<Cited> hits = new ArrayList<>();
        String after = query.after();
        do {
            SearchAnswer part = search.find(caller.actor(), query.after(after, SearchQuery.LARGEST));
            if (part.away()) {
                throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
            }
            hits.addAll(cited(part.hits(), query.language()));
            after = part.next();
        } while (after != null && hits.size() < MOST_IN_A_FILE);
        return hits;
    }

    /** Records as the library cites them, and none that it no longer shows; anything else as a page of the portal. */
    private List<Cited> cited(List<SearchHit> hits, Language reader) {
        Map<Long, Citation> records = citations.of(
                caller.actor(),
                hits.stream()
                        .filter(hit -> hit.kind().equals(RECORD))
                        .map(hit -> hit.ref().id())
                        .toList(),
                reader);
        List<Cited> cited = new ArrayList<>();
        for (SearchHit hit : hits) {
            Citation citation =
                    hit.kind().equals(RECORD) ? records.get(hit.ref().id()) : page(hit, reader);
            if (citation != null) {
                cited.add(new Cited(hit, citation));
            }
        }
        return cited;
    }

    private Citation page(SearchHit hit, Language reader) {
        String year = hit.year();
        return new Citation(
                hit.id(),
                Citation.Type.PAGE,
                hit.title(),
                List.of(),
                citations.portal(),
                year == null ? null : Integer.valueOf(year),
                hit.language().tag(),
                settings.getPortalUrl() + caller.pathIn(reader, hit.path()),
                hit.summary(),
                hit.themes().stream()
                        .map(theme -> vocabularies.thesaurus().label(theme, reader))
                        .toList(),
                "",
                "");
    }

    private static Response file(String content, String type, String name) {
        return Response.ok(content.getBytes(StandardCharsets.UTF_8), type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "What a reader may be about to type")
    public Suggested suggest(
            @QueryParam("q") @Nullable String beginning, @QueryParam("language") @Nullable String language) {
        Language spoken = QueryReader.language(
                language == null ? Map.of() : Map.of("language", List.of(language)), caller.language());
        return new Suggested(search.suggest(caller.actor(), beginning == null ? "" : beginning, spoken).stream()
                .map(one -> {
                    String path = one.path();
                    String url = path == null ? null : settings.getPortalUrl() + caller.pathIn(spoken, path);
                    return new Suggested.Item(one.text(), url, one.sort().name().toLowerCase(Locale.ROOT));
                })
                .toList());
    }
}
