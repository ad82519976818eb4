package org.reintegration.library.templates;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FormParagraph;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;

/**
 * What somebody wrote for one field, as the draft has it.
 *
 * @param value null when it cannot be understood as what the field asks for
 * @param left words that do not fit into the field though the rest of them does
 */
record Answer(@Nullable JsonValue value, String words, String left) {

    static Answer of(TemplateField field, List<FormParagraph> said, Vocabularies vocabularies) {
        String words = words(said);
        return switch (field.form()) {
            case TEXT, REST -> new Answer(Json.createValue(words), words, "");
            case LINE -> new Answer(Json.createValue(words.replaceAll("\\s*\\n\\s*", " ")), words, "");
            case LINES -> new Answer(lines(words), words, "");
            case ROWS -> rows(field, said, words);
            case CHOICE -> new Answer(choice(field, words, vocabularies), words, "");
            case LANGUAGE -> new Answer(language(words), words, "");
        };
    }

    /** Paragraphs as lines, without the empty ones before and behind. */
    static String words(List<FormParagraph> said) {
        return said.stream()
                .map(FormParagraph::words)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static JsonValue lines(String words) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::add);
        return all.build();
    }

    /** Words beside the table, or in more columns than it has, are left over. */
    private static Answer rows(TemplateField field, List<FormParagraph> said, String words) {
        int columns = field.columns().size();
        Map<List<Integer>, Map<Integer, List<FormParagraph>>> rows = said.stream()
                .filter(each -> isWithin(each, columns))
                .collect(Collectors.groupingBy(
                        each -> List.of(each.table(), each.row()),
                        LinkedHashMap::new,
                        Collectors.groupingBy(FormParagraph::cell, TreeMap::new, Collectors.toList())));
        JsonArrayBuilder all = Json.createArrayBuilder();
        rows.values().forEach(row -> {
            JsonObjectBuilder entry = Json.createObjectBuilder();
            for (int cell = 1; cell <= columns; cell++) {
                entry.add(field.columns().get(cell - 1), words(row.getOrDefault(cell, List.of())));
            }
            all.add(entry);
        });
        String left =
                words(said.stream().filter(each -> !isWithin(each, columns)).toList());
        return new Answer(rows.isEmpty() ? null : all.build(), words, rows.isEmpty() ? "" : left);
    }

    private static boolean isWithin(FormParagraph paragraph, int columns) {
        return paragraph.table() > 0 && paragraph.cell() <= columns;
    }

    private static @Nullable JsonValue choice(TemplateField field, String words, Vocabularies vocabularies) {
        String vocabulary = field.vocabulary();
        if (vocabulary == null) {
            return null;
        }
        String plain = Plain.of(words);
        return vocabularies.named(vocabulary).terms().stream()
                .filter(term -> names(term).map(Plain::of).anyMatch(plain::equals))
                .findFirst()
                .map(term -> (JsonValue) Json.createValue(term.id()))
                .orElse(null);
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(
                Stream.of(term.id()),
                Stream.of(Language.values())
                        .flatMap(language -> Stream.concat(
                                Stream.of(term.label(language)),
                                term.synonyms().getOrDefault(language, List.of()).stream())));
    }

    private static @Nullable JsonValue language(String words) {
        String plain = Plain.of(words);
        Optional<Language> found = Stream.of(Language.values())
                .filter(language -> plain.equals(Plain.of(language.ownName())) || plain.equals(language.tag()))
                .findFirst();
        return found.map(language -> (JsonValue) Json.createValue(language.name()))
                .orElse(null);
    }
}
