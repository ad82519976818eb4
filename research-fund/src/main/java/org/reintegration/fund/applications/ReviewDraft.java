package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Criterion;
import org.reintegration.kernel.rules.Refusal;

/** What a reviewer says: points for each criterion of the call, each with a reason, and a comment on the whole. */
public record ReviewDraft(List<Score> scores, String comment) {

    /** Points from 0 to 5 for one criterion. */
    public record Score(String criterion, @Nullable Integer points, String reason) {
        public Score {
            criterion = Given.text(criterion);
            reason = Given.text(reason);
        }
    }

    public static final int MOST_POINTS = 5;
    private static final int LONGEST = 5_000;

    public ReviewDraft {
        scores = Given.list(scores);
        comment = Given.text(comment);
    }

    void check(CallForm form) {
        List<String> criteria = form.rubric().stream().map(Criterion::key).toList();
        if (comment.length() > LONGEST) {
            throw Refusal.badInput("comment", FundRule.THE_TEXT_FITS);
        }
        if (scores.size() > criteria.size()
                || scores.stream().map(Score::criterion).distinct().count() != scores.size()) {
            throw Refusal.badInput("scores", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        for (Score score : scores) {
            Integer points = score.points();
            if (!criteria.contains(score.criterion()) || (points != null && (points < 0 || points > MOST_POINTS))) {
                throw Refusal.badInput(score.criterion(), FundRule.THE_VALUE_IS_KNOWN_HERE);
            }
            if (score.reason().length() > LONGEST) {
                throw Refusal.badInput(score.criterion(), FundRule.THE_TEXT_FITS);
            }
        }
    }

    void checkComplete(CallForm form) {
        check(form);
        boolean complete = scores.size() == form.rubric().size()
                && scores.stream()
                        .allMatch(score ->
                                score.points() != null && !score.reason().isEmpty());
        if (!complete) {
            throw Refusal.badInput("scores", FundRule.EVERY_CRITERION_IS_SCORED);
        }
    }

    /** From 0 to 100, by the weights of the call. */
    BigDecimal total(CallForm form) {
        Map<String, Integer> points = scores.stream()
                .filter(score -> score.points() != null)
                .collect(Collectors.toMap(Score::criterion, score -> score.points() == null ? 0 : score.points()));
        int weighted = form.rubric().stream()
                .mapToInt(criterion -> criterion.weight() * points.getOrDefault(criterion.key(), 0))
                .sum();
        return BigDecimal.valueOf(weighted).divide(BigDecimal.valueOf(MOST_POINTS), 2, RoundingMode.HALF_UP);
    }
}
