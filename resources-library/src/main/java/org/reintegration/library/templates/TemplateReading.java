package org.reintegration.library.templates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FormParagraph;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.ResourceKind;

/**
 * Sorts the paragraphs of a filled template by the fields they were written for: by the name of the place they stand in, and where a
 * word processor lost the places, by the heading above in any language.
 */
public final class TemplateReading {

    /** So many headings nobody writes by accident. */
    private static final int ENOUGH = 5;

    /**
     * What a filled template says.
     *
     * @param language of its headings, null when there are none any more
     * @param fields the paragraphs of each field that has any, in the order of the form
     * @param rest those that belong to no field
     */
    public record Sorted(
            ResourceKind kind,
            @Nullable Language language,
            Map<TemplateField, List<FormParagraph>> fields,
            List<FormParagraph> rest) {}

    private final ResourceKind kind;
    private final TemplateWords words;
    private final Map<String, TemplateField> headings = new HashMap<>();
    private final Set<String> helps = new HashSet<>();
    private final Set<String> unwritten = new HashSet<>();
    private final Map<String, TemplateField> places = new HashMap<>();
    private final Map<TemplateField, List<FormParagraph>> fields = new LinkedHashMap<>();
    private final List<FormParagraph> rest = new ArrayList<>();
    private final Set<TemplateField> headed = new HashSet<>();
    private final Map<Language, Integer> spoken = new EnumMap<>(Language.class);
    private int placed;

    private TemplateReading(ResourceKind kind, TemplateWords words) {
        this.kind = kind;
        this.words = words;
        for (TemplateField field : TemplateField.of(kind)) {
            places.put(field.placeIn(kind), field);
            for (Language language : Language.values()) {
                headings.put(Plain.of(words.heading(field, language)), field);
            }
        }
        for (Language language : Language.values()) {
            words.helps(kind, language).forEach(each -> helps.add(Plain.of(each)));
            words.unwritten(language).forEach(each -> unwritten.add(Plain.of(each)));
        }
    }

    /**
     * Reads it as the kind whose places or headings it has; empty when it has those of none.
     *
     * @param otherwise the kind it is read as when only what both kinds share is left
     */
    public static Optional<Sorted> of(
            List<FormParagraph> paragraphs, TemplateWords words, @Nullable ResourceKind otherwise) {
        TemplateReading lesson = new TemplateReading(ResourceKind.LESSON, words).sort(paragraphs);
        TemplateReading practice = new TemplateReading(ResourceKind.PRACTICE, words).sort(paragraphs);
        boolean even = lesson.weight() == practice.weight();
        boolean isPractice = even ? otherwise == ResourceKind.PRACTICE : practice.weight() > lesson.weight();
        TemplateReading better = isPractice ? practice : lesson;
        return better.placed > 0 || better.headed.size() >= ENOUGH ? Optional.of(better.sorted()) : Optional.empty();
    }

    private int weight() {
        return placed * TemplateField.of(kind).size() + headed.size();
    }

    private TemplateReading sort(List<FormParagraph> paragraphs) {
        TemplateField current = null;
        for (FormParagraph paragraph : paragraphs) {
            String plain = Plain.of(paragraph.words());
            TemplateField place = places.get(paragraph.field());
            TemplateField heading = place == null && paragraph.table() == 0 ? headings.get(plain) : null;
            if (unwritten.contains(plain)) {
                placed += place == null ? 0 : 1;
                current = place == null ? current : place;
            } else if (place != null) {
                placed++;
                current = place;
                keep(place, paragraph);
            } else if (heading != null && headed.add(heading)) {
                hear(heading, plain);
                current = heading;
            } else if (!helps.contains(plain)) {
                keepOutside(current, paragraph);
            }
        }
        return this;
    }

    /** What was written beside the places belongs to the heading above it. */
    private void keepOutside(@Nullable TemplateField above, FormParagraph paragraph) {
        if (above != null) {
            keep(above, paragraph);
        } else if (!paragraph.words().isBlank()) {
            rest.add(paragraph);
        }
    }

    private void keep(TemplateField field, FormParagraph paragraph) {
        fields.computeIfAbsent(field, first -> new ArrayList<>()).add(paragraph);
    }

    private void hear(TemplateField field, String plain) {
        for (Language language : Language.values()) {
            if (Plain.of(words.heading(field, language)).equals(plain)) {
                spoken.merge(language, 1, Integer::sum);
            }
        }
    }

    private Sorted sorted() {
        Map<TemplateField, List<FormParagraph>> inOrder = new LinkedHashMap<>();
        for (TemplateField field : TemplateField.of(kind)) {
            List<FormParagraph> said = withoutNamesOfColumns(field);
            if (said.stream().anyMatch(paragraph -> !paragraph.words().isBlank())) {
                inOrder.put(field, said);
            }
        }
        List<FormParagraph> others = Stream.concat(
                        rest.stream(), inOrder.getOrDefault(TemplateField.REST, List.of()).stream())
                .toList();
        inOrder.remove(TemplateField.REST);
        Language language = spoken.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return new Sorted(kind, language, inOrder, others);
    }

    private List<FormParagraph> withoutNamesOfColumns(TemplateField field) {
        List<FormParagraph> said = fields.getOrDefault(field, List.of());
        if (field.form() != TemplateField.Form.ROWS) {
            return said;
        }
        Map<List<Integer>, List<FormParagraph>> rows = said.stream()
                .collect(Collectors.groupingBy(
                        paragraph -> List.of(paragraph.table(), paragraph.row()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<String> names = namesOfColumns(field);
        return rows.values().stream()
                .filter(row -> row.stream().anyMatch(each -> !names.contains(Plain.of(each.words()))))
                .flatMap(List::stream)
                .toList();
    }

    /** In every language, and the empty one. */
    private Set<String> namesOfColumns(TemplateField field) {
        Set<String> names = new HashSet<>(Set.of(""));
        for (Language language : Language.values()) {
            field.columns().forEach(column -> names.add(Plain.of(words.column(field, column, language))));
        }
        return names;
    }
}
