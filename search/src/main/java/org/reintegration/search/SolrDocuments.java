package org.reintegration.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.solr.common.SolrInputDocument;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.ConceptMatcher.Match;
import org.reintegration.search.ConceptMatcher.Reading;

/** Turns what a room tells of its content into what the index holds: words by language, concepts, facets, readers. */
final class SolrDocuments {

    private static final String SEPARATOR = "\t";
    private static final int LONGEST_SORT_KEY = 64;
    private static final List<String> FACETS = List.of(
            SearchDocument.REGION,
            SearchDocument.COUNTRY,
            SearchDocument.DIMENSION,
            SearchDocument.LEVEL,
            SearchDocument.THEME,
            SearchDocument.YEAR,
            SearchDocument.EVIDENCE,
            SearchDocument.STAGE,
            SearchDocument.TARGET_GROUP);

    private final Concepts concepts;
    private final Passages passages;
    private final List<String> evidenceLevels;
    private final Collator order = Collator.getInstance(ULocale.ROOT).freeze();

    SolrDocuments(Concepts concepts, Passages passages, List<String> evidenceLevels) {
        this.concepts = concepts;
        this.passages = passages;
        this.evidenceLevels = evidenceLevels;
    }

    SolrInputDocument of(SearchDocument document) {
        SolrInputDocument solr = new SolrInputDocument();
        solr.setField("id", document.ref().toString());
        solr.setField("kind", document.ref().kind());
        solr.setField("refId", document.ref().id());
        solr.setField("publicId", document.publicId());
        solr.setField("sourceId", document.sourceId());
        solr.setField("path", document.path());
        solr.setField("original", document.original().tag());
        solr.setField("type", document.type());
        solr.setField("readers", document.readers());
        solr.setField("stamp", Stamp.of(document));
        document.labels().forEach((name, value) -> solr.addField("fact", name + SEPARATOR + SnippetMarks.clean(value)));
        FACETS.forEach(facet -> solr.setField(facet, facet(document, facet)));
        solr.setField(SearchDocument.THEME, themes(document));
        solr.setField(
                "cell", Cell.values(facet(document, SearchDocument.DIMENSION), facet(document, SearchDocument.LEVEL)));
        solr.setField("containers", document.containers());
        order(document, solr);
        worth(document, solr);
        words(document, solr);
        meaning(document, solr);
        passages.add(document, solr);
        return solr;
    }

    private static List<String> facet(SearchDocument document, String name) {
        return document.facets().getOrDefault(name, List.of());
    }

    private List<String> themes(SearchDocument document) {
        return concepts.themes(facet(document, SearchDocument.THEME));
    }

    private void order(SearchDocument document, SolrInputDocument solr) {
        Words original = document.words().get(document.original());
        String title = original == null ? "" : original.title();
        byte[] key = order.getCollationKey(title).toByteArray();
        solr.setField("sortTitle", HexFormat.of().formatHex(key, 0, Math.min(key.length, LONGEST_SORT_KEY)));
        Instant published = document.publishedAt();
        OptionalInt year = facet(document, SearchDocument.YEAR).stream()
                .filter(text -> text.matches("\\d{4}"))
                .mapToInt(Integer::parseInt)
                .max();
        if (year.isPresent()) {
            solr.setField("sortYear", year.getAsInt());
        } else if (published != null) {
            solr.setField("sortYear", published.atZone(ZoneOffset.UTC).getYear());
        }
        solr.setField("publishedAt", published == null ? null : published.toString());
        solr.setField("updatedAt", document.updatedAt().toEpochMilli());
    }

    /** What may bring it a little nearer to the top, and by what dates it is found. */
    private void worth(SearchDocument document, SolrInputDocument solr) {
        solr.setField("usefulness", document.usefulness());
        solr.setField("superseded", document.superseded() ? 1 : 0);
        solr.setField(
                "evidenceStep",
                facet(document, SearchDocument.EVIDENCE).stream()
                        .mapToInt(level -> evidenceLevels.indexOf(level) + 1)
                        .max()
                        .orElse(0));
        List<String> years = facet(document, SearchDocument.YEAR).stream()
                .filter(text -> text.matches("\\d{4}"))
                .toList();
        Instant published = document.publishedAt();
        if (!years.isEmpty()) {
            solr.setField("dated", years);
        } else if (published != null) {
            solr.setField(
                    "dated", LocalDate.ofInstant(published, ZoneOffset.UTC).toString());
        }
    }

    /** Whether it can be read in this language, if only in part, as a discussion can; not where it is only told in brief. */
    static boolean isIn(SearchDocument document, Language language) {
        Words words = document.words().get(language);
        return words != null
                && (language == document.original()
                        || !words.title().isBlank()
                        || !words.body().isBlank());
    }

    private static void words(SearchDocument document, SolrInputDocument solr) {
        boolean everyone = document.readers().contains(Readers.EVERYONE);
        document.words().forEach((language, words) -> {
            String title = SnippetMarks.clean(words.title());
            String summary = SnippetMarks.clean(words.summary());
            String body = SnippetMarks.clean(words.body());
            if (isIn(document, language)) {
                solr.addField("in", language.tag());
            }
            put(solr, "title_" + language.tag(), title);
            put(solr, "summary_" + language.tag(), summary);
            put(solr, "body_" + language.tag(), body);
            for (String text : List.of(title, summary, body)) {
                solr.addField("words", text);
                if (everyone) {
                    solr.addField("spelling", text);
                }
            }
            if (everyone && !title.isBlank()) {
                solr.addField("beginnings", title);
            }
        });
        document.labels().values().forEach(fact -> solr.addField("words", SnippetMarks.clean(fact)));
    }

    private static void put(SolrInputDocument solr, String field, String text) {
        if (!text.isBlank()) {
            solr.setField(field, text);
        }
    }

    private void meaning(SearchDocument document, SolrInputDocument solr) {
        List<String> title = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Set<String> wider = new LinkedHashSet<>();
        Map<String, String> surfaces = new LinkedHashMap<>();
        document.words().forEach((language, words) -> {
            read(words.title(), language, title, wider, surfaces);
            read(words.summary(), language, body, wider, surfaces);
            read(words.body(), language, body, wider, surfaces);
        });
        Set<String> themes = Concepts.tokens(Concepts.CONCEPT, themes(document));
        Set<String> facts = facts(document);
        for (Collection<String> said : List.of(title, body, themes, facts)) {
            said.forEach(token -> wider.addAll(concepts.ancestors(token)));
        }
        solr.setField("concepts_title", String.join(" ", title));
        solr.setField("concepts_body", String.join(" ", body));
        solr.setField("themes", String.join(" ", themes));
        solr.setField("facts", String.join(" ", facts));
        solr.setField("wider", String.join(" ", wider));
        solr.setField(
                "surface",
                surfaces.entrySet().stream()
                        .map(entry -> entry.getKey() + SEPARATOR + entry.getValue())
                        .toList());
    }

    private void read(
            String text, Language language, List<String> tokens, Set<String> wider, Map<String, String> surfaces) {
        Reading reading = concepts.matcher().read(text);
        for (Match match : reading.matches()) {
            for (String token : match.tokens()) {
                tokens.add(token);
                surfaces.putIfAbsent(token + SEPARATOR + language.tag(), SnippetMarks.clean(match.surface()));
            }
            concepts.matcher().within(text, reading, match).forEach(inner -> wider.addAll(inner.tokens()));
        }
    }

    private static Set<String> facts(SearchDocument document) {
        Set<String> facts = new LinkedHashSet<>();
        facts.addAll(Concepts.tokens(Concepts.COUNTRY, facet(document, SearchDocument.COUNTRY)));
        facts.addAll(Concepts.tokens(Concepts.REGION, facet(document, SearchDocument.REGION)));
        facts.addAll(Concepts.tokens(Concepts.GROUP, facet(document, SearchDocument.TARGET_GROUP)));
        if (document.type() != null) {
            facts.add(Concepts.TYPE + document.type());
        }
        return facts;
    }
}
