package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.QueryPlan.Part;

/** Turns the plan of a query into Solr's parameters. Whatever a person typed stands inside quotes, escaped. */
final class SolrQueries {

    /** Solr refuses a query of more than 1024 clauses; the rest of a long list of surfaces adds little. */
    private static final int MOST_CLAUSES = 900;

    private static final int SHORTEST_TYPO = 4;
    private static final int LONG_WORD = 8;
    private static final double UNSURE = 0.6;
    private static final int MOST_WORDS_IN_FILES = 10;

    /** All documents but the pages of their files. */
    private static final String WHOLE = "kind:*";

    /** A document of this many years ago gains nothing by its age; one without a year counts as one of this year. */
    private static final int OLD = 20;

    private static final int UNDATED = 2014;
    private static final int VERY_MANY = 150;
    private static final int EVIDENCE_STEPS = 6;

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

    /** The same for pages of files, which have no readers of their own: whoever finds the document finds its pages. */
    static void onlyFilesFor(Set<String> readers, ModifiableSolrParams params) {
        params.set("whole", WHOLE);
        params.set("allowed", readers.isEmpty() ? "-*:*" : anyOf("readers", readers));
        params.add("fq", "{!child of=$whole v=$allowed}");
    }

    /** Documents that say or state this thing or something narrower. */
    static String speaksOf(String token) {
        String text = quoted(token);
        return "concepts_title:" + text + " concepts_body:" + text + " themes:" + text + " facts:" + text + " wider:"
                + text;
    }

    /** Counts, by this name, what has the very word in its text or files, in any form that a language's rules take for the same. */
    static void count(String word, String name, ModifiableSolrParams params) {
        String text = quoted(word);
        StringBuilder anywhere = new StringBuilder("words:").append(text);
        for (Language language : Language.values()) {
            for (String field : List.of("title_", "summary_", "body_")) {
                anywhere.append(' ')
                        .append(field)
                        .append(language.tag())
                        .append(':')
                        .append(text);
            }
        }
        params.set("whole", WHOLE);
        params.set(name + "said", saidPhrase(word));
        params.set(name, anywhere + " _query_:\"{!parent which=$whole v=$" + name + "said}\"");
        params.add("facet.query", "{!key=" + name + " v=$" + name + "}");
    }

    /** A hit has enough of the parts and every phrase; each part counts by its best place. */
    void ask(QueryPlan plan, Language reader, ModifiableSolrParams params) {
        if (plan.isEmpty()) {
            params.set("q", "*:*");
            return;
        }
        params.set("whole", WHOLE);
        StringBuilder q = new StringBuilder("{!bool");
        int should = plan.parts().size();
        for (int i = 0; i < should; i++) {
            params.set("said" + i, inFile(plan, i));
            params.set("part" + i, part(plan.parts().get(i), reader, plan.spoken()) + inFileOf(i));
            params.set("best" + i, "{!maxscore tie=" + weights.tie() + " v=$part" + i + "}");
            q.append(" should=$best").append(i);
        }
        for (int i = 0; i < plan.phrases().size(); i++) {
            params.set("saidphrase" + i, saidPhrase(plan.phrases().get(i)));
            params.set(
                    "phrase" + i,
                    "words:" + quoted(plan.phrases().get(i)) + " _query_:\"{!parent which=$whole v=$saidphrase" + i
                            + "}\"");
            q.append(" must=$phrase").append(i);
        }
        q.append(" mm=")
                .append(Math.max(1, Math.round(should * weights.needed())))
                .append('}');
        params.set("asked", q.toString());
        params.set("gentle", gentle());
        params.set("q", "{!boost b=$gentle v=$asked}");
    }

    /**
     * What everybody would rather read first, other things being equal: the newer, the better evidenced, what served others; and of
     * what something newer takes the place of, half of it all.
     */
    private String gentle() {
        return String.format(
                Locale.ROOT,
                "product(sub(1,product(0.5,def(superseded,0))),sum(1,product(%.3f,max(0,sub(1,div(sub(sum(1970,div(ms(NOW/YEAR),31557600000)),def(sortYear,%d)),%d)))),"
                        + "product(%.3f,div(def(evidenceStep,0),%d)),"
                        + "product(%.3f,min(1,div(ln(sum(1,def(usefulness,0))),%.3f)))))",
                weights.recency(),
                UNDATED,
                OLD,
                weights.evidence(),
                EVIDENCE_STEPS,
                weights.usefulness(),
                Math.log(VERY_MANY));
    }

    /** What a page of an attached file should say of one part; the same words and concepts, in the page's own fields. */
    String inFile(QueryPlan plan, int number) {
        Part part = plan.parts().get(number);
        List<String> clauses = new ArrayList<>();
        // A whole paragraph is looked for in files by what it speaks of; its every word would be too much to ask.
        boolean every = plan.words() <= MOST_WORDS_IN_FILES || part.tokens().isEmpty();
        for (Language language : every ? List.of(Language.values()) : List.<Language>of()) {
            words(clauses, "said_" + language.tag(), part, weights.body());
        }
        for (String token : part.tokens()) {
            add(clauses, "concepts_said:" + quoted(token), weights.conceptInBody() * (part.sure() ? 1 : UNSURE));
        }
        return String.join(" ", clauses);
    }

    private String inFileOf(int part) {
        return String.format(
                Locale.ROOT, " _query_:\"{!parent which=$whole score=max v=$said%d}\"^%.3f", part, weights.inFile());
    }

    private static String saidPhrase(String phrase) {
        return String.join(
                " ",
                Stream.of(Language.values())
                        .map(language -> "said_" + language.tag() + ":" + quoted(phrase))
                        .toList());
    }

    private String part(Part part, Language reader, @Nullable Language spoken) {
        List<String> clauses = new ArrayList<>();
        for (Language language : Language.values()) {
            double own = language == reader || language == spoken ? weights.ownLanguage() : 1;
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
        double sure = part.sure() ? 1 : UNSURE;
        for (String token : part.tokens()) {
            add(clauses, "concepts_title:" + quoted(token), weights.conceptInTitle() * sure);
            add(clauses, "concepts_body:" + quoted(token), weights.conceptInBody() * sure);
            add(clauses, "themes:" + quoted(token), weights.theme() * sure);
            boolean place = Concepts.place(token) != null;
            add(clauses, "facts:" + quoted(token), (place ? weights.place() : weights.fact()) * sure);
            add(clauses, "wider:" + quoted(token), weights.wider() * sure);
            for (String parent : concepts.parents(token)) {
                add(clauses, "concepts_body:" + quoted(parent), weights.parent() * sure);
                if (place) {
                    add(clauses, "facts:" + quoted(parent), weights.around() * sure);
                }
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

    /**
     * What to mark in a snippet: the words typed, and every way of saying the concepts found, each read as its own language.
     *
     * @param field the beginning of a field's name: no match of the field is asked for, it only says by which language's rules to read
     */
    String marks(QueryPlan plan, String field) {
        Set<String> clauses = new LinkedHashSet<>();
        List<String> tokens = List.copyOf(plan.tokens());
        for (Language language : Language.values()) {
            for (Part part : plan.parts()) {
                part.words().forEach(word -> mark(clauses, field + language.tag(), word));
            }
            plan.phrases().forEach(phrase -> mark(clauses, field + language.tag(), phrase));
        }
        // Each concept and language gets its share of what Solr allows; the label and the commonest ways come first.
        int share = MOST_CLAUSES / Math.max(1, tokens.size() * Language.values().length);
        for (String token : tokens) {
            for (Language language : Language.values()) {
                different(concepts.surfaces(token, language)).stream()
                        .limit(share)
                        .forEach(surface -> mark(clauses, field + language.tag(), surface));
            }
        }
        return String.join(" ", clauses.stream().limit(MOST_CLAUSES).toList());
    }

    private static void mark(Set<String> clauses, String field, String text) {
        clauses.add(field + ":" + quoted(text));
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
