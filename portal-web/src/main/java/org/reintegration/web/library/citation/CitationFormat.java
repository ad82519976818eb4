package org.reintegration.web.library.citation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which citations leave the portal; each writes a whole file. */
public enum CitationFormat {
    RIS("ris", "application/x-research-info-systems") {
        @Override
        public String write(List<Citation> citations) {
            return RisFile.of(citations);
        }
    },
    BIBTEX("bib", "application/x-bibtex") {
        @Override
        public String write(List<Citation> citations) {
            return BibtexFile.of(citations);
        }
    },
    CSL_JSON("json", "application/vnd.citationstyles.csl+json") {
        @Override
        public String write(List<Citation> citations) {
            return CslFile.of(citations);
        }
    };

    private final String extension;
    private final String mediaType;

    CitationFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public abstract String write(List<Citation> citations);

    /** The end of the file's name and of its address: {@code ris}, {@code bib} or {@code json}. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<CitationFormat> ofExtension(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
