package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;

class SolrQueriesProperties {

    private static final Concepts CONCEPTS = new Concepts(new Vocabularies());

    /** A clause is a field, a colon, and either a quoted text or a plain word with a tilde; then a weight. */
    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+\"";

    private static final Pattern PART = Pattern.compile(
            "(?:(?:[a-z_]+:" + QUOTED + "|\\((?:[a-z_]+:" + QUOTED + " ?)+\\)|words:\\p{L}+~[12])\\^[0-9.]+ ?)+");

    @Property(tries = 100)
    void whatever_is_typed_stays_inside_quotes(@ForAll("typed") String typed) {
        ModifiableSolrParams params = asked(typed);

        params.getMap().forEach((name, values) -> {
            if (name.startsWith("part")) {
                assertThat(values[0]).matches(PART);
            }
            if (name.startsWith("phrase")) {
                assertThat(values[0]).matches("words:" + QUOTED + " _query_:\"[^\"]+\"");
            }
            if (name.startsWith("said")) {
                assertThat(values[0])
                        .matches(
                                "(?:(?:[a-z_]+:" + QUOTED + "|\\((?:[a-z_]+:" + QUOTED + " ?)+\\))(?:\\^[0-9.]+)? ?)+");
            }
        });
        assertThat(params.get("q")).matches("\\*:\\*|\\{!boost b=\\$gentle v=\\$asked}");
        assertThat(params.get("asked", "")).matches("|\\{!bool( (should|must)=\\$[a-z]+\\d+)+ mm=\\d+}");
    }

    @Property(tries = 100)
    void a_word_that_is_counted_stays_inside_quotes(@ForAll("typed") String word) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.count(word, "typed0", params);

        assertThat(params.get("typed0"))
                .matches("(?:[a-z_]+:" + QUOTED + " )+_query_:\"\\{!parent which=\\$whole v=\\$typed0said}\"");
        assertThat(params.get("typed0said")).matches("(?:[a-z_]+:" + QUOTED + " ?)+");
        assertThat(params.get("facet.query")).isEqualTo("{!key=typed0 v=$typed0}");
    }

    @Property(tries = 100)
    void whatever_is_typed_and_chosen_the_reader_filter_stands_as_it_was(
            @ForAll("typed") String typed, @ForAll("typed") String value) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(Set.of("everyone"), params);
        new SolrQueries(CONCEPTS, Weights.TUNED).ask(QueryPlan.of(typed, CONCEPTS, false), Language.EN, params);
        params.add("fq", "{!tag=region}" + SolrQueries.anyOf("region", List.of(value)));

        assertThat(params.getParams("fq")).hasSize(2);
        assertThat(params.getParams("fq")[0]).isEqualTo("readers:(\"everyone\")");
        assertThat(params.getParams("fq")[1]).matches("\\{!tag=region}region:\\(" + QUOTED + "\\)");
    }

    @Property(tries = 100)
    void what_is_marked_stays_inside_quotes_and_within_solrs_limit(@ForAll("typed") String typed) {
        String marks = new SolrQueries(CONCEPTS, Weights.TUNED).marks(QueryPlan.of(typed, CONCEPTS, false), "summary_");

        assertThat(marks).matches("(?:[a-z_]+:" + QUOTED + " ?)*+");
        assertThat(marks.split("[a-z_]+:\"")).hasSizeLessThan(1024);
    }

    @Property(tries = 100)
    void a_query_is_never_longer_than_what_helps(@ForAll("typed") String typed) {
        assertThat(QueryPlan.of(typed.repeat(200), CONCEPTS, false).parts())
                .hasSizeLessThanOrEqualTo(QueryPlan.MOST_PARTS);
    }

    @Example
    void nobody_reads_nothing() {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(Set.of(), params);

        assertThat(params.get("fq")).isEqualTo("-*:*");
    }

    @Example
    void operators_are_words() {
        assertThat(QueryPlan.of("readers:members OR *:* +(NOT) /x/ ~2", CONCEPTS, true)
                        .parts())
                .flatExtracting(QueryPlan.Part::words)
                .contains("readers", "members")
                .doesNotContain("*:*", "+", "/x/");
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> mean = Arbitraries.of(
                "\"",
                "\\",
                "\\\"",
                "*:*",
                "OR",
                "AND",
                "NOT",
                "readers:everyone",
                "{!lucene}",
                "_query_:\"",
                ")",
                "(",
                "~2",
                "^9",
                "[* TO *]",
                "/.*/",
                "&fq=*:*",
                "$part0",
                "%22",
                "\u0000",
                "\uE000",
                "«",
                "»",
                " ",
                "\u202E",
                "reintegración",
                "enfants",
                "الأطفال",
                "M&E",
                "l'emploi",
                "a.b",
                "x_y",
                "o:k",
                "the",
                "de",
                "😀");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                mean.list().ofMaxSize(12).map(parts -> String.join("", parts)),
                mean.list().ofMaxSize(12).map(parts -> String.join(" ", parts)));
    }

    private static ModifiableSolrParams asked(String typed) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        new SolrQueries(CONCEPTS, Weights.TUNED).ask(QueryPlan.of(typed, CONCEPTS, false), Language.EN, params);
        return params;
    }
}
