package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.library.records.PracticeText.Block;
import org.reintegration.library.records.PracticeText.Outcome;

/** All that a record says in one language: its title, its summary and the fields of its kind. */
public record RecordWords(String title, String summary, ResourceText text) {

    private static final Pattern MAY_STAND =
            Pattern.compile("text\\.(publisher|authors|results\\.\\d+\\.(baseline|value|period))");

    /** Every text there is, in the order of the form. */
    public List<WordField> fields() {
        List<WordField> fields = new ArrayList<>();
        each((name, words) -> {
            if (!words.isEmpty()) {
                fields.add(new WordField(name, words, MAY_STAND.matcher(name).matches()));
            }
            return words;
        });
        return List.copyOf(fields);
    }

    /** The same record with these words by the names of their fields; a field without words keeps its own. */
    public RecordWords saying(Map<String, String> translated) {
        return each((name, words) -> {
            String said = Given.text(translated.get(name));
            return words.isEmpty() || said.isEmpty() ? words : said;
        });
    }

    /** What is wrong with words for these fields, however unfinished they are. */
    public List<FieldProblem> problems(Map<String, String> translated) {
        List<String> known = fields().stream().map(WordField::name).toList();
        return translated.entrySet().stream()
                .filter(said -> !known.contains(said.getKey())
                        || Given.text(said.getValue()).length() > longest(said.getKey()))
                .map(said -> new FieldProblem(
                        said.getKey(),
                        known.contains(said.getKey())
                                ? LibraryRule.THE_TEXT_FITS
                                : LibraryRule.THE_FIELD_IS_ONE_OF_THE_RECORD))
                .toList();
    }

    /** What these words still leave untranslated. */
    public List<FieldProblem> missing(Map<String, String> translated) {
        return fields().stream()
                .filter(field -> !field.mayStand()
                        && Given.text(translated.get(field.name())).isEmpty())
                .map(field -> new FieldProblem(field.name(), LibraryRule.THE_FIELD_IS_FILLED))
                .toList();
    }

    private static int longest(String field) {
        return switch (field) {
            case "title" -> DraftRules.LONGEST_TITLE;
            case "summary" -> DraftRules.LONGEST_SUMMARY;
            default -> DraftRules.LONGEST_TEXT;
        };
    }

    /** The one list of the texts of each kind; what is no text stays. */
    private RecordWords each(BinaryOperator<String> say) {
        String newTitle = say.apply("title", title);
        String newSummary = say.apply("summary", summary);
        if (text instanceof LessonText lesson) {
            return new RecordWords(newTitle, newSummary, lesson(lesson, say));
        }
        if (text instanceof PracticeText practice) {
            return new RecordWords(newTitle, newSummary, practice(practice, say));
        }
        DocumentText document = (DocumentText) text;
        return new RecordWords(
                newTitle,
                newSummary,
                new DocumentText(
                        say.apply("text.publisher", document.publisher()),
                        say.apply("text.authors", document.authors()),
                        document.url()));
    }

    private static LessonText lesson(LessonText lesson, BinaryOperator<String> say) {
        return new LessonText(
                say.apply("text.context", lesson.context()),
                say.apply("text.observation", lesson.observation()),
                say.apply("text.insight", lesson.insight()),
                say.apply("text.recommendation", lesson.recommendation()),
                say.apply("text.rootCause", lesson.rootCause()),
                lesson.polarity(),
                say.apply("text.appliesWhen", lesson.appliesWhen()),
                say.apply("text.doesNotApplyWhen", lesson.doesNotApplyWhen()),
                say.apply("text.actionOwner", lesson.actionOwner()),
                lesson.actionStatus());
    }

    private static PracticeText practice(PracticeText practice, BinaryOperator<String> say) {
        return new PracticeText(
                practice.full(),
                say.apply("text.challenge", practice.challenge()),
                say.apply("text.objective", practice.objective()),
                IntStream.range(0, practice.steps().size())
                        .mapToObj(i -> say.apply(
                                "text.steps." + (i + 1), practice.steps().get(i)))
                        .toList(),
                IntStream.range(0, practice.blocks().size())
                        .mapToObj(i -> block(
                                "text.blocks." + (i + 1), practice.blocks().get(i), say))
                        .toList(),
                say.apply("text.whoDoesWhat", practice.whoDoesWhat()),
                say.apply("text.helped", practice.helped()),
                say.apply("text.hindered", practice.hindered()),
                IntStream.range(0, practice.results().size())
                        .mapToObj(i -> result(
                                "text.results." + (i + 1), practice.results().get(i), say))
                        .toList(),
                practice.costBand(),
                say.apply("text.staffing", practice.staffing()),
                say.apply("text.weaknesses", practice.weaknesses()),
                say.apply("text.lasting", practice.lasting()),
                say.apply("text.advice", practice.advice()));
    }

    private static Block block(String name, Block block, BinaryOperator<String> say) {
        return new Block(
                say.apply(name + ".name", block.name()),
                say.apply(name + ".purpose", block.purpose()),
                say.apply(name + ".enabling", block.enabling()),
                say.apply(name + ".lessons", block.lessons()));
    }

    private static Outcome result(String name, Outcome result, BinaryOperator<String> say) {
        return new Outcome(
                say.apply(name + ".indicator", result.indicator()),
                say.apply(name + ".baseline", result.baseline()),
                say.apply(name + ".value", result.value()),
                say.apply(name + ".period", result.period()));
    }
}
