package org.reintegration.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;
import org.reintegration.search.Judgements.Query;
import org.reintegration.search.Judgements.Score;

/**
 * Measures how well judged queries are answered in a real Solr: in all, by the language of the query and by rows in other languages
 * only, with and without concepts, with and without the rows' theme tags.
 */
public final class SearchQuality {

    private static final String LINE = "%-9s %-8s %-8s %4s %9s %10s %7s";

    private final Path catalogue;
    private final Judgements judgements;
    private final Vocabularies vocabularies = new Vocabularies();
    private final Concepts concepts = new Concepts(vocabularies);

    private SearchQuality(Path catalogue, Judgements judgements) {
        this.catalogue = catalogue;
        this.judgements = judgements;
    }

    /**
     * Takes a catalogue, queries and judgements, a Solr node's class path file, a place for its data, and whether the experiment
     * with other weights is made too.
     */
    public static void main(String... arguments) throws IOException, LocalFailure, InterruptedException {
        if (arguments.length != 6 || !Files.isReadable(Path.of(arguments[0]))) {
            throw new IllegalArgumentException(
                    "-Ddata=DIRECTORY names the directory of catalogue.csv, queries.tsv and qrels.tsv; -Dcatalogue, -Dqueries and"
                            + " -Dqrels name other files of the same form");
        }
        SearchQuality quality =
                new SearchQuality(Path.of(arguments[0]), Judgements.read(Path.of(arguments[1]), Path.of(arguments[2])));
        boolean experiment = Boolean.parseBoolean(arguments[5]);
        if (System.getenv("SOLR_URL") != null || System.getenv("SOLR_ZK") != null) {
            quality.measure(SearchSettings.fromEnvironment(), experiment);
        } else {
            try (LocalSolr solr = LocalSolr.start(Path.of(arguments[4]), Ports.freeForSolr(), Path.of(arguments[3]))) {
                Map<String, String> variables = Map.of("SOLR_ZK", solr.zkHost());
                quality.measure(SearchSettings.from(variables::get), experiment);
            }
        }
    }

    private void measure(SearchSettings settings, boolean experiment) throws IOException {
        try (SolrGate gate = new SolrGate(settings)) {
            SolrCollections collections = new SolrCollections(gate);
            Map<Boolean, String> byThemes = new LinkedHashMap<>();
            try {
                for (boolean themes : List.of(true, false)) {
                    byThemes.put(themes, filled(gate, collections, themes));
                }
                Map<String, Language> languages = CatalogueRows.read(catalogue, false).stream()
                        .collect(Collectors.toMap(SearchDocument::publicId, SearchDocument::original));
                report(gate, byThemes, languages);
                if (experiment) {
                    new Experiment(
                                    judgements,
                                    languages,
                                    weights -> byThemes.values().stream()
                                            .map(collection -> new Ranker(gate, concepts, collection, weights))
                                            .toList())
                            .run();
                }
            } finally {
                byThemes.values().forEach(collections::drop);
            }
        }
    }

    private String filled(SolrGate gate, SolrCollections collections, boolean themes) throws IOException {
        String collection = collections.create(Instant.now());
        SolrIndex index = new SolrIndex(gate, concepts, new FacetLabels(vocabularies), () -> List.of(collection));
        index.put(CatalogueRows.read(catalogue, themes));
        gate.order(solr -> solr.commit(collection));
        return collection;
    }

    private void report(SolrGate gate, Map<Boolean, String> byThemes, Map<String, Language> languages) {
        print(LINE, "concepts", "themes", "queries", "n", "nDCG@10", "recall@20", "MRR");
        byThemes.forEach((themes, collection) -> {
            for (boolean exact : List.of(false, true)) {
                report(new Ranker(gate, concepts, collection, Weights.TUNED), exact, themes, languages);
            }
        });
    }

    private void report(Ranker ranker, boolean exact, boolean themes, Map<String, Language> languages) {
        Map<String, List<Score>> scores = new LinkedHashMap<>();
        scores.put("all", new ArrayList<>());
        scores.put("cross", new ArrayList<>());
        Instant before = Instant.now();
        for (Query query : judgements.queries()) {
            List<String> ranking = ranker.ranking(query, exact);
            Score all = judgements.score(query, ranking, row -> true);
            Score cross = judgements.score(query, ranking, row -> languages.get(row) != query.language());
            scores.getOrDefault("all", List.of()).add(all);
            scores.getOrDefault("cross", List.of()).add(cross);
            scores.computeIfAbsent(query.language().tag(), none -> new ArrayList<>())
                    .add(all);
            scores.computeIfAbsent(query.language().tag() + " cross", none -> new ArrayList<>())
                    .add(cross);
            if (Boolean.getBoolean("each")) {
                print("%s %s %.2f %.2f %s", query.id(), query.language(), all.ndcg(), cross.ndcg(), query.text());
            }
        }
        long millis = Duration.between(before, Instant.now()).toMillis()
                / Math.max(1, judgements.queries().size());
        scores.forEach((queries, some) -> {
            Score mean = Score.mean(some);
            print(
                    LINE,
                    exact ? "without" : "with",
                    themes ? "with" : "without",
                    queries,
                    some.size(),
                    number(mean.ndcg()),
                    number(mean.recall()),
                    number(mean.mrr()));
        });
        print("(%d ms for a query)", millis);
    }

    static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
