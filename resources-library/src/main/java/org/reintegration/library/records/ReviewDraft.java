package org.reintegration.library.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;

/**
 * What a reviewer says of a submitted version.
 *
 * @param letter to the author, kept as it was sent
 * @param rubric one score for each criterion of the rubric
 * @param comments remarks, each on one field
 */
public record ReviewDraft(@Nullable Verdict verdict, String letter, List<Score> rubric, List<Comment> comments) {

    /** How far a criterion is met. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * A criterion weighed.
     *
     * @param criterion id in the vocabulary of rubric criteria
     */
    public record Score(String criterion, @Nullable Level level, String reason) {
        public Score {
            criterion = Given.text(criterion);
            reason = Given.text(reason);
        }
    }

    /** A remark on one field of the form. */
    public record Comment(String field, String text) {
        public Comment {
            field = Given.text(field);
            text = Given.text(text);
        }
    }

    private static final int LONGEST = 5_000;

    /** A letter about the language alone, or about a duplicate or a named beneficiary, which no rubric weighs. */
    static ReviewDraft unweighed(String letter) {
        ReviewDraft said = new ReviewDraft(Verdict.REVISE, letter, List.of(), List.of());
        if (said.letter().isEmpty()) {
            throw Refusal.badInput("letter", LibraryRule.THE_LETTER_IS_WRITTEN);
        }
        if (said.letter().length() > LONGEST) {
            throw Refusal.badInput("letter", LibraryRule.THE_TEXT_FITS);
        }
        return said;
    }

    public ReviewDraft {
        letter = Given.text(letter);
        rubric = Given.list(rubric);
        comments = Given.list(comments).stream()
                .filter(comment -> !comment.text().isEmpty())
                .toList();
    }

    /** The verdict, once everything that belongs to it is there. */
    Verdict verdictOrRefuse(Vocabularies vocabularies) {
        Verdict decided = verdict;
        if (decided == null) {
            throw Refusal.badInput("verdict", LibraryRule.THE_FIELD_IS_FILLED);
        }
        if (letter.isEmpty()) {
            throw Refusal.badInput("letter", LibraryRule.THE_LETTER_IS_WRITTEN);
        }
        Set<String> weighed = rubric.stream()
                .filter(score -> score.level() != null && !score.reason().isEmpty())
                .map(Score::criterion)
                .collect(Collectors.toSet());
        Set<String> criteria = vocabularies.named(Vocabularies.RUBRIC_CRITERIA).terms().stream()
                .map(Term::id)
                .collect(Collectors.toSet());
        if (!weighed.equals(criteria) || rubric.size() != criteria.size()) {
            throw Refusal.badInput("rubric", LibraryRule.EVERY_CRITERION_HAS_A_REASON);
        }
        refuseTooLong();
        return decided;
    }

    /** However unfinished it is, it is kept only as long as its texts fit. */
    void refuseTooLong() {
        if (letter.length() > LONGEST
                || rubric.size() > DraftRules.MOST_ITEMS
                || rubric.stream().anyMatch(score -> score.reason().length() > LONGEST)
                || comments.size() > DraftRules.MOST_ITEMS
                || comments.stream().anyMatch(comment -> comment.text().length() > LONGEST)) {
            throw Refusal.badInput("letter", LibraryRule.THE_TEXT_FITS);
        }
    }
}
