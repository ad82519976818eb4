package org.reintegration.web.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.kernel.rules.Refusal;

/** A call's form as plain text, a line for each thing, and back: what officers type. */
final class FormText {

    private static final String TITLE = "#";
    private static final String WEIGHS = "=";
    private static final String BAR = " | ";
    private static final int USUAL = 3_000;

    private FormText() {}

    /** A question, and after bars a hint and how many characters the answer may have; in brackets it may stay open. */
    static List<Question> questions(String text) {
        return lines(text).map(FormText::question).toList();
    }

    private static Question question(String line) {
        boolean optional = line.startsWith("(") && line.endsWith(")");
        String[] parts = (optional ? line.substring(1, line.length() - 1) : line).split("\\|", 3);
        String hint = parts.length > 1 ? parts[1].strip() : "";
        String longest = parts.length > 2 ? parts[2].strip() : "";
        if (!longest.matches("\\d{0,5}")) {
            throw Refusal.badInput("sections", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        return new Question(
                "", parts[0].strip(), hint, longest.isEmpty() ? USUAL : Integer.parseInt(longest), !optional);
    }

    static String ofQuestions(List<Question> questions) {
        return questions.stream().map(FormText::line).collect(Collectors.joining("\n"));
    }

    private static String line(Question question) {
        boolean usual = question.longest() == USUAL;
        String line = question.text()
                + (question.hint().isEmpty() && usual ? "" : BAR + question.hint())
                + (usual ? "" : BAR + question.longest());
        return question.required() ? line : "(" + line + ")";
    }

    /** A line that begins with # is a section's title, the lines below it are its questions. */
    static List<CallForm.Section> sections(String text) {
        List<CallForm.Section> sections = new ArrayList<>();
        for (String line : lines(text).toList()) {
            if (line.startsWith(TITLE)) {
                sections.add(new CallForm.Section("", line.substring(1), List.of()));
            } else if (sections.isEmpty()) {
                throw Refusal.badInput("sections", FundRule.THE_VALUE_IS_KNOWN_HERE);
            } else {
                CallForm.Section last = sections.remove(sections.size() - 1);
                List<Question> questions = new ArrayList<>(last.questions());
                questions.addAll(questions(line));
                sections.add(new CallForm.Section("", last.title(), questions));
            }
        }
        return sections;
    }

    static String ofSections(List<CallForm.Section> sections) {
        return sections.stream()
                .map(section -> TITLE + " " + section.title() + "\n" + ofQuestions(section.questions()))
                .collect(Collectors.joining("\n"));
    }

    /** A criterion, an equals sign and its weight on each line. */
    static List<CallForm.Criterion> rubric(String text) {
        return lines(text)
                .map(line -> {
                    int at = line.lastIndexOf(WEIGHS);
                    String weight = at < 0 ? "" : line.substring(at + 1).strip();
                    if (!weight.matches("\\d{1,3}")) {
                        throw Refusal.badInput("rubric", FundRule.THE_WEIGHTS_SUM_TO_A_HUNDRED);
                    }
                    return new CallForm.Criterion("", line.substring(0, at), Integer.parseInt(weight));
                })
                .toList();
    }

    static String ofRubric(List<CallForm.Criterion> rubric) {
        return rubric.stream()
                .map(criterion -> criterion.title() + " " + WEIGHS + " " + criterion.weight())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
