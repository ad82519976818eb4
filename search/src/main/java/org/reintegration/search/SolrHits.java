package org.reintegration.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchHit.Matched;

/** Reads hits out of Solr's answer: the best language the document has, a snippet, and why it was found. */
final class SolrHits {

    /** The stored fields a hit is made of; bodies stay in Solr. */
    static final String FIELDS = "kind,refId,publicId,sourceId,path,original,type,in,region,country,year,evidence,"
            + "updatedAt,fact,surface,themes,facts,title_*,summary_*";

    private static final int LONGEST_OPENING = 240;
    private static final String GAP = " … ";

    private final Concepts concepts;

    SolrHits(Concepts concepts) {
        this.concepts = concepts;
    }

    SearchHit hit(SolrDocument solr, Map<String, List<String>> marked, Collection<String> asked, Language reader) {
        List<Language> languages = strings(solr, "in").stream()
                .flatMap(tag -> Language.ofTag(tag).stream())
                .toList();
        Language original = Language.ofTag(string(solr, "original")).orElse(Language.DEFAULT);
        Language shown = languages.contains(reader) ? reader : original;
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
                matched(solr, asked, shown, reader),
                facts(solr),
                string(solr, "evidence"),
                strings(solr, "year").stream().reduce((first, last) -> last).orElse(null),
                strings(solr, "region"),
                strings(solr, "country"),
                solr.getFirstValue("updatedAt") instanceof Long millis ? Instant.ofEpochMilli(millis) : null);
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
        return SnippetMarks.html(String.join(GAP, parts.subList(0, Math.min(2, parts.size())))
                .strip());
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

    /** What the query and the document both speak of, in the document's own words where it has them. */
    private List<Matched> matched(SolrDocument solr, Collection<String> asked, Language shown, Language reader) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Language, String>> said = new LinkedHashMap<>();
        for (String line : strings(solr, "surface")) {
            String[] cells = line.split("\t", 3);
            if (cells.length == 3) {
                Language.ofTag(cells[1])
                        .ifPresent(language -> said.computeIfAbsent(cells[0], none -> new EnumMap<>(Language.class))
                                .put(language, cells[2]));
            }
        }
        Set<String> stated = new LinkedHashSet<>();
        for (String field : List.of("themes", "facts")) {
            stated.addAll(List.of(required(solr, field).split(" ", -1)));
        }
        List<Matched> matched = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (String token : asked) {
            Map<Language, String> surfaces = said.getOrDefault(token, Map.of());
            if (!surfaces.isEmpty() || stated.contains(token)) {
                String surface = surfaces.getOrDefault(
                        shown, surfaces.values().stream().findFirst().orElse(null));
                String label = concepts.label(token, reader);
                if (labels.add(Folding.folded(label))) {
                    matched.add(new Matched(token.substring(token.indexOf('_') + 1), label, surface));
                }
            }
        }
        return matched;
    }

    private static Map<String, String> facts(SolrDocument solr) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : strings(solr, "fact")) {
            int tab = line.indexOf('\t');
            facts.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return facts;
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
