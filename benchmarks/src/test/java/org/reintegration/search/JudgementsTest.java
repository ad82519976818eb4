package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Judgements.Query;
import org.reintegration.search.Judgements.Score;

/** Sums done by hand, so that a figure of the experiment can be trusted. */
class JudgementsTest {

    private static final Query QUERY = new Query("q1", Language.EN, "wells");

    /** Graded 2, 1, 1 and 0; the row of grade 0 was judged and found wanting. */
    private final Judgements judgements =
            new Judgements(List.of(QUERY), Map.of("q1", Map.of("a", 2, "b", 1, "c", 1, "d", 0)));

    @Test
    void a_ranking_is_worth_what_a_hand_makes_of_it() {
        Score score = judgements.score(QUERY, List.of("d", "a", "x", "b"), row -> true);

        // Gained: (2^2-1)/log2(3) + (2^1-1)/log2(5) = 1.892789 + 0.430677 = 2.323466.
        // At best: 3/log2(2) + 1/log2(3) + 1/log2(4) = 3 + 0.630930 + 0.5 = 4.130930.
        assertThat(score.ndcg()).isCloseTo(0.562456, within(0.000001));
        assertThat(score.recall()).isCloseTo(2.0 / 3, within(0.000001));
        assertThat(score.mrr()).isEqualTo(0.5);
    }

    @Test
    void the_best_order_is_worth_one_and_nothing_relevant_is_worth_nothing() {
        assertThat(judgements.score(QUERY, List.of("a", "c", "b", "d"), row -> true))
                .isEqualTo(new Score(1, 1, 1));
        assertThat(judgements.score(QUERY, List.of("d", "x"), row -> true)).isEqualTo(new Score(0, 0, 0));
        assertThat(judgements.score(QUERY, List.of(), row -> true)).isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void ranks_beyond_ten_gain_nothing_and_beyond_twenty_are_not_recalled() {
        Score eleventh = judgements.score(QUERY, behind(10, "a"), row -> true);
        assertThat(eleventh.ndcg()).isZero();
        assertThat(eleventh.recall()).isCloseTo(1.0 / 3, within(0.000001));
        assertThat(eleventh.mrr()).isCloseTo(1.0 / 11, within(0.000001));

        // Tenth: 3/log2(11) = 0.867194 of 4.130930.
        assertThat(judgements.score(QUERY, behind(9, "a"), row -> true).ndcg()).isCloseTo(0.209927, within(0.000001));
        assertThat(judgements.score(QUERY, behind(19, "a"), row -> true).recall())
                .isCloseTo(1.0 / 3, within(0.000001));
        assertThat(judgements.score(QUERY, behind(20, "a"), row -> true).recall())
                .isZero();
    }

    @Test
    void rows_that_do_not_count_are_neither_ranked_nor_expected() {
        Score score = judgements.score(QUERY, List.of("a", "d", "c", "b"), row -> !row.equals("a"));

        // Without a the order is d, c, b: 1/log2(3) + 1/log2(4) of 1/log2(2) + 1/log2(3).
        assertThat(score.ndcg()).isCloseTo(1.130930 / 1.630930, within(0.000001));
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.mrr()).isEqualTo(0.5);
    }

    @Test
    void a_query_with_nothing_to_find_has_no_part_in_a_mean() {
        Score nothing = judgements.score(QUERY, List.of("a"), row -> row.equals("d"));
        assertThat(nothing.ndcg()).isNaN();

        Score mean = Score.mean(List.of(new Score(1, 0.5, 1), nothing, new Score(0.5, 0, 0.25)));
        assertThat(mean).isEqualTo(new Score(0.75, 0.25, 0.625));
        assertThat(Score.mean(List.of(nothing)).mrr()).isNaN();
    }

    @Test
    void files_are_read_as_they_are_written_elsewhere(@TempDir Path directory) throws IOException {
        Path queries = directory.resolve("queries.tsv");
        Path qrels = directory.resolve("qrels.tsv");
        Files.writeString(queries, "qid\tlanguage\tquery\nq1\tfr\tpuits à Zinder\tfinds wells\nq2\txx\tnobody\n");
        Files.writeString(qrels, "q1 0 c001 2\nq1\t0\tc002\t0\nq1 0 c003 -1\n\nnonsense\n");

        Judgements read = Judgements.read(queries, qrels);

        assertThat(read.queries()).containsExactly(new Query("q1", Language.FR, "puits à Zinder"));
        assertThat(read.grades()).isEqualTo(Map.of("q1", Map.of("c001", 2, "c002", 0, "c003", -1)));
    }

    /** So many rows that nobody judged, and then this one. */
    private static List<String> behind(int others, String row) {
        List<String> ranking = new ArrayList<>(
                IntStream.range(0, others).mapToObj(i -> "other" + i).toList());
        ranking.add(row);
        return ranking;
    }
}
