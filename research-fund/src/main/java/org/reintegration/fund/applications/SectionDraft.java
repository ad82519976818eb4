package org.reintegration.fund.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.kernel.rules.Refusal;

/** The words of one section of an application: answers by key of the question, and lines where it is the budget. */
public record SectionDraft(Map<String, String> answers, List<BudgetLine> lines) {

    private static final int MOST_ANSWERS = 60;
    private static final int MOST_LINES = 100;

    public SectionDraft {
        Map<String, String> sorted = new TreeMap<>();
        if (answers != null) {
            answers.forEach((key, value) -> sorted.put(key, Given.text(value)));
        }
        answers = new LinkedHashMap<>(sorted);
        lines = Given.list(lines);
    }

    public static SectionDraft empty() {
        return new SectionDraft(Map.of(), List.of());
    }

    public String answer(String key) {
        @Nullable String given = answers.get(key);
        return given == null ? "" : given;
    }

    void check(Set<String> known) {
        if (answers.size() > MOST_ANSWERS || lines.size() > MOST_LINES) {
            throw Refusal.badInput("answers", FundRule.THE_LIST_FITS);
        }
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (!known.contains(answer.getKey())) {
                throw Refusal.badInput(answer.getKey(), FundRule.THE_VALUE_IS_KNOWN_HERE);
            }
            if (answer.getValue().length() > CallForm.LONGEST_ANSWER) {
                throw Refusal.badInput(answer.getKey(), FundRule.THE_TEXT_FITS);
            }
        }
    }

    /** Both texts where two tabs wrote differently, mine first; lines of either tab once. */
    public SectionDraft mergedWith(SectionDraft theirs) {
        Map<String, String> both = new LinkedHashMap<>(theirs.answers());
        answers.forEach((key, mine) -> {
            String other = theirs.answer(key);
            both.put(
                    key, other.isEmpty() || other.equals(mine) ? mine : mine.isEmpty() ? other : mine + "\n\n" + other);
        });
        Set<BudgetLine> all = new LinkedHashSet<>(lines);
        all.addAll(theirs.lines());
        return new SectionDraft(both, new ArrayList<>(all));
    }
}
