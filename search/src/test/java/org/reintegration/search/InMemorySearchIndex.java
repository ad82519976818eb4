package org.reintegration.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.SearchHit.Matched;

/** The contract kept in the plainest way, to show what it asks for. */
class InMemorySearchIndex implements SearchIndex {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final Concepts CONCEPTS = new Concepts(VOCABULARIES);

    private final Map<ContentRef, SearchDocument> documents = new LinkedHashMap<>();
    private final Concepts concepts = CONCEPTS;
    private final FacetLabels labels = new FacetLabels(VOCABULARIES);

    @Override
    public void put(Collection<SearchDocument> put) {
        put.forEach(document -> documents.put(document.ref(), document));
    }

    @Override
    public void remove(Collection<ContentRef> refs) {
        refs.forEach(documents::remove);
    }

    @Override
    public SearchAnswer find(Set<String> readers, SearchQuery query) {
        QueryPlan plan = QueryPlan.of(query.text(), concepts, query.exact());
        List<SearchDocument> matching = documents.values().stream()
                .filter(document -> document.readers().stream().anyMatch(readers::contains))
                .filter(document -> plan.isEmpty() || matches(document, plan))
                .toList();
        List<SearchDocument> chosen = matching.stream()
                .filter(document -> fits(document, query, null))
                .sorted(order(query))
                .toList();
        int from = query.after() == null
                ? (query.page() - 1) * query.size()
                : Integer.parseInt(Cursor.keys(query.after(), 1).get(0));
        int to = Math.min(chosen.size(), from + query.size());
        List<SearchHit> hits = from >= to
                ? List.of()
                : chosen.subList(from, to).stream()
                        .map(d -> hit(d, plan, query.language()))
                        .toList();
        return new SearchAnswer(
                chosen.size(),
                hits,
                facets(matching, query),
                List.of(),
                null,
                List.of(),
                null,
                to < chosen.size() ? Cursor.of(to) : null,
                false,
                false);
    }

    private boolean matches(SearchDocument document, QueryPlan plan) {
        return document.words().values().stream()
                .map(words -> words.title() + " " + words.summary() + " " + words.body())
                .anyMatch(text -> {
                    Set<String> said = new LinkedHashSet<>();
                    Folding.words(text).forEach(word -> said.add(LightStem.ofLabel(word.folded())));
                    concepts.matcher().read(text).matches().forEach(match -> said.addAll(match.tokens()));
                    return plan.parts().stream()
                            .flatMap(part -> Stream.concat(
                                    part.words().stream().map(LightStem::ofLabel), part.tokens().stream()))
                            .anyMatch(said::contains);
                });
    }

    private static List<Language> languages(SearchDocument document) {
        return document.words().keySet().stream()
                .filter(language -> SolrDocuments.isIn(document, language))
                .toList();
    }

    private static List<String> values(SearchDocument document, Facet facet) {
        return switch (facet) {
            case KIND -> List.of(document.ref().kind());
            case TYPE -> Optional.ofNullable(document.type()).stream().toList();
            case IN -> languages(document).stream().map(Language::tag).toList();
            case CELL ->
                Cell.values(
                        document.facets().getOrDefault("dimension", List.of()),
                        document.facets().getOrDefault("level", List.of()));
            default -> document.facets().getOrDefault(facet.parameter(), List.of());
        };
    }

    private boolean fits(SearchDocument document, SearchQuery query, Facet except) {
        Map<Facet, Set<String>> own = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            own.put(facet, Set.copyOf(values(document, facet)));
        }
        return FacetFilters.fits(FacetFilters.effective(query.chosen(), labels), own, except)
                && fits(document, query.bounds());
    }

    private static boolean fits(SearchDocument document, SearchBounds bounds) {
        String within = bounds.within();
        boolean dated = values(document, Facet.YEAR).stream()
                .anyMatch(year -> notBefore(year, bounds.from()) && notBefore(bounds.to(), year));
        boolean anyTime = bounds.from() == null && bounds.to() == null;
        return (within == null || document.containers().contains(within)) && (anyTime || dated);
    }

    private static boolean notBefore(String date, String other) {
        return date == null || other == null || date.substring(0, 4).compareTo(other.substring(0, 4)) >= 0;
    }

    private Map<Facet, List<FacetValue>> facets(List<SearchDocument> matching, SearchQuery query) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new TreeMap<>();
            matching.stream()
                    .filter(document -> fits(document, query, facet))
                    .flatMap(document -> values(document, facet).stream())
                    .forEach(value -> counts.merge(value, 1L, Long::sum));
            facets.put(facet, labels.values(facet, counts, query.chosen(facet), query.language()));
        }
        return facets;
    }

    private static Comparator<SearchDocument> order(SearchQuery query) {
        Comparator<SearchDocument> newest = Comparator.comparing(
                document -> values(document, Facet.YEAR).stream().findFirst().orElse(null),
                Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<SearchDocument> oldest = Comparator.comparing(
                document -> values(document, Facet.YEAR).stream().findFirst().orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<SearchDocument> title = Comparator.comparing(
                document -> document.words().get(document.original()).title());
        Comparator<SearchDocument> id =
                Comparator.comparing(document -> document.ref().toString());
        return (switch (query.order() == null ? SearchOrder.NEWEST : query.order()) {
                    case OLDEST -> oldest;
                    case TITLE -> title;
                    case USED ->
                        Comparator.comparing(SearchDocument::usefulness).reversed();
                    default -> newest;
                })
                .thenComparing(id);
    }

    private SearchHit hit(SearchDocument document, QueryPlan plan, Language reader) {
        Words told = document.words().get(reader);
        Language shown = told != null && !told.title().isEmpty() ? reader : document.original();
        Words words = document.words().get(shown);
        List<Matched> matched = new ArrayList<>();
        concepts.matcher()
                .read(words.title() + " " + words.summary())
                .matches()
                .forEach(match -> match.tokens().stream()
                        .filter(plan.tokens()::contains)
                        .forEach(token ->
                                matched.add(new Matched(token, concepts.label(token, reader), match.surface()))));
        return new SearchHit(
                document.ref(),
                document.publicId(),
                document.sourceId(),
                document.type(),
                words.title(),
                shown,
                languages(document),
                document.path(),
                SnippetMarks.html(words.summary()),
                matched,
                document.labels(),
                null,
                null,
                List.of(),
                List.of(),
                document.updatedAt(),
                words.summary(),
                List.of(),
                document.usefulness(),
                List.of(),
                told == null || shown == reader ? null : told.summary());
    }

    @Override
    public List<Arrival> arrivals(Set<String> readers, SearchQuery query, Window window) {
        Instant since = window.since();
        return find(readers, query.page(1, SearchQuery.LARGEST)).hits().stream()
                .filter(hit -> window.only().isEmpty() || window.only().contains(hit.ref()))
                .map(hit -> documents.get(hit.ref()))
                .filter(document -> since == null || !document.updatedAt().isBefore(since))
                .sorted(Comparator.comparing(SearchDocument::updatedAt).reversed())
                .skip(window.after())
                .limit(window.most())
                .map(document -> new Arrival(
                        hit(document, QueryPlan.of(query.text(), concepts, query.exact()), query.language()),
                        document.publishedAt() == null
                                ? 0
                                : document.publishedAt().toEpochMilli()))
                .toList();
    }

    @Override
    public List<Suggestion> suggest(String beginning, Language language, int most) {
        return documents.values().stream()
                .filter(document -> document.readers().contains("everyone"))
                .filter(document -> Folding.folded(
                                document.words().get(document.original()).title())
                        .startsWith(Folding.folded(beginning)))
                .map(document -> new Suggestion(
                        Suggestion.Sort.TITLE,
                        document.words().get(document.original()).title(),
                        document.path()))
                .limit(most)
                .toList();
    }

    @Override
    public List<SearchHit> similar(Set<String> readers, ContentRef ref, Language language, int most) {
        return List.of();
    }

    @Override
    public List<SearchHit> titled(Set<String> readers, String kind, String title, Language language, int most) {
        return List.of();
    }
}
