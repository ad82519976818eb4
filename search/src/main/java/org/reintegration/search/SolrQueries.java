package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.QueryPlan.Part;

/** Turns the plan of a query into Solr's parameters. Whatever a person typed stands inside quotes, escaped. */
final class SolrQueries {

    /** Solr refuses a query of more than 1024 clauses; the rest of a long list of surfaces adds little. */
    private static final int MOST_CLAUSES = 900;

    private static final int SHORTEST_TYPO = 4;
    private static final int LONG_WORD = 8;

    private final Concepts concepts;
    private final Weights weights;

    SolrQueries(Concepts concepts, Weights weights) {
        this.concepts = concepts;
        this.weights = weights;
    }

    /** The one place where what a reader may find is decided; every question to the index passes it. */
    static void onlyFor(Set<String> readers, ModifiableSolrParams params) {
        params.add("fq", readers.isEmpty() ? "-*:*" : anyOf("readers", readers));
    }

    /** A hit has enough of the parts and every phrase; each part counts by its best place. */
    void ask(QueryPlan plan, Language reader, ModifiableSolrParams params) {
        if (plan.isEmpty()) {
            params.set("q", "*:*");
            return;
        }
        StringBuilder q = new StringBuilder("{!bool");
        int should = plan.parts().size();
        for (int i = 0; i < should; i++) {
            params.set("part" + i, part(plan.parts().get(i), reader));
            params.set("best" + i, "{!maxscore tie=" + weights.tie() + " v=$part" + i + "}");
            q.append(" should=$best").append(i);
        }
        for (int i = 0; i < plan.phrases().size(); i++) {
            params.set("phrase" + i, "words:" + quoted(plan.phrases().get(i)));
            q.append(" must=$phrase").append(i);
        }
        q.append(" mm=")
                .append(Math.max(1, Math.round(should * weights.needed())))
                .append('}');
        params.set("q", q.toString());
    }

    private String part(Part part, Language reader) {
        List<String> clauses = new ArrayList<>();
        for (Language language : Language.values()) {
            double own = language == reader ? weights.ownLanguage() : 1;
            words(clauses, "title_" + language.tag(), part, weights.title() * own);
            words(clauses, "summary_" + language.tag(), part, weights.summary() * own);
            words(clauses, "body_" + language.tag(), part, weights.body() * own);
        }
        words(clauses, "words", part, weights.words());
        for (String word : part.words()) {
            if (word.length() >= SHORTEST_TYPO && word.chars().allMatch(Character::isLetter)) {
                add(clauses, "words:" + word + "~" + (word.length() > LONG_WORD ? 2 : 1), weights.typo());
            }
        }
        double sure = part.sure() ? 1 : 0.6;
        for (String token : part.tokens()) {
            add(clauses, "concepts_title:" + quoted(token), weights.conceptInTitle() * sure);
            add(clauses, "concepts_body:" + quoted(token), weights.conceptInBody() * sure);
            add(clauses, "themes:" + quoted(token), weights.theme() * sure);
            add(clauses, "facts:" + quoted(token), weights.fact() * sure);
            add(clauses, "wider:" + quoted(token), weights.wider() * sure);
            for (String parent : concepts.parents(token)) {
                add(clauses, "concepts_body:" + quoted(parent), weights.parent() * sure);
            }
        }
        return String.join(" ", clauses);
    }

    private static void words(List<String> clauses, String field, Part part, double weight) {
        List<String> each =
                part.words().stream().map(word -> field + ":" + quoted(word)).toList();
        add(clauses, each.size() == 1 ? each.get(0) : "(" + String.join(" ", each) + ")", weight / each.size());
    }

    private static void add(List<String> clauses, String clause, double weight) {
        if (weight > 0) {
            clauses.add(String.format(Locale.ROOT, "%s^%.3f", clause, weight));
        }
    }

    /** What to mark in a snippet: the words typed, and every way of saying the concepts found, each read as its own language. */
    String marks(QueryPlan plan) {
        Set<String> clauses = new LinkedHashSet<>();
        List<String> tokens = List.copyOf(plan.tokens());
        for (Language language : Language.values()) {
            for (Part part : plan.parts()) {
                part.words().forEach(word -> mark(clauses, language, word));
            }
            plan.phrases().forEach(phrase -> mark(clauses, language, phrase));
        }
        // Each concept and language gets its share of what Solr allows; the label and the commonest ways come first.
        int share = MOST_CLAUSES / Math.max(1, tokens.size() * Language.values().length);
        for (String token : tokens) {
            for (Language language : Language.values()) {
                different(concepts.surfaces(token, language)).stream()
                        .limit(share)
                        .forEach(surface -> mark(clauses, language, surface));
            }
        }
        return String.join(" ", clauses.stream().limit(MOST_CLAUSES).toList());
    }

    private static void mark(Set<String> clauses, Language language, String text) {
        // Highlighting asks for no field match: the summary's field only says by which language's rules to read the
        // words.
        clauses.add("summary_" + language.tag() + ":" + quoted(text));
    }

    /** Forms that Solr's stemmers bring together anyway are asked for once. */
    private static Collection<String> different(List<String> surfaces) {
        Map<String, String> byStem = new LinkedHashMap<>();
        for (String surface : surfaces) {
            List<String> stems = Folding.words(surface).stream()
                    .map(word -> LightStem.ofLabel(word.folded()))
                    .toList();
            byStem.putIfAbsent(String.join(" ", stems), surface);
        }
        return byStem.values();
    }

    static String anyOf(String field, Collection<String> values) {
        return field + ":("
                + String.join(" OR ", values.stream().map(SolrQueries::quoted).toList()) + ")";
    }

    static String quoted(String text) {
        return '"' + SnippetMarks.clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
