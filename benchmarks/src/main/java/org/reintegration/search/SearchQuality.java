package org.reintegration.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;
import org.reintegration.search.Judgements.Query;
import org.reintegration.search.Judgements.Score;

/** Measures how well judged queries are answered, with and without concepts, with and without theme tags, in a real Solr. */
public final class SearchQuality {

    private static final int PATIENCE = 10;
    private static final Set<String> READERS = Set.of(Readers.EVERYONE);

    private final Path data;
    private final Judgements judgements;
    private final Vocabularies vocabularies = new Vocabularies();
    private final Concepts concepts = new Concepts(vocabularies);

    private SearchQuality(Path data) throws IOException {
        this.data = data;
        this.judgements = Judgements.read(data);
    }

    /** Takes the directory of catalogue.csv, queries.tsv and qrels.tsv, a Solr node's class path file and a place for its data. */
    public static void main(String... arguments) throws IOException, LocalFailure, InterruptedException {
        if (arguments.length != 3 || arguments[0].isBlank()) {
            throw new IllegalArgumentException("-Ddata=DIRECTORY names the directory of the judged queries");
        }
        SearchQuality quality = new SearchQuality(Path.of(arguments[0]));
        if (System.getenv("SOLR_URL") != null || System.getenv("SOLR_ZK") != null) {
            quality.measure(SearchSettings.fromEnvironment());
        } else {
            try (LocalSolr solr = LocalSolr.start(Path.of(arguments[2]), Ports.freeForSolr(), Path.of(arguments[1]))) {
                Map<String, String> variables = Map.of("SOLR_ZK", solr.zkHost());
                quality.measure(SearchSettings.from(variables::get));
            }
        }
    }

    private void measure(SearchSettings settings) throws IOException {
        try (SolrGate gate = new SolrGate(settings)) {
            run(gate);
        }
    }

    private void run(SolrGate gate) throws IOException {
        print(
                "%-10s %-7s %9s %10s %12s %13s %9s",
                "concepts", "themes", "nDCG@10", "recall@20", "nDCG cross", "recall cross", "ms");
        for (boolean themes : List.of(true, false)) {
            SolrCollections collections = new SolrCollections(gate);
            String collection = collections.create(Instant.now());
            try {
                SolrIndex index = new SolrIndex(gate, concepts, new FacetLabels(vocabularies), only(collection));
                List<SearchDocument> rows = CatalogueRows.read(data, themes);
                index.put(rows);
                gate.order(solr -> solr.commit(collection));
                for (boolean exact : List.of(false, true)) {
                    report(index, rows, exact, themes);
                }
            } finally {
                collections.drop(collection);
            }
        }
    }

    private void report(SolrIndex index, List<SearchDocument> rows, boolean exact, boolean themes) {
        Map<String, Language> languages =
                rows.stream().collect(Collectors.toMap(SearchDocument::publicId, SearchDocument::original));
        List<Score> all = new ArrayList<>();
        List<Score> cross = new ArrayList<>();
        Instant before = Instant.now();
        for (Query query : judgements.queries()) {
            List<String> ranking = ranking(index, query, exact);
            all.add(judgements.score(query, ranking, row -> true));
            cross.add(judgements.score(query, ranking, row -> languages.get(row) != query.language()));
            if (Boolean.getBoolean("each")) {
                print(
                        "%s %s %.2f %.2f %s",
                        query.id(),
                        query.language(),
                        last(all).ndcg(),
                        last(cross).ndcg(),
                        query.text());
            }
        }
        double millis = (double) Duration.between(before, Instant.now()).toMillis()
                / judgements.queries().size();
        print(
                "%-10s %-7s %9.3f %10.3f %12.3f %13.3f %9.1f",
                exact ? "without" : "with",
                themes ? "with" : "without",
                mean(all.stream().map(Score::ndcg).toList()),
                mean(all.stream().map(Score::recall).toList()),
                mean(cross.stream().map(Score::ndcg).toList()),
                mean(cross.stream().map(Score::recall).toList()),
                millis);
    }

    private static Score last(List<Score> scores) {
        return scores.get(scores.size() - 1);
    }

    private static List<String> ranking(SolrIndex index, Query query, boolean exact) {
        SearchQuery asked = SearchQuery.of(query.text(), query.language());
        SearchQuery question = exact ? asked.exactly() : asked;
        List<String> ranking = new ArrayList<>();
        String after = null;
        do {
            SearchAnswer part = patiently(index, question.after(after, SearchQuery.LARGEST));
            part.hits().forEach(hit -> ranking.add(hit.id()));
            after = part.next();
        } while (after != null);
        return ranking;
    }

    /** A Solr that has only just started may take longer over its first answers than a reader would wait. */
    private static SearchAnswer patiently(SolrIndex index, SearchQuery question) {
        int tries = 0;
        while (true) {
            try {
                return index.find(READERS, question);
            } catch (SolrAway e) {
                if (++tries == PATIENCE) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private static double mean(List<Double> values) {
        return values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static Targets only(String collection) {
        return new Targets() {
            @Override
            public List<String> written() {
                return List.of(collection);
            }

            @Override
            public String read() {
                return collection;
            }
        };
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
