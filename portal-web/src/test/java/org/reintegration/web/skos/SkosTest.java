package org.reintegration.web.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** What is written is read again by a reader that we did not write, and keeps the conditions of SKOS. */
class SkosTest {

    private static final String BASE = "https://portal.example/vocabularies/";
    private static final Skos SKOS_OF_OURS = new Skos(new Vocabularies(), new Words(), new Settings() {
        @Override
        public String getPortalUrl() {
            return "https://portal.example";
        }
    });

    static Stream<String> names() {
        return SKOS_OF_OURS.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_statement_comes_through(String name) throws Exception {
        List<Statement> written = SKOS_OF_OURS.scheme(name).orElseThrow();

        assertThat(read(RdfFormat.TURTLE, written)).hasSize(new HashSet<>(written).size());
    }

    /** Vocabulary by vocabulary, and some concepts one by one, because this reader is slow with large ones. */
    @Test
    void json_ld_says_the_same_as_turtle() throws Exception {
        List<List<Statement>> parts = new ArrayList<>();
        SKOS_OF_OURS.names().stream()
                .filter(name -> !name.equals(Skos.THEMES) && !name.equals(Vocabularies.COUNTRIES))
                .forEach(name -> parts.add(SKOS_OF_OURS.scheme(name).orElseThrow()));
        List<Concept> concepts = List.copyOf(new Vocabularies().thesaurus().concepts());
        IntStream.range(0, concepts.size())
                .filter(i -> i % 25 == 0)
                .mapToObj(concepts::get)
                .forEach(concept ->
                        parts.add(SKOS_OF_OURS.term(Skos.THEMES, concept.id()).orElseThrow()));
        for (List<Statement> part : parts) {
            assertThat(new HashSet<>(read(RdfFormat.JSON_LD, part)))
                    .as(part.get(0).subject())
                    .isEqualTo(new HashSet<>(read(RdfFormat.TURTLE, part)));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_concept_has_one_preferred_label_in_each_language_and_no_label_in_two_ways(String name) throws Exception {
        Model model = read(RdfFormat.TURTLE, SKOS_OF_OURS.scheme(name).orElseThrow());

        Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        assertThat(concepts).isNotEmpty();
        for (Resource concept : concepts) {
            assertThat(model.filter(concept, SKOS.PREF_LABEL, null).objects())
                    .as(concept.stringValue())
                    .extracting(label -> ((Literal) label).getLanguage().orElseThrow())
                    .containsExactlyInAnyOrder("en", "fr", "es", "ar", "pt");
            Set<Value> labels = new HashSet<>();
            for (IRI way : List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL)) {
                assertThat(model.filter(concept, way, null).objects())
                        .as(concept.stringValue())
                        .allMatch(labels::add);
            }
            assertThat(model.filter(concept, SKOS.IN_SCHEME, null).objects())
                    .extracting(Value::stringValue)
                    .containsExactly(BASE + name);
        }
    }

    @Test
    void the_thesaurus_is_one_web_without_loose_ends() throws Exception {
        Model model = read(RdfFormat.TURTLE, SKOS_OF_OURS.scheme(Skos.THEMES).orElseThrow());
        Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();

        assertThat(concepts).hasSizeGreaterThanOrEqualTo(350);
        for (IRI link : List.of(SKOS.BROADER, SKOS.NARROWER, SKOS.RELATED, SKOS.HAS_TOP_CONCEPT)) {
            assertThat(model.filter(null, link, null).objects())
                    .as(link.getLocalName())
                    .isNotEmpty()
                    .allMatch(concepts::contains);
        }
        model.filter(null, SKOS.BROADER, null)
                .forEach(one -> assertThat(model.contains((Resource) one.getObject(), SKOS.NARROWER, one.getSubject()))
                        .isTrue());
        for (Resource concept : concepts) {
            Set<Value> above = new HashSet<>();
            above(concept, model, above);
            assertThat(above).as(concept.stringValue()).doesNotContain(concept);
            assertThat(model.filter(concept, SKOS.RELATED, null).objects())
                    .as(concept.stringValue())
                    .noneMatch(above::contains);
        }
    }

    private static void above(Resource concept, Model model, Set<Value> above) {
        for (Value broader : model.filter(concept, SKOS.BROADER, null).objects()) {
            if (above.add(broader)) {
                above((Resource) broader, model, above);
            }
        }
    }

    @Test
    void a_country_stands_in_its_region_and_one_term_says_what_the_whole_vocabulary_says_of_it() throws Exception {
        Model niger =
                read(RdfFormat.JSON_LD, SKOS_OF_OURS.term("countries", "NE").orElseThrow());
        Model countries =
                read(RdfFormat.TURTLE, SKOS_OF_OURS.scheme("countries").orElseThrow());

        assertThat(niger.filter(null, SKOS.BROAD_MATCH, null).objects())
                .extracting(Value::stringValue)
                .containsExactly(BASE + "regions/west-central-africa");
        assertThat(countries).containsAll(niger);
        assertThat(SKOS_OF_OURS.term("countries", "ZZ")).isEmpty();
        assertThat(SKOS_OF_OURS.term("nothing", "NE")).isEmpty();
        assertThat(SKOS_OF_OURS.scheme("nothing")).isEmpty();
    }

    @Test
    void what_a_concept_means_here_is_told_in_every_language() throws Exception {
        Model concept = read(
                RdfFormat.TURTLE,
                SKOS_OF_OURS.term(Skos.THEMES, "sustainable-return").orElseThrow());

        assertThat(concept.filter(null, SKOS.SCOPE_NOTE, null).objects())
                .extracting(note -> ((Literal) note).getLanguage().orElseThrow())
                .containsExactlyInAnyOrder("en", "fr", "es", "ar", "pt");
    }

    @Test
    void quotes_lines_and_strange_addresses_come_through() throws Exception {
        List<Statement> written = List.of(
                Statement.link("https://portal.example/a", Namespaces.TYPE, "skos:Concept"),
                Statement.text("https://portal.example/a", "skos:scopeNote", "\"so\" \\ \r\n\tend '''", Language.AR),
                Statement.text("https://portal.example/a", "skos:scopeNote", "بداية", null),
                Statement.holds("https://portal.example/a", "owl:deprecated"));

        Model model = read(RdfFormat.TURTLE, written);

        assertThat(model.filter(null, OWL.DEPRECATED, null).objects())
                .allMatch(value -> ((Literal) value).booleanValue())
                .hasSize(1);
        assertThat(model).hasSize(4).isEqualTo(read(RdfFormat.JSON_LD, written));
        assertThat(model.filter(null, SKOS.SCOPE_NOTE, null).objects())
                .extracting(Value::stringValue)
                .containsExactlyInAnyOrder("\"so\" \\ \r\n\tend '''", "بداية");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | TURTLE",
                "application/ld+json | JSON_LD",
                "application/json | JSON_LD",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | ",
                "*/* | ",
                "'' | ",
                "text/turtle;q=0.3, application/ld+json;q=0.8 | JSON_LD",
                "text/html;q=0.2, text/turtle | TURTLE",
                "text/html, text/turtle | ",
                "text/turtle;q=0 | ",
                "text/turtle;q=much | ",
                "application/rdf+xml, TEXT/TURTLE ; q=0.5 | TURTLE"
            })
    void a_program_gets_what_it_asks_for_and_everybody_else_a_page(String accept, String format) {
        assertThat(Wanted.by(accept).map(RdfFormat::name).orElse(null)).isEqualTo(format);
    }

    private static Model read(RdfFormat format, List<Statement> statements) throws Exception {
        RDFFormat theirs = format == RdfFormat.TURTLE ? RDFFormat.TURTLE : RDFFormat.JSONLD;
        return Rio.parse(new StringReader(format.write(statements)), "", theirs);
    }
}
