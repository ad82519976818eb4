package org.reintegration.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrDocument;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.text.Language;

/** Reads hits out of Solr's answer: the best language the document has, a snippet, and why it was found. */
final class SolrHits {

    /** The stored fields a hit is made of; bodies stay in Solr. */
    static final String FIELDS = "kind,refId,publicId,sourceId,path,original,type,in,region,country,year,evidence,"
            + "updatedAt,fact,surface,theme,themes,facts,usefulness,files,title_*,summary_*";

    private static final int LONGEST_OPENING = 240;
    private static final int MOST_PARTS = 2;
    private static final String GAP = " … ";

    private final Reasons reasons;

    SolrHits(Concepts concepts) {
        reasons = new Reasons(concepts);
    }

    SearchHit hit(SolrDocument solr, Map<String, List<String>> marked, Collection<String> asked, Language reader) {
        List<Language> languages = strings(solr, "in").stream()
                .flatMap(tag -> Language.ofTag(tag).stream())
                .toList();
        Language original = Language.ofTag(string(solr, "original")).orElse(Language.DEFAULT);
        Language shown = string(solr, "title_" + reader.tag()) == null ? original : reader;
        return new SearchHit(
                new ContentRef(required(solr, "kind"), ((Number) solr.getFirstValue("refId")).longValue()),
                required(solr, "publicId"),
                string(solr, "sourceId"),
                string(solr, "type"),
                required(solr, "title_" + shown.tag()),
                shown,
                languages,
                required(solr, "path"),
                snippet(solr, marked, shown),
                reasons.of(solr, asked, shown, reader),
                facts(solr),
                string(solr, "evidence"),
                strings(solr, "year").stream().reduce((first, last) -> last).orElse(null),
                strings(solr, "region"),
                strings(solr, "country"),
                solr.getFirstValue("updatedAt") instanceof Long millis ? Instant.ofEpochMilli(millis) : null,
                required(solr, "summary_" + shown.tag()),
                strings(solr, "theme"),
                number(solr, "usefulness"),
                List.of(),
                shown == reader ? null : told(solr, marked, reader));
    }

    /** What it says in the language of a reader who finds no title in that language: of what was asked for, else in brief. */
    private static @Nullable String told(SolrDocument solr, Map<String, List<String>> marked, Language reader) {
        List<String> parts = marked.getOrDefault("body_" + reader.tag(), List.of());
        return parts.isEmpty() ? string(solr, "summary_" + reader.tag()) : SnippetMarks.plain(joined(parts));
    }

    private static String snippet(SolrDocument solr, Map<String, List<String>> marked, Language shown) {
        List<String> parts = new ArrayList<>();
        for (String field : List.of("summary_", "body_")) {
            parts.addAll(marked.getOrDefault(field + shown.tag(), List.of()));
        }
        if (parts.isEmpty()) {
            String summary = required(solr, "summary_" + shown.tag());
            return SnippetMarks.html(opening(summary));
        }
        return SnippetMarks.html(joined(parts));
    }

    private static String joined(List<String> parts) {
        return String.join(GAP, parts.subList(0, Math.min(MOST_PARTS, parts.size())))
                .strip();
    }

    /** The first words of a text that nothing was found in. */
    private static String opening(String text) {
        if (text.length() <= LONGEST_OPENING) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_OPENING);
        int cut = end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_OPENING));
        return text.substring(0, cut) + " …";
    }

    private static Map<String, String> facts(SolrDocument solr) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : strings(solr, "fact")) {
            int tab = line.indexOf('\t');
            facts.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return facts;
    }

    static int number(SolrDocument solr, String field) {
        return solr.getFirstValue(field) instanceof Number number ? number.intValue() : 0;
    }

    static List<String> strings(SolrDocument solr, String field) {
        Collection<Object> values = solr.getFieldValues(field);
        return values == null
                ? List.of()
                : values.stream().map(Object::toString).toList();
    }

    static @Nullable String string(SolrDocument solr, String field) {
        Object value = solr.getFirstValue(field);
        return value == null ? null : value.toString();
    }

    private static String required(SolrDocument solr, String field) {
        String value = string(solr, field);
        return value == null ? "" : value;
    }
}
