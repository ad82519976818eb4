package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.SpellCheckResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchAnswer.Understood;

/** The index in Solr. */
final class SolrIndex implements SearchIndex {

    /** Found within a second of the commit: this, and the time to wake and to write. */
    private static final int VISIBLE_WITHIN_MS = 300;

    private static final int FEW = 3;
    private static final int SNIPPETS = 2;
    private static final int SNIPPET_LENGTH = 160;

    /** A long discussion is marked to its end; Solr by itself stops after fifty thousand characters. */
    private static final int MARKED_UP_TO = 1_000_000;

    private static final int MOST_VALUES = 300;

    private final SolrGate gate;
    private final Concepts concepts;
    private final FacetLabels labels;
    private final Targets targets;
    private final SolrDocuments documents;
    private final Supplier<Weights> weights;
    private final SolrHits hits;
    private final Passages passages;
    private final Suggestions suggestions;
    private final Homes homes;
    private boolean seenSoon = true;

    SolrIndex(SolrGate gate, Concepts concepts, FacetLabels labels, Targets targets) {
        this(gate, concepts, labels, targets, () -> Weights.TUNED);
    }

    SolrIndex(SolrGate gate, Concepts concepts, FacetLabels labels, Targets targets, Supplier<Weights> weights) {
        this.gate = gate;
        this.concepts = concepts;
        this.labels = labels;
        this.targets = targets;
        this.weights = weights;
        passages = new Passages(concepts, this::queries);
        suggestions = new Suggestions(concepts);
        documents = new SolrDocuments(concepts, passages, labels.evidenceLevels());
        hits = new SolrHits(concepts);
        homes = new Homes(gate);
    }

    /** For an index that nobody reads before it is complete: whoever fills it commits. */
    SolrIndex seenWhenComplete() {
        seenSoon = false;
        return this;
    }

    /** The document as Solr takes it. */
    SolrInputDocument ready(SearchDocument document) {
        return documents.of(document);
    }

    @Override
    public void put(Collection<SearchDocument> put) {
        if (put.isEmpty()) {
            return;
        }
        List<Ready> all =
                put.stream().map(told -> new Ready(told, documents.of(told))).toList();
        for (String index : targets.written()) {
            List<String> collections = homes.of(index);
            Map<String, List<Ready>> byHome =
                    all.stream().collect(Collectors.groupingBy(one -> Homes.home(one.told(), index, collections)));
            byHome.forEach((home, living) -> update(
                    home,
                    new UpdateRequest().add(living.stream().map(Ready::solr).toList())));
            // Only now, so that what moves is at no time missing. Done again if it fails, as the first step is.
            for (String collection : collections) {
                List<String> elsewhere = byHome.entrySet().stream()
                        .filter(living -> !living.getKey().equals(collection))
                        .flatMap(living -> living.getValue().stream())
                        .map(one -> one.told().ref().toString())
                        .toList();
                if (!elsewhere.isEmpty()) {
                    update(collection, new UpdateRequest().deleteById(elsewhere));
                }
            }
        }
    }

    /** What was told of a content, and the same as Solr takes it. */
    private record Ready(SearchDocument told, SolrInputDocument solr) {}

    @Override
    public void remove(Collection<ContentRef> refs) {
        if (!refs.isEmpty()) {
            List<String> ids = refs.stream().map(ContentRef::toString).toList();
            targets.written().stream()
                    .flatMap(index -> homes.of(index).stream())
                    .forEach(collection -> update(collection, new UpdateRequest().deleteById(ids)));
        }
    }

    private void update(String collection, UpdateRequest request) {
        if (seenSoon) {
            request.setCommitWithin(VISIBLE_WITHIN_MS);
            gate.change(solr -> request.process(solr, collection));
        } else {
            gate.order(solr -> request.process(solr, collection));
        }
    }

    @Override
    public SearchAnswer find(Set<String> readers, SearchQuery query) {
        QueryPlan plan = QueryPlan.of(query.text(), concepts, query.exact());
        boolean first = query.after() == null && query.page() == 1;
        QueryResponse found = ask(question(readers, query, plan, first));
        List<SearchHit> list = new ArrayList<>();
        Set<String> withFiles = new LinkedHashSet<>();
        for (SolrDocument solr : found.getResults()) {
            SearchHit hit = hits.hit(solr, marked(found, solr), plan.tokens(), query.language());
            list.add(hit);
            if (SolrHits.number(solr, "files") > 0) {
                withFiles.add(hit.ref().toString());
            }
        }
        long total = found.getResults().getNumFound();
        boolean little = first && total < FEW;
        return new SearchAnswer(
                total,
                passages.shown(readers, plan, list, withFiles, this::ask),
                facets(found, query),
                plan.tokens().stream().map(this::understood).toList(),
                better(found, plan, readers, query),
                little ? broader(plan, readers, query) : List.of(),
                plan.spoken(),
                next(found, query, list.size()),
                false,
                false);
    }

    private ModifiableSolrParams question(Set<String> readers, SearchQuery query, QueryPlan plan, boolean first) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(readers, params);
        queries().ask(plan, query.language(), params);
        FacetFilters.add(query, labels, params);
        FacetFilters.count(params, MOST_VALUES);
        params.set("fl", "id," + SolrHits.FIELDS);
        params.set("rows", query.size());
        params.set("sort", order(query, plan));
        if (query.after() == null && query.page() > 1) {
            params.set("start", (query.page() - 1) * query.size());
        } else {
            params.set(CursorMarkParams.CURSOR_MARK_PARAM, mark(query));
        }
        if (!plan.isEmpty()) {
            highlight(params, queries().marks(plan, "summary_"), SNIPPETS, "summary_*", "body_*");
            if (first && !plan.parts().isEmpty()) {
                params.set("spellcheck", true);
                params.set("spellcheck.q", spelled(query.text()));
                params.set("spellcheck.count", FEW);
                params.set("spellcheck.extendedResults", true);
            }
        }
        return params;
    }

    static void highlight(ModifiableSolrParams params, String marks, int snippets, String... fields) {
        params.set("hl", true);
        params.set("hl.method", "unified");
        params.set("hl.q", marks);
        params.set("hl.qparser", "lucene");
        params.set("hl.fl", fields);
        params.set("hl.requireFieldMatch", false);
        params.set("hl.snippets", snippets);
        params.set("hl.fragsize", SNIPPET_LENGTH);
        params.set("hl.bs.type", "WORD");
        params.set("hl.maxAnalyzedChars", MARKED_UP_TO);
        // Weighing whole matches costs twice as much and differs only in marking phrases as one, which our marks do
        // themselves.
        params.set("hl.weightMatches", false);
        params.set("hl.tag.pre", String.valueOf(SnippetMarks.OPEN));
        params.set("hl.tag.post", String.valueOf(SnippetMarks.CLOSE));
    }

    /** Ends with the id, so that hits of equal rank keep their places from part to part. */
    private static String order(SearchQuery query, QueryPlan plan) {
        SearchOrder natural = plan.isEmpty() ? SearchOrder.NEWEST : SearchOrder.RELEVANCE;
        return switch (query.order() == null ? natural : query.order()) {
            case RELEVANCE -> "score desc, sortYear desc, id asc";
            case NEWEST -> "sortYear desc, publishedAt desc, id asc";
            case OLDEST -> "sortYear asc, publishedAt asc, id asc";
            case USED -> "usefulness desc, sortYear desc, id asc";
            case TITLE -> "sortTitle asc, id asc";
        };
    }

    private static String mark(SearchQuery query) {
        return query.after() == null
                ? CursorMarkParams.CURSOR_MARK_START
                : Cursor.keys(query.after(), 1).get(0);
    }

    private static @Nullable String next(QueryResponse found, SearchQuery query, int read) {
        String mark = found.getNextCursorMark();
        boolean end = mark == null || read < query.size() || mark.equals(mark(query));
        return end ? null : Cursor.of(mark);
    }

    private QueryResponse ask(ModifiableSolrParams params) {
        try {
            return gate.ask(solr -> solr.query(targets.read(), params, METHOD.POST));
        } catch (SolrException e) {
            if (String.valueOf(e.getMessage()).contains(CursorMarkParams.CURSOR_MARK_PARAM)) {
                throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
            }
            throw e;
        }
    }

    static Map<String, List<String>> marked(QueryResponse found, SolrDocument solr) {
        Map<String, Map<String, List<String>>> all = found.getHighlighting();
        return all == null ? Map.of() : all.getOrDefault(SolrHits.string(solr, "id"), Map.of());
    }

    private Map<Facet, List<FacetValue>> facets(QueryResponse found, SearchQuery query) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            FacetField field = found.getFacetField(facet.parameter());
            if (field != null) {
                field.getValues().forEach(value -> counts.put(value.getName(), value.getCount()));
            }
            facets.put(facet, labels.values(facet, counts, query.chosen(facet), query.language()));
        }
        return facets;
    }

    private Understood understood(String token) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, concepts.label(token, language));
        }
        return new Understood(Concepts.id(token), Concepts.place(token), all);
    }

    private static String spelled(String typed) {
        String clean = SnippetMarks.clean(typed);
        return clean.substring(0, Math.min(QueryPlan.LONGEST, clean.length()));
    }

    /** The query as it may have been meant, when a word of it stands nowhere. */
    private @Nullable String better(QueryResponse found, QueryPlan plan, Set<String> readers, SearchQuery query) {
        SpellCheckResponse checked = found.getSpellCheckResponse();
        if (checked == null) {
            return null;
        }
        ModifiableSolrParams within = new ModifiableSolrParams();
        SolrQueries.onlyFor(readers, within);
        FacetFilters.add(query, labels, within);
        return Spelling.corrected(spelled(query.text()), plan, checked, within, this::ask);
    }

    /** What stands above the things asked for and has something to be found, nearest first. */
    private List<Understood> broader(QueryPlan plan, Set<String> readers, SearchQuery query) {
        Set<String> above = new LinkedHashSet<>();
        plan.tokens().forEach(token -> above.addAll(concepts.ancestors(token)));
        above.removeAll(plan.tokens());
        if (above.isEmpty()) {
            return List.of();
        }
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(readers, params);
        FacetFilters.add(query, labels, params);
        params.set("q", "*:*");
        params.set("rows", 0);
        params.set("facet", true);
        List<String> tokens = List.copyOf(above);
        for (int i = 0; i < tokens.size(); i++) {
            params.add("facet.query", "{!key=above" + i + "}" + SolrQueries.speaksOf(tokens.get(i)));
        }
        Map<String, Integer> counts = ask(params).getFacetQuery();
        List<Understood> broader = new ArrayList<>();
        for (int i = 0; i < tokens.size() && broader.size() < FEW; i++) {
            if (counts.getOrDefault("above" + i, 0) > 0) {
                broader.add(understood(tokens.get(i)));
            }
        }
        return broader;
    }

    /** By the weights in force at this moment. */
    private SolrQueries queries() {
        return new SolrQueries(concepts, weights.get());
    }

    @Override
    public List<Arrival> arrivals(Set<String> readers, SearchQuery query, Window window) {
        QueryPlan plan = QueryPlan.of(query.text(), concepts, query.exact());
        ModifiableSolrParams params = window.params();
        SolrQueries.onlyFor(readers, params);
        queries().ask(plan, query.language(), params);
        FacetFilters.add(query, labels, params);
        if (!plan.isEmpty() && window.isTold()) {
            highlight(params, queries().marks(plan, "summary_"), SNIPPETS, "summary_*", "body_*");
        }
        QueryResponse found = ask(params);
        return found.getResults().stream()
                .map(solr -> new Arrival(
                        hits.hit(solr, marked(found, solr), plan.tokens(), query.language()), Arrival.version(solr)))
                .toList();
    }

    @Override
    public List<Suggestion> suggest(String beginning, Language language, int most) {
        return suggestions.find(beginning, language, most, this::ask);
    }

    @Override
    public List<SearchHit> similar(Set<String> readers, ContentRef ref, Language language, int most) {
        return new Similar(concepts, hits).find(readers, ref, language, most, this::ask);
    }

    @Override
    public List<SearchHit> titled(Set<String> readers, String kind, String title, Language language, int most) {
        return new Similar(concepts, hits).titled(readers, kind, title, language, most, this::ask);
    }

    /** Asked only of what everyone may read. */
    static ModifiableSolrParams publicly() {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(Set.of(Readers.EVERYONE), params);
        return params;
    }
}
