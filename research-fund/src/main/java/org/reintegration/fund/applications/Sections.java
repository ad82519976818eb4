package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.kernel.money.Money;
import org.reintegration.kernel.rules.FieldProblem;

/** Which sections an application to a call has, what may stand in each, and what is still missing. */
public final class Sections {

    /** Title and summary. */
    public static final String ABOUT = "about";

    /** Who applies; never shown to reviewers of a blind call. */
    public static final String TEAM = "team";

    public static final String ELIGIBILITY = "eligibility";
    public static final String BUDGET = "budget";
    public static final String DECLARATIONS = "declarations";

    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    public static final String ORCID = "orcid";
    public static final String EXPERIENCE = "experience";
    public static final String WHY = "why";

    /** What the lead declares; the answer is {@link #YES}. */
    public static final List<String> DECLARED = List.of("truthful", "ethics", "other-funding");

    public static final String YES = "yes";

    private static final String QUESTIONS = "q-";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 3_000;

    private Sections() {}

    /** The key of a section that the call itself asks for. */
    public static String of(CallForm.Section section) {
        return QUESTIONS + section.key();
    }

    /** In the order in which they are filled. */
    public static List<String> keys(CallForm form) {
        List<String> keys = new ArrayList<>(List.of(ABOUT, TEAM));
        if (!form.eligibility().isEmpty()) {
            keys.add(ELIGIBILITY);
        }
        form.sections().forEach(section -> keys.add(of(section)));
        keys.add(BUDGET);
        keys.add(DECLARATIONS);
        return keys;
    }

    static boolean showsWhoApplies(String section) {
        return section.equals(TEAM);
    }

    /** The answers that a section may hold. */
    static Set<String> fields(CallForm form, String section) {
        return switch (section) {
            case ABOUT -> Set.of(TITLE, SUMMARY);
            case TEAM -> Set.of(ORCID, EXPERIENCE);
            case BUDGET -> Set.of(WHY);
            case DECLARATIONS -> new LinkedHashSet<>(DECLARED);
            case ELIGIBILITY -> form.eligibility().stream().map(Question::key).collect(Collectors.toSet());
            default -> questions(form, section).stream().map(Question::key).collect(Collectors.toSet());
        };
    }

    public static List<Question> questions(CallForm form, String section) {
        return form.sections().stream()
                .filter(candidate -> of(candidate).equals(section))
                .findFirst()
                .map(CallForm.Section::questions)
                .orElse(List.of());
    }

    /** What keeps it from being handed in; fields are named {@code section.answer}. */
    static List<FieldProblem> missing(CallFacts call, Map<String, SectionDraft> written) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String key : keys(call.form())) {
            SectionDraft section = written.getOrDefault(key, SectionDraft.empty());
            switch (key) {
                case ABOUT -> {
                    text(problems, key, TITLE, section, LONGEST_TITLE, true);
                    text(problems, key, SUMMARY, section, LONGEST, true);
                }
                case TEAM -> {
                    if (!Orcid.isValid(section.answer(ORCID))) {
                        problems.add(problem(key, ORCID, FundRule.THE_ORCID_IS_VALID));
                    }
                    text(problems, key, EXPERIENCE, section, LONGEST, true);
                }
                case ELIGIBILITY ->
                    call.form().eligibility().forEach(question -> yes(problems, key, question.key(), section));
                case DECLARATIONS -> DECLARED.forEach(declared -> yes(problems, key, declared, section));
                case BUDGET -> budget(problems, call, section);
                default ->
                    questions(call.form(), key)
                            .forEach(question -> text(
                                    problems, key, question.key(), section, question.longest(), question.required()));
            }
        }
        return problems;
    }

    /** The sum of the budget, which is what is asked for. */
    public static Money request(SectionDraft budget, Currency currency) {
        return Money.sum(budget.lines().stream().map(line -> line.sum(currency)).toList(), currency);
    }

    private static void budget(List<FieldProblem> problems, CallFacts call, SectionDraft budget) {
        Currency currency = call.currency();
        if (budget.lines().isEmpty()) {
            problems.add(problem(BUDGET, "lines", FundRule.THE_FIELD_IS_FILLED));
        }
        for (int i = 0; i < budget.lines().size(); i++) {
            if (!budget.lines().get(i).isComplete(currency)) {
                problems.add(problem(BUDGET, "lines." + i, FundRule.THE_FIELD_IS_FILLED));
            }
        }
        Money request = request(budget, currency);
        if (request.exceeds(new Money(call.grantCeiling(), currency))) {
            problems.add(problem(BUDGET, "lines", FundRule.THE_REQUEST_IS_WITHIN_THE_CEILING));
        }
        for (CallForm.Cap cap : call.form().caps()) {
            BigDecimal share = budget.lines().stream()
                    .filter(line -> line.category() == cap.category())
                    .map(line -> line.sum(currency).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal most = request.amount().multiply(BigDecimal.valueOf(cap.percent()));
            if (share.multiply(BigDecimal.valueOf(100)).compareTo(most) > 0) {
                problems.add(problem(
                        BUDGET,
                        "caps." + cap.category().name().toLowerCase(Locale.ROOT),
                        FundRule.THE_SHARE_IS_WITHIN_ITS_CAP));
            }
        }
        text(problems, BUDGET, WHY, budget, LONGEST, false);
    }

    private static void yes(List<FieldProblem> problems, String section, String field, SectionDraft written) {
        if (!YES.equals(written.answer(field))) {
            problems.add(problem(section, field, FundRule.THE_ANSWER_IS_YES));
        }
    }

    private static void text(
            List<FieldProblem> problems,
            String section,
            String field,
            SectionDraft written,
            int longest,
            boolean required) {
        String answer = written.answer(field);
        if (required && answer.isEmpty()) {
            problems.add(problem(section, field, FundRule.THE_FIELD_IS_FILLED));
        } else if (answer.length() > longest) {
            problems.add(problem(section, field, FundRule.THE_TEXT_FITS));
        }
    }

    private static FieldProblem problem(String section, String field, FundRule rule) {
        return new FieldProblem(section + "." + field, rule);
    }
}
