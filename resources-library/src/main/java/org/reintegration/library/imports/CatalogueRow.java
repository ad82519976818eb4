package org.reintegration.library.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.CatalogueEntry;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.Sensitivity;

/** A row of the catalogue: either an entry for the shelf or what is wrong with it. */
record CatalogueRow(String id, @Nullable CatalogueEntry entry, List<Rejected> problems) {

    static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "title",
            "language",
            "year",
            "publisher",
            "authors",
            "countries",
            "region",
            "dimensions",
            "levels",
            "stages",
            "target_groups",
            "themes",
            "url",
            "abstract");

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_TEXT = 2_000;

    static CatalogueRow read(List<String> columns, CsvFile.Row row, Vocabularies vocabularies, LocalDate today) {
        RowReader reader = new RowReader(columns, row);
        if (!reader.isWhole()) {
            return new CatalogueRow("", null, reader.problems());
        }
        String id = reader.id();
        DocumentDraft draft = draft(reader, vocabularies, today);
        return reader.problems().isEmpty()
                ? new CatalogueRow(id, new CatalogueEntry(row.number(), id, hash(reader), draft), List.of())
                : new CatalogueRow(id, null, reader.problems());
    }

    private static DocumentDraft draft(RowReader reader, Vocabularies vocabularies, LocalDate today) {
        String type = reader.term(
                "type", vocabularies.named(Vocabularies.RESOURCE_TYPES)::contains, ImportProblem.UNKNOWN_TYPE);
        String title = reader.required("title", LONGEST_TITLE, ImportProblem.MISSING_TITLE);
        Optional<Language> language = Language.ofTag(reader.raw("language"));
        if (language.isEmpty()) {
            reader.reject("language", ImportProblem.UNKNOWN_LANGUAGE, reader.raw("language"));
        }
        String summary = reader.text("abstract", LONGEST_TEXT);
        String publisher = reader.text("publisher", LONGEST_TITLE);
        String authors = reader.text("authors", LONGEST_TEXT);
        DocumentText text = new DocumentText(publisher, authors, reader.url("url"));
        return new DocumentDraft(
                type,
                language.orElse(Language.DEFAULT),
                title,
                summary,
                text,
                facts(reader, vocabularies, today),
                Sensitivity.PUBLIC);
    }

    private static Facts facts(RowReader reader, Vocabularies vocabularies, LocalDate today) {
        Integer year = reader.year("year", today.getYear() + 1);
        List<String> countries =
                reader.terms("countries", vocabularies.countries()::contains, ImportProblem.UNKNOWN_COUNTRY);
        String region = reader.raw("region");
        if (!region.isEmpty()) {
            reader.term("region", vocabularies.regions()::contains, ImportProblem.UNKNOWN_REGION);
        }
        List<Cell> cells = cells(
                reader.terms(
                        "dimensions",
                        vocabularies.named(Vocabularies.DIMENSIONS)::contains,
                        ImportProblem.UNKNOWN_DIMENSION),
                reader.terms("levels", vocabularies.named(Vocabularies.LEVELS)::contains, ImportProblem.UNKNOWN_LEVEL));
        List<String> stages =
                reader.terms("stages", vocabularies.named(Vocabularies.STAGES)::contains, ImportProblem.UNKNOWN_STAGE);
        List<String> groups = reader.terms(
                "target_groups",
                vocabularies.named(Vocabularies.TARGET_GROUPS)::contains,
                ImportProblem.UNKNOWN_TARGET_GROUP);
        List<String> themes = reader.terms("themes", vocabularies.thesaurus()::contains, ImportProblem.UNKNOWN_THEME);
        List<String> none = List.of();
        return new Facts(
                none, none, none, countries, region, null, cells, stages, groups, themes, none, none, none, null, "",
                null, year, null, none, null, List.of(), List.of(), null, null);
    }

    /** The catalogue names dimensions and levels apart, so every pair of them stands; where one is unknown the other stays. */
    private static List<Cell> cells(List<String> dimensions, List<String> levels) {
        List<Cell> cells = new ArrayList<>();
        for (String dimension : dimensions) {
            if (levels.isEmpty()) {
                cells.add(new Cell(dimension, null));
            }
            levels.forEach(level -> cells.add(new Cell(dimension, level)));
        }
        if (dimensions.isEmpty()) {
            levels.forEach(level -> cells.add(new Cell(null, level)));
        }
        return cells;
    }

    /** Of everything the row says, whatever the order of columns. */
    private static String hash(RowReader reader) {
        return hash(COLUMNS.stream().map(reader::raw).toList());
    }

    /** Of values in the order of the columns. */
    static String hash(List<String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String value : values) {
                digest.update(value.strip().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
