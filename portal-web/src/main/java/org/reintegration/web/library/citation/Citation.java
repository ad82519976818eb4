package org.reintegration.web.library.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to cite a thing of the portal.
 *
 * @param key short and stable, unique within a file
 * @param authors names as they are written, of people or of bodies: nobody here can tell given names from family names
 * @param publisher empty when it is not known
 * @param language a BCP 47 tag
 * @param version empty for what has no versions
 * @param note what whoever cites it should know, such as what takes its place; mostly empty
 */
public record Citation(
        String key,
        Type type,
        String title,
        List<String> authors,
        String publisher,
        @Nullable Integer year,
        String language,
        String url,
        String summary,
        List<String> keywords,
        String version,
        String note) {

    /** What is cited, as far as all three formats can tell things apart. */
    public enum Type {
        REPORT("RPRT", "techreport", "report"),
        PAGE("ELEC", "misc", "webpage"),
        RECORDING("VIDEO", "misc", "motion_picture");

        private final String ris;
        private final String bibtex;
        private final String csl;

        Type(String ris, String bibtex, String csl) {
            this.ris = ris;
            this.bibtex = bibtex;
            this.csl = csl;
        }

        /** Of an id in the vocabulary of resource types; what has none is a page of the portal. */
        public static Type of(@Nullable String resourceType) {
            return resourceType == null
                    ? PAGE
                    : switch (resourceType) {
                        case "lesson-learned", "good-practice" -> PAGE;
                        case "webinar" -> RECORDING;
                        default -> REPORT;
                    };
        }

        String ris() {
            return ris;
        }

        String bibtex() {
            return bibtex;
        }

        String csl() {
            return csl;
        }
    }

    public Citation {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    /** The authors of a catalogue's cell, which stand between semicolons. */
    public static List<String> names(String cell) {
        return List.of(cell.split(";")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** On one line: no format keeps line breaks within a value. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
