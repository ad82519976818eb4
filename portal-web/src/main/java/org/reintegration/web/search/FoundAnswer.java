package org.reintegration.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Facet;
import org.reintegration.search.FacetValue;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchHit;

/**
 * What a program gets for a search. Others build on this shape: it may grow, and nothing in it may change.
 *
 * @param facets by the parameter's name
 * @param understood what the query was taken to speak of
 * @param spoken the language the query seems to be typed in
 * @param suggestion another spelling that finds more
 * @param broader things above what was understood that something was found of; only when little was found
 * @param next the address of the next part, relative to the portal's own
 */
public record FoundAnswer(
        long total,
        List<Item> items,
        Map<String, List<Count>> facets,
        List<Thing> understood,
        @Nullable String spoken,
        @Nullable String suggestion,
        List<Thing> broader,
        @Nullable String next) {

    /**
     * One hit.
     *
     * @param sourceId the catalogue's id, when it came from there
     * @param language of title and snippet
     * @param snippet escaped HTML with {@code <mark>} and no other tag
     * @param usefulness how often people said that it served them
     * @param inFiles pages of attached files that speak of what was asked for
     * @param brief a few sentences in the reader's language about what is not in that language
     */
    public record Item(
            String kind,
            String id,
            @Nullable String sourceId,
            String title,
            String language,
            String url,
            String snippet,
            List<Match> matched,
            @Nullable String evidence,
            @Nullable String year,
            int usefulness,
            List<InFile> inFiles,
            @Nullable String brief) {}

    /**
     * A concept that query and document both speak of, in the reader's language.
     *
     * @param surface as the document says it; absent when it only carries the theme
     * @param relation same, narrower or broader: how what the document speaks of stands to what was asked for
     * @param other the narrower or broader thing, in the reader's language
     */
    public record Match(
            String concept,
            String label,
            @Nullable String surface,
            String relation,
            @Nullable String other) {}

    /** A page of an attached file; the snippet is escaped HTML with {@code <mark>} and no other tag. */
    public record InFile(String file, @Nullable String url, int page, String language, String snippet) {}

    /**
     * How many hits there would be with this value.
     *
     * @param under the value it is a part of: a country's region, a cell's dimension
     */
    public record Count(
            String value,
            String label,
            long count,
            @Nullable String under) {}

    /**
     * Something that a query speaks of.
     *
     * @param place country or region, the parameter to keep to it by; absent for anything else
     * @param labels by language
     */
    public record Thing(String concept, @Nullable String place, Map<String, String> labels) {}

    static FoundAnswer of(
            SearchAnswer answer,
            Function<String, String> address,
            Function<String, String> kinds,
            @Nullable String next) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    answer.values(facet).stream()
                            .map(value -> count(facet, value, kinds))
                            .toList());
        }
        return new FoundAnswer(
                answer.total(),
                answer.hits().stream().map(hit -> item(hit, address)).toList(),
                facets,
                answer.understood().stream().map(FoundAnswer::thing).toList(),
                tag(answer.spoken()),
                answer.suggestion(),
                answer.broader().stream().map(FoundAnswer::thing).toList(),
                next);
    }

    private static Count count(Facet facet, FacetValue value, Function<String, String> kinds) {
        String label = facet == Facet.KIND ? kinds.apply(value.value()) : value.label();
        return new Count(value.value(), label, value.count(), value.under());
    }

    private static @Nullable String tag(@Nullable Language language) {
        return language == null ? null : language.tag();
    }

    private static Thing thing(SearchAnswer.Understood one) {
        Map<String, String> labels = new LinkedHashMap<>();
        one.labels().forEach((language, label) -> labels.put(language.tag(), label));
        Facet place = one.place();
        return new Thing(one.concept(), place == null ? null : place.parameter(), labels);
    }

    private static InFile inFile(SearchHit.InFile page, Function<String, String> address) {
        String path = page.path();
        return new InFile(
                page.file(),
                path == null ? null : address.apply(path),
                page.page(),
                page.language().tag(),
                page.snippet());
    }

    private static Item item(SearchHit hit, Function<String, String> address) {
        return new Item(
                hit.kind(),
                hit.id(),
                hit.sourceId(),
                hit.title(),
                hit.language().tag(),
                address.apply(hit.path()),
                hit.snippet(),
                hit.matched().stream()
                        .map(match -> new Match(
                                match.concept(),
                                match.label(),
                                match.surface(),
                                match.relation().name().toLowerCase(Locale.ROOT),
                                match.other()))
                        .toList(),
                hit.evidence(),
                hit.year(),
                hit.usefulness(),
                hit.inFiles().stream().map(page -> inFile(page, address)).toList(),
                hit.brief());
    }
}
