package org.reintegration.web.library;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.Consent;
import org.reintegration.library.records.Contributor;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.Period;
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.PracticeText;
import org.reintegration.library.records.PracticeText.Block;
import org.reintegration.library.records.PracticeText.Outcome;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.Sensitivity;

/** A draft while it is typed: values by the names that the API and the rules give their fields. */
public class DraftFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SPARE_ROWS = 2;
    private static final String BLOCKS = "text.blocks";
    private static final String RESULTS = "text.results";
    private static final String CONTRIBUTORS = "facts.contributors";
    private static final List<String> ROWS = List.of(BLOCKS, RESULTS, CONTRIBUTORS);

    private final LinkedHashMap<String, Object> values = new LinkedHashMap<>();
    private final ArrayList<Map<String, String>> blocks = new ArrayList<>();
    private final ArrayList<Map<String, String>> results = new ArrayList<>();
    private final ArrayList<Map<String, String>> contributors = new ArrayList<>();

    /** What a form shows of a draft. */
    static DraftFields of(Draft draft) {
        DraftFields fields = new DraftFields();
        fields.values.put("language", draft.language().tag());
        fields.values.put("title", draft.title());
        fields.values.put("summary", draft.summary());
        fields.values.put("sensitivity", draft.sensitivity().slug());
        fields.values.put("type", draft.type());
        fields.values.put("sample", draft.sample());
        fields.take(draft.facts());
        if (draft.text() instanceof LessonText lesson) {
            fields.take(lesson);
        } else if (draft.text() instanceof PracticeText practice) {
            fields.take(practice);
        } else if (draft.text() instanceof DocumentText document) {
            fields.values.put("text.publisher", document.publisher());
            fields.values.put("text.authors", document.authors());
            fields.values.put("text.url", orEmpty(document.url()));
        }
        return fields;
    }

    Draft draft(ResourceKind kind) {
        Language language = Language.ofTag(text("language")).orElse(Language.DEFAULT);
        Sensitivity sensitivity = Stream.of(Sensitivity.values())
                .filter(one -> one.slug().equals(text("sensitivity")))
                .findFirst()
                .orElse(Sensitivity.PUBLIC);
        boolean sample = Boolean.TRUE.equals(values.get("sample"));
        String title = text("title");
        String summary = text("summary");
        return switch (kind) {
            case LESSON -> new LessonDraft(language, title, summary, lesson(), facts(), sensitivity, sample);
            case PRACTICE -> new PracticeDraft(language, title, summary, practice(), facts(), sensitivity, sample);
            case DOCUMENT ->
                new DocumentDraft(
                        text("type"),
                        language,
                        title,
                        summary,
                        new DocumentText(text("text.publisher"), text("text.authors"), text("text.url")),
                        facts(),
                        sensitivity);
        };
    }

    private void take(Facts facts) {
        values.put("facts.origin", new ArrayList<>(facts.origin()));
        values.put("facts.transit", new ArrayList<>(facts.transit()));
        values.put("facts.host", new ArrayList<>(facts.host()));
        values.put("facts.unspecified", new ArrayList<>(facts.unspecified()));
        values.put("facts.region", orEmpty(facts.region()));
        values.put("facts.primaryCell", facts.primaryCell() == null ? "" : word(facts.primaryCell()));
        values.put(
                "facts.cells",
                new ArrayList<>(facts.cells().stream().map(DraftFields::word).toList()));
        values.put("facts.stages", new ArrayList<>(facts.stages()));
        values.put("facts.targetGroups", new ArrayList<>(facts.targetGroups()));
        values.put("facts.themes", new ArrayList<>(facts.themes()));
        values.put("facts.returnTypes", new ArrayList<>(facts.returnTypes()));
        values.put("facts.sdgTargets", new ArrayList<>(facts.sdgTargets()));
        values.put("facts.gcmObjectives", new ArrayList<>(facts.gcmObjectives()));
        values.put("facts.programme", orEmpty(facts.programme()));
        values.put("facts.donor", facts.donor());
        values.put("facts.organisation", orEmpty(facts.organisation()));
        values.put("facts.year", orEmpty(facts.year()));
        values.put("facts.licence", orEmpty(facts.licence()));
        values.put("facts.sources", String.join("\n", facts.sources()));
        values.put("facts.reviewBy", orEmpty(facts.reviewBy()));
        values.put(
                "facts.partners",
                new ArrayList<>(facts.partners().stream().map(String::valueOf).toList()));
        Consent consent = facts.consent();
        values.put("facts.consent.state", consent == null ? "" : orEmpty(consent.state()));
        values.put("facts.consent.how", consent == null ? "" : consent.how());
        values.put("facts.consent.date", consent == null ? "" : orEmpty(consent.date()));
        Period period = facts.period();
        values.put("facts.period.from", period == null ? "" : orEmpty(period.from()));
        values.put("facts.period.to", period == null ? "" : orEmpty(period.to()));
        facts.contributors().forEach(one -> contributors.add(row("role", one.role(), "name", one.name())));
        addContributors();
    }

    private Facts facts() {
        String primary = text("facts.primaryCell");
        List<String> cells = new ArrayList<>(list("facts.cells"));
        if (!primary.isEmpty() && !cells.contains(primary)) {
            cells.add(primary);
        }
        return new Facts(
                list("facts.origin"),
                list("facts.transit"),
                list("facts.host"),
                list("facts.unspecified"),
                text("facts.region"),
                primary.isEmpty() ? null : cell(primary),
                cells.stream().map(DraftFields::cell).toList(),
                list("facts.stages"),
                list("facts.targetGroups"),
                list("facts.themes"),
                list("facts.returnTypes"),
                list("facts.sdgTargets"),
                list("facts.gcmObjectives"),
                text("facts.programme"),
                text("facts.donor"),
                number("facts.organisation", Long::valueOf),
                number("facts.year", Integer::valueOf),
                text("facts.licence"),
                lines("facts.sources"),
                date("facts.reviewBy"),
                contributors.stream()
                        .map(row -> new Contributor(cellOf(row, "role"), cellOf(row, "name")))
                        .toList(),
                list("facts.partners").stream()
                        .map(id -> read("facts.partners", id, Long::valueOf))
                        .toList(),
                new Consent(text("facts.consent.state"), text("facts.consent.how"), date("facts.consent.date")),
                new Period(date("facts.period.from"), date("facts.period.to")));
    }

    private void take(LessonText lesson) {
        values.put("text.context", lesson.context());
        values.put("text.observation", lesson.observation());
        values.put("text.insight", lesson.insight());
        values.put("text.recommendation", lesson.recommendation());
        values.put("text.rootCause", lesson.rootCause());
        values.put("text.polarity", orEmpty(lesson.polarity()));
        values.put("text.appliesWhen", lesson.appliesWhen());
        values.put("text.doesNotApplyWhen", lesson.doesNotApplyWhen());
        values.put("text.actionOwner", lesson.actionOwner());
        values.put("text.actionStatus", orEmpty(lesson.actionStatus()));
    }

    private LessonText lesson() {
        return new LessonText(
                text("text.context"),
                text("text.observation"),
                text("text.insight"),
                text("text.recommendation"),
                text("text.rootCause"),
                text("text.polarity"),
                text("text.appliesWhen"),
                text("text.doesNotApplyWhen"),
                text("text.actionOwner"),
                text("text.actionStatus"));
    }

    private void take(PracticeText practice) {
        values.put("text.full", practice.full() ? "true" : "false");
        values.put("text.challenge", practice.challenge());
        values.put("text.objective", practice.objective());
        values.put("text.steps", String.join("\n", practice.steps()));
        values.put("text.whoDoesWhat", practice.whoDoesWhat());
        values.put("text.helped", practice.helped());
        values.put("text.hindered", practice.hindered());
        values.put("text.costBand", orEmpty(practice.costBand()));
        values.put("text.staffing", practice.staffing());
        values.put("text.weaknesses", practice.weaknesses());
        values.put("text.lasting", practice.lasting());
        values.put("text.advice", practice.advice());
        for (Block block : practice.blocks()) {
            blocks.add(row(
                    "name",
                    block.name(),
                    "purpose",
                    block.purpose(),
                    "enabling",
                    block.enabling(),
                    "lessons",
                    block.lessons()));
        }
        for (Outcome outcome : practice.results()) {
            results.add(row(
                    "indicator",
                    outcome.indicator(),
                    "baseline",
                    outcome.baseline(),
                    "value",
                    outcome.value(),
                    "period",
                    outcome.period()));
        }
        addBlocks();
        addResults();
    }

    private PracticeText practice() {
        return new PracticeText(
                "true".equals(text("text.full")),
                text("text.challenge"),
                text("text.objective"),
                lines("text.steps"),
                blocks.stream()
                        .map(row -> new Block(
                                cellOf(row, "name"),
                                cellOf(row, "purpose"),
                                cellOf(row, "enabling"),
                                cellOf(row, "lessons")))
                        .toList(),
                text("text.whoDoesWhat"),
                text("text.helped"),
                text("text.hindered"),
                results.stream()
                        .map(row -> new Outcome(
                                cellOf(row, "indicator"),
                                cellOf(row, "baseline"),
                                cellOf(row, "value"),
                                cellOf(row, "period")))
                        .toList(),
                text("text.costBand"),
                text("text.staffing"),
                text("text.weaknesses"),
                text("text.lasting"),
                text("text.advice"));
    }

    void addBlocks() {
        for (int i = 0; i < SPARE_ROWS; i++) {
            blocks.add(row("name", "", "purpose", "", "enabling", "", "lessons", ""));
        }
    }

    void addResults() {
        for (int i = 0; i < SPARE_ROWS; i++) {
            results.add(row("indicator", "", "baseline", "", "value", "", "period", ""));
        }
    }

    void addContributors() {
        for (int i = 0; i < SPARE_ROWS; i++) {
            contributors.add(row("role", "author", "name", ""));
        }
    }

    /** Names of the fields in which the other draft says something else. */
    List<String> differences(DraftFields other) {
        return Stream.concat(values.keySet().stream(), ROWS.stream())
                .filter(field -> !shown(field).equals(other.shown(field)))
                .toList();
    }

    /** A value as one text, for showing two versions side by side. */
    String shown(String field) {
        return switch (field) {
            case BLOCKS -> shown(blocks, "name");
            case RESULTS -> shown(results, "indicator");
            case CONTRIBUTORS -> shown(contributors, "name");
            default -> String.join(", ", list(field));
        };
    }

    /** Rows that say something, one on each line. */
    private static String shown(List<Map<String, String>> rows, String first) {
        return rows.stream()
                .filter(row -> !cellOf(row, first).isBlank())
                .map(row -> row.values().stream()
                        .filter(cell -> !cell.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("\n"));
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public List<Map<String, String>> getBlocks() {
        return blocks;
    }

    public List<Map<String, String>> getResults() {
        return results;
    }

    public List<Map<String, String>> getContributors() {
        return contributors;
    }

    private String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** Select-many components give arrays or collections, as they like. */
    private List<String> list(String field) {
        Object value = values.get(field);
        Stream<?> all = value instanceof Object[] array
                ? Arrays.stream(array)
                : value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.map(String::valueOf).filter(word -> !word.isBlank()).toList();
    }

    private List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <T> @Nullable T number(String field, Function<String, T> read) {
        String value = text(field);
        return value.isEmpty() ? null : read(field, value, read);
    }

    private static <T> T read(String field, String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (NumberFormatException e) {
            throw Refusal.badInput(field, LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
    }

    private @Nullable LocalDate date(String field) {
        String value = text(field);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refusal.badInput(field, LibraryRule.THE_DATE_IS_POSSIBLE);
        }
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String word(Cell cell) {
        return orEmpty(cell.dimension()) + ":" + orEmpty(cell.level());
    }

    private static Cell cell(String word) {
        String[] parts = word.split(":", 2);
        return new Cell(emptyToNull(parts[0]), parts.length > 1 ? emptyToNull(parts[1]) : null);
    }

    private static @Nullable String emptyToNull(String part) {
        return part.isEmpty() ? null : part;
    }

    private static Map<String, String> row(String... namesAndValues) {
        LinkedHashMap<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private static String cellOf(Map<String, String> row, String name) {
        return orEmpty(row.get(name));
    }
}
