package org.reintegration.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceText;

/** A record of the library that nobody wrote. */
record MadeRecord(
        long id,
        String publicId,
        @Nullable String sourceId,
        ResourceKind kind,
        String type,
        Language language,
        String title,
        String summary,
        ResourceText text,
        Facts facts,
        List<String> regions,
        Instant publishedAt) {

    String path() {
        return "library/" + publicId + "/" + Slug.of(title);
    }

    /** The cells of the map, as the library's table keeps them. */
    String cells() {
        return facts.cells().stream()
                .map(cell -> cell.dimension() + "/" + cell.level())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The countries with their parts in the journey, as the library's table keeps them. */
    String countries() {
        return Stream.concat(
                        facts.origin().stream().map(country -> "origin/" + country),
                        facts.host().stream().map(country -> "host/" + country))
                .collect(Collectors.joining("\n"));
    }

    /** What the library would tell search of it. */
    SearchDocument document() {
        return new SearchDocument(
                new ContentRef("resource", id),
                publicId,
                sourceId,
                path(),
                language,
                type,
                Map.of(language, new SearchDocument.Words(title, summary, String.join("\n\n", text.paragraphs()))),
                Map.of(
                        SearchDocument.REGION, regions,
                        SearchDocument.COUNTRY, facts.countries(),
                        SearchDocument.DIMENSION, facts.dimensions(),
                        SearchDocument.LEVEL, facts.levels(),
                        SearchDocument.THEME, facts.themes(),
                        SearchDocument.STAGE, facts.stages(),
                        SearchDocument.TARGET_GROUP, facts.targetGroups(),
                        SearchDocument.YEAR,
                                Stream.ofNullable(facts.year())
                                        .map(String::valueOf)
                                        .toList(),
                        SearchDocument.EVIDENCE, List.of("claimed")),
                Map.of(),
                Set.of(Readers.EVERYONE),
                publishedAt,
                publishedAt);
    }
}
