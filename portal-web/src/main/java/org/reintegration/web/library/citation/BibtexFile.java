package org.reintegration.web.library.citation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Citations as BibTeX, in UTF-8; names and titles stand in braces of their own, so that no style splits or lowers them. */
final class BibtexFile {

    private static final Map<Integer, String> SPECIAL = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\{",
            (int) '}', "\\}",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}",
            (int) '&', "\\&",
            (int) '%', "\\%",
            (int) '$', "\\$",
            (int) '#', "\\#",
            (int) '_', "\\_");

    private final StringBuilder text = new StringBuilder();

    private BibtexFile() {}

    static String of(List<Citation> citations) {
        BibtexFile file = new BibtexFile();
        citations.forEach(file::add);
        return file.text.toString();
    }

    private void add(Citation citation) {
        text.append('@').append(citation.type().bibtex()).append('{').append(citation.key());
        field("title", braced(citation.title()));
        field("author", citation.authors().stream().map(BibtexFile::braced).collect(Collectors.joining(" and ")));
        field(citation.type() == Citation.Type.REPORT ? "institution" : "publisher", escaped(citation.publisher()));
        field("year", citation.year() == null ? "" : citation.year().toString());
        field("edition", escaped(citation.version()));
        field("language", escaped(citation.language()));
        field("abstract", escaped(citation.summary()));
        field("keywords", escaped(String.join(", ", citation.keywords())));
        field("note", escaped(citation.note()));
        field("url", address(citation.url()));
        text.append("\n}\n");
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            text.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private static String braced(String value) {
        return "{" + escaped(value) + "}";
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        Citation.line(value)
                .codePoints()
                .forEach(character -> escaped.append(SPECIAL.getOrDefault(character, Character.toString(character))));
        return escaped.toString();
    }

    /** An address is taken as it stands, so only what would end the field is written otherwise. */
    private static String address(String url) {
        return Citation.line(url).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }
}
