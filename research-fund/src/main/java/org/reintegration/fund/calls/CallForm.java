package org.reintegration.fund.calls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.kernel.rules.Refusal;

/**
 * What a call asks for and how answers are weighed; frozen when the call is published.
 *
 * @param gaps public ids in the register of gaps
 * @param eligibility questions that must be answered with yes
 * @param caps the largest share of the request that one category of costs may take
 * @param reviewers how many reviews each application needs
 * @param blind whether reviewers read without knowing who applies
 */
public record CallForm(
        String purpose,
        List<String> gaps,
        List<Question> eligibility,
        List<Section> sections,
        List<Criterion> rubric,
        List<Cap> caps,
        int reviewers,
        boolean blind) {

    /**
     * One question.
     *
     * @param longest how many characters the answer may have
     */
    public record Question(String key, String text, String hint, int longest, boolean required) {
        public Question {
            key = Given.text(key);
            text = Given.text(text);
            hint = Given.text(hint);
            longest = longest <= 0 ? USUAL : Math.min(longest, LONGEST_ANSWER);
        }
    }

    /** Questions that are answered and saved together. */
    public record Section(String key, String title, List<Question> questions) {
        public Section {
            key = Given.text(key);
            title = Given.text(title);
            questions = Given.list(questions);
        }
    }

    /** One criterion and its share of the whole. */
    public record Criterion(String key, String title, int weight) {
        public Criterion {
            key = Given.text(key);
            title = Given.text(title);
        }
    }

    /** At most so many per cent of the request for one category of costs. */
    public record Cap(Category category, int percent) {}

    /** What money is spent on. */
    public enum Category {
        FEES,
        TRAVEL,
        PARTICIPANTS,
        SERVICES,
        EQUIPMENT,
        OVERHEADS
    }

    public static final int LONGEST_ANSWER = 20_000;
    private static final int USUAL = 3_000;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST = 40;
    private static final int MOST_REVIEWERS = 9;

    public CallForm {
        purpose = Given.text(purpose);
        gaps = Given.list(gaps).stream().distinct().toList();
        eligibility = Given.list(eligibility);
        sections = Given.list(sections);
        rubric = Given.list(rubric);
        caps = Given.list(caps);
    }

    public static CallForm empty() {
        return new CallForm("", List.of(), List.of(), List.of(), List.of(), List.of(), 2, true);
    }

    /** With a key for whatever came without one; keys are what answers and scores are kept under. */
    CallForm keyed() {
        List<Question> asked = new ArrayList<>();
        for (int i = 0; i < eligibility.size(); i++) {
            asked.add(keyed(eligibility.get(i), "e" + (i + 1)));
        }
        List<Section> parts = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String key = section.key().isEmpty() ? "s" + (i + 1) : section.key();
            List<Question> questions = new ArrayList<>();
            for (int q = 0; q < section.questions().size(); q++) {
                questions.add(keyed(section.questions().get(q), "q" + (q + 1)));
            }
            parts.add(new Section(key, section.title(), questions));
        }
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < rubric.size(); i++) {
            Criterion criterion = rubric.get(i);
            criteria.add(new Criterion(
                    criterion.key().isEmpty() ? "c" + (i + 1) : criterion.key(),
                    criterion.title(),
                    criterion.weight()));
        }
        return new CallForm(purpose, gaps, asked, parts, criteria, caps, reviewers, blind);
    }

    private static Question keyed(Question question, String key) {
        return question.key().isEmpty()
                ? new Question(key, question.text(), question.hint(), question.longest(), question.required())
                : question;
    }

    /** What must hold even of a draft. */
    void check() {
        if (purpose.length() > LONGEST_TEXT) {
            throw Refusal.badInput("purpose", FundRule.THE_TEXT_FITS);
        }
        if (reviewers < 1 || reviewers > MOST_REVIEWERS) {
            throw Refusal.badInput("reviewers", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        if (Stream.of(gaps, eligibility, sections, rubric, caps).anyMatch(list -> list.size() > MOST)
                || sections.stream().anyMatch(section -> section.questions().size() > MOST)) {
            throw Refusal.badInput("sections", FundRule.THE_LIST_FITS);
        }
        if (texts().anyMatch(text -> text.length() > LONGEST_TITLE)) {
            throw Refusal.badInput("sections", FundRule.THE_TEXT_FITS);
        }
        if (caps.stream().anyMatch(cap -> cap.percent() < 1 || cap.percent() > 100)) {
            throw Refusal.badInput("caps", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        unique("eligibility", eligibility.stream().map(Question::key).toList());
        unique("sections", sections.stream().map(Section::key).toList());
        unique("rubric", rubric.stream().map(Criterion::key).toList());
        sections.forEach(section -> unique(
                "sections", section.questions().stream().map(Question::key).toList()));
    }

    /** What must hold before anybody is asked to answer it. */
    void checkComplete() {
        check();
        if (purpose.isEmpty()) {
            throw Refusal.badInput("purpose", FundRule.THE_FIELD_IS_FILLED);
        }
        if (gaps.isEmpty()) {
            throw Refusal.badInput("gaps", FundRule.THE_FIELD_IS_FILLED);
        }
        if (sections.isEmpty()
                || sections.stream().anyMatch(section -> section.questions().isEmpty())
                || texts().anyMatch(String::isEmpty)) {
            throw Refusal.badInput("sections", FundRule.THE_FIELD_IS_FILLED);
        }
        boolean positive = rubric.stream().allMatch(criterion -> criterion.weight() > 0);
        if (!positive || rubric.stream().mapToInt(Criterion::weight).sum() != 100) {
            throw Refusal.badInput("rubric", FundRule.THE_WEIGHTS_SUM_TO_A_HUNDRED);
        }
    }

    private Stream<String> texts() {
        return Stream.of(
                        eligibility.stream().map(Question::text),
                        sections.stream().map(Section::title),
                        sections.stream()
                                .flatMap(section -> section.questions().stream())
                                .map(Question::text),
                        rubric.stream().map(Criterion::title))
                .flatMap(texts -> texts);
    }

    private static void unique(String field, List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (!key.matches("[a-z0-9-]{1,40}") || !seen.add(key)) {
                throw Refusal.badInput(field, FundRule.THE_VALUE_IS_KNOWN_HERE);
            }
        }
    }
}
