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
 * @param containers tokens of what it stands in and may be searched within, such as {@code group:4k2j8m2x9q} or {@code
 *     collection:7h3n5p1r8t}; only of what every reader of the document may know of
 * @param usefulness how often people said that it served them; 0 when nobody did
 * @param passages what its attached files say; whoever finds the document may read them
 * @param superseded whether something newer takes its place, which people would rather read
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
        Instant updatedAt,
        Set<String> containers,
        int usefulness,
        List<Passage> passages,
        boolean superseded) {

    /**
     * The words in one language: the title, a summary to show, and the rest to find. There is no title where nobody gave it one in this
     * language: then there is a summary where it is told in brief, and a rest where part of it is in this language, as replies are.
     */
    public record Words(String title, String summary, String body) {}

    /**
     * What one page of an attached file says.
     *
     * @param file the name that people see
     * @param path where the file is, the address after the language; null when it has none of its own
     * @param page from 1; 0 when the file has no pages, as a recording has none
     */
    public record Passage(String file, @Nullable String path, int page, Language language, String text) {

        public Passage {
            if (page < 0) {
                throw new IllegalArgumentException("Page " + page + " of " + file);
            }
        }
    }

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
        containers = Set.copyOf(containers);
        usefulness = Math.max(0, usefulness);
        passages = List.copyOf(passages);
    }

    /** Content that stands in nothing, has no files, and that nobody has used yet. */
    public SearchDocument(
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
        this(
                ref,
                publicId,
                sourceId,
                path,
                original,
                type,
                words,
                facets,
                labels,
                readers,
                publishedAt,
                updatedAt,
                Set.of(),
                0,
                List.of(),
                false);
    }

    /** The same content, standing in these. */
    public SearchDocument within(Set<String> tokens) {
        return with(tokens, usefulness, passages, superseded);
    }

    /** The same content, having served people so often. */
    public SearchDocument useful(int times) {
        return with(containers, times, passages, superseded);
    }

    /** The same content, with what its files say. */
    public SearchDocument saying(List<Passage> inFiles) {
        return with(containers, usefulness, inFiles, superseded);
    }

    /** The same content, of which something newer takes the place, or does not. */
    public SearchDocument superseded(boolean newerThere) {
        return with(containers, usefulness, passages, newerThere);
    }

    private SearchDocument with(Set<String> tokens, int times, List<Passage> inFiles, boolean newerThere) {
        return new SearchDocument(
                ref,
                publicId,
                sourceId,
                path,
                original,
                type,
                words,
                facets,
                labels,
                readers,
                publishedAt,
                updatedAt,
                tokens,
                times,
                inFiles,
                newerThere);
    }
}
