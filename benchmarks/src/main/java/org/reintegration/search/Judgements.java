package org.reintegration.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.reintegration.kernel.text.Language;

/** Queries as practitioners type them, and which rows of the catalogue a judge found relevant to each, in TREC's form. */
record Judgements(List<Query> queries, Map<String, Map<String, Integer>> grades) {

    /** One query. */
    record Query(String id, Language language, String text) {}

    /**
     * What a ranking was worth; NaN when there was nothing to find.
     *
     * @param mrr one divided by the rank of the first relevant row, 0 when there was none
     */
    record Score(double ndcg, double recall, double mrr) {

        static final Score NOTHING_TO_FIND = new Score(Double.NaN, Double.NaN, Double.NaN);

        /** The mean over those that had something to find. */
        static Score mean(List<Score> scores) {
            return new Score(mean(scores, Score::ndcg), mean(scores, Score::recall), mean(scores, Score::mrr));
        }

        private static double mean(List<Score> scores, ToDoubleFunction<Score> value) {
            return scores.stream()
                    .mapToDouble(value)
                    .filter(one -> !Double.isNaN(one))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    private static final int NDCG_DEPTH = 10;
    private static final int RECALL_DEPTH = 20;

    /** Lines of id, language and query between tabs; lines of query id, anything, row id and grade between blanks. */
    static Judgements read(Path queriesFile, Path qrelsFile) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String line : Files.readAllLines(queriesFile)) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 3) {
                Language.ofTag(cells[1]).ifPresent(language -> queries.add(new Query(cells[0], language, cells[2])));
            }
        }
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(qrelsFile)) {
            String[] cells = line.strip().split("\\s+", -1);
            if (cells.length == 4 && cells[3].matches("-?\\d+")) {
                grades.computeIfAbsent(cells[0], none -> new LinkedHashMap<>())
                        .put(cells[2], Integer.parseInt(cells[3]));
            }
        }
        return new Judgements(queries, grades);
    }

    /** Scores a ranking as if only the rows that count existed. */
    Score score(Query query, List<String> ranking, Predicate<String> counts) {
        Map<String, Integer> relevant = new HashMap<>();
        grades.getOrDefault(query.id(), Map.of()).forEach((row, grade) -> {
            if (grade > 0 && counts.test(row)) {
                relevant.put(row, grade);
            }
        });
        if (relevant.isEmpty()) {
            return Score.NOTHING_TO_FIND;
        }
        List<String> ranked = ranking.stream().filter(counts).toList();
        List<Integer> ideal =
                relevant.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Integer> gained =
                ranked.stream().map(row -> relevant.getOrDefault(row, 0)).toList();
        long found = ranked.stream()
                .limit(RECALL_DEPTH)
                .filter(relevant::containsKey)
                .count();
        return new Score(discounted(gained) / discounted(ideal), (double) found / relevant.size(), firstOf(gained));
    }

    private static double firstOf(List<Integer> gained) {
        for (int i = 0; i < gained.size(); i++) {
            if (gained.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(NDCG_DEPTH, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
