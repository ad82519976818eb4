package org.reintegration.web.library.citation;

import java.util.List;

/** Citations as RIS: a tag and a value on each line, lines ending as the format wants them. */
final class RisFile {

    private final StringBuilder text = new StringBuilder();

    private RisFile() {}

    static String of(List<Citation> citations) {
        RisFile file = new RisFile();
        citations.forEach(file::add);
        return file.text.toString();
    }

    private void add(Citation citation) {
        line("TY", citation.type().ris());
        line("ID", citation.key());
        line("TI", citation.title());
        citation.authors().forEach(author -> line("AU", author));
        line("PB", citation.publisher());
        line("PY", citation.year() == null ? "" : citation.year().toString());
        line("ET", citation.version());
        line("LA", citation.language());
        line("AB", citation.summary());
        citation.keywords().forEach(keyword -> line("KW", keyword));
        line("N1", citation.note());
        line("UR", citation.url());
        text.append("ER  - \r\n");
    }

    private void line(String tag, String value) {
        String onOneLine = Citation.line(value);
        if (!onOneLine.isEmpty()) {
            text.append(tag).append("  - ").append(onOneLine).append("\r\n");
        }
    }
}
