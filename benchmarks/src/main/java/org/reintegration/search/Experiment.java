package org.reintegration.search;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Judgements.Query;
import org.reintegration.search.Judgements.Score;

/**
 * Tries other weights, one at a time and then those that helped together, and says by cross-validation what choosing the best of them
 * is worth on queries that had no part in the choice.
 */
final class Experiment {

    private static final int FOLDS = 5;
    private static final double[] FACTORS = {0, 0.5, 1.5, 2};
    private static final double WORTH_IT = 0.002;

    private final Judgements judgements;
    private final Map<String, Language> languages;
    private final Function<Weights, List<Ranker>> rankers;

    /** Scores of each query: in all and across languages, with themes and without. */
    private final Map<String, List<double[]>> tried = new LinkedHashMap<>();

    Experiment(Judgements judgements, Map<String, Language> languages, Function<Weights, List<Ranker>> rankers) {
        this.judgements = judgements;
        this.languages = languages;
        this.rankers = rankers;
    }

    void run() {
        SearchQuality.print("%n%-28s %8s %8s %8s %8s %8s", "weights", "all", "cross", "no tags", "no tags x", "mean");
        double base = attempt("as they are", Weights.TUNED);
        Map<String, Double> helped = new LinkedHashMap<>();
        for (RecordComponent weight : Weights.class.getRecordComponents()) {
            double best = base + WORTH_IT;
            for (double factor : FACTORS) {
                double value = value(Weights.TUNED, weight) * factor;
                double mean = attempt(
                        weight.getName() + " = " + SearchQuality.number(value), with(Map.of(weight.getName(), value)));
                if (mean > best) {
                    best = mean;
                    helped.put(weight.getName(), value);
                }
            }
        }
        if (!helped.isEmpty()) {
            attempt("all that helped", with(helped));
            SearchQuality.print("all that helped: %s", helped);
        }
        validate();
    }

    private double attempt(String name, Weights weights) {
        List<double[]> scores = new ArrayList<>();
        List<Ranker> all = rankers.apply(weights);
        for (Query query : judgements.queries()) {
            List<Double> values = new ArrayList<>();
            for (Ranker ranker : all) {
                List<String> ranking = ranker.ranking(query, false);
                Score in = judgements.score(query, ranking, row -> true);
                Score cross = judgements.score(query, ranking, row -> languages.get(row) != query.language());
                values.add(in.ndcg());
                values.add(cross.ndcg());
            }
            scores.add(values.stream().mapToDouble(Double::doubleValue).toArray());
        }
        tried.put(name, scores);
        double[] mean = means(scores, i -> true);
        double of = Arrays.stream(mean).average().orElse(0);
        SearchQuality.print("%-28s %8.3f %8.3f %8.3f %8.3f %8.3f", name, mean[0], mean[1], mean[2], mean[3], of);
        return of;
    }

    /** For each fifth of the queries the weights that were best on the other four. */
    private void validate() {
        List<double[]> base = tried.getOrDefault("as they are", List.of());
        List<double[]> chosen = new ArrayList<>(base);
        SearchQuality.print("%nfold  chosen on the other queries   there    here (as they are)");
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            IntPredicate others = i -> i % FOLDS != out;
            IntPredicate here = i -> i % FOLDS == out;
            String best = "as they are";
            for (Map.Entry<String, List<double[]>> one : tried.entrySet()) {
                if (mean(one.getValue(), others) > mean(tried.getOrDefault(best, base), others)) {
                    best = one.getKey();
                }
            }
            List<double[]> scores = tried.getOrDefault(best, base);
            for (int i = 0; i < base.size(); i++) {
                if (here.test(i)) {
                    chosen.set(i, scores.get(i));
                }
            }
            SearchQuality.print(
                    "%-5d %-28s %8.3f %8.3f (%.3f)",
                    fold + 1, best, mean(scores, others), mean(scores, here), mean(base, here));
        }
        SearchQuality.print(
                "mean of the queries left out: chosen %.3f, as they are %.3f",
                mean(chosen, i -> true), mean(base, i -> true));
    }

    private static double mean(List<double[]> scores, IntPredicate which) {
        return Arrays.stream(means(scores, which)).average().orElse(0);
    }

    private static double[] means(List<double[]> scores, IntPredicate which) {
        double[] means = new double[4];
        for (int column = 0; column < means.length; column++) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < scores.size(); i++) {
                double value = scores.get(i)[column];
                if (which.test(i) && !Double.isNaN(value)) {
                    sum += value;
                    n++;
                }
            }
            means[column] = n == 0 ? 0 : sum / n;
        }
        return means;
    }

    private static Weights with(Map<String, Double> changed) {
        RecordComponent[] components = Weights.class.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(one -> changed.getOrDefault(one.getName(), value(Weights.TUNED, one)))
                .toArray();
        try {
            Constructor<Weights> all = Weights.class.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return all.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Weights are all numbers", e);
        }
    }

    private static double value(Weights weights, RecordComponent weight) {
        try {
            return (double) weight.getAccessor().invoke(weights);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(weight.getName() + " is a number", e);
        }
    }
}
