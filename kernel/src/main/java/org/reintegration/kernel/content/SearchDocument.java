package org.reintegration.kernel.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * What search knows of a piece of content: its words by language, what it is about, where it lives, and who may find it.
 *
 * @param publicId the id in addresses and in the API
 * @param sourceId the id where it was imported from, such as the catalogue's
 * @param path the address after the language, such as {@code library/4k2j8m2x9q/title-of-it}
 * @param original the language it was written in
 * @param type the resource type, empty for other kinds
 * @param facets values by facet name: region, country, dimension, level, theme, year, evidence
 * @param labels short facts for the result row by name, such as {@code programme}
 * @param readers tokens of those who may find it, see {@link org.reintegration.kernel.people.Readers}
 */
public record SearchDocument(
        ContentRef ref,
        String publicId,
        @Nullable String sourceId,
        String path,
        Language original,
        @Nullable String type,
        Map<Language, Words> words,
        Map<String, List<String>> facets,
        Map<String, String> labels,
        Set<String> readers,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    /** The words in one language: the title, a summary to show, and the rest to find. */
    public record Words(String title, String summary, String body) {}

    /** Names of the facets that a room may fill. */
    public static final String REGION = "region";

    public static final String COUNTRY = "country";
    public static final String DIMENSION = "dimension";
    public static final String LEVEL = "level";
    public static final String THEME = "theme";
    public static final String YEAR = "year";
    public static final String EVIDENCE = "evidence";
    public static final String STAGE = "stage";
    public static final String TARGET_GROUP = "targetGroup";

    public SearchDocument {
        words = Map.copyOf(words);
        facets = Map.copyOf(facets);
        labels = Map.copyOf(labels);
        readers = Set.copyOf(readers);
    }
}
