package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;

/** The vocabularies as readers see them and as programs fetch them. */
class VocabularyJourney {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();

    @BeforeAll
    static void fill() {
        PORTAL.seed();
    }

    @Test
    void the_address_of_a_concept_leads_readers_to_its_page_and_programs_to_what_they_read() throws Exception {
        String concept = "/vocabularies/themes/vocational-training";

        HttpResponse<String> reader = asked(concept, "text/html,*/*;q=0.8", "fr");
        HttpResponse<String> program = asked(concept, "text/turtle", "fr");

        assertThat(reader.statusCode()).isEqualTo(303);
        assertThat(reader.headers().firstValue("Location")).hasValue("/fr/vocabulary/vocational-training");
        assertThat(reader.headers().firstValue("Vary").orElse("")).contains("Accept");
        assertThat(program.statusCode()).isEqualTo(303);
        assertThat(program.headers().firstValue("Location")).hasValue(concept + ".ttl");
        Model turtle = read(concept + ".ttl", "text/turtle", RDFFormat.TURTLE);
        assertThat(turtle.filter(null, SKOS.PREF_LABEL, null)).hasSize(5);
        assertThat(turtle.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects())
                .extracting(Object::toString)
                .containsExactly(PORTAL.url(concept));
        assertThat(read(concept + ".jsonld", "application/ld+json", RDFFormat.JSONLD))
                .isEqualTo(turtle);
    }

    @Test
    void a_whole_vocabulary_is_fetched_once_and_then_only_asked_whether_it_changed() throws Exception {
        assertThat(read("/vocabularies/themes.ttl", "text/turtle", RDFFormat.TURTLE)
                        .filter(null, RDF.TYPE, SKOS.CONCEPT))
                .hasSizeGreaterThanOrEqualTo(350);
        String tag = PORTAL.get("/vocabularies/regions.ttl")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> again = PORTAL.send(PORTAL.to("/vocabularies/regions.ttl")
                .header("If-None-Match", tag)
                .GET()
                .build());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void what_is_no_vocabulary_and_no_term_is_not_there() {
        for (String nothing :
                new String[] {"", "nothing", "nothing.ttl", "themes/nothing", "themes/nothing.ttl", "countries/"}) {
            assertThat(PORTAL.get("/vocabularies/" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_pages_of_the_vocabulary_name_these_addresses_on_every_screen() {
        try (Browser browser = Browser.open()) {
            for (String language : new String[] {"en", "fr", "ar"}) {
                for (String path : new String[] {"vocabulary", "vocabulary/sustainable-return"}) {
                    Page page = browser.visit(language.equals("en") ? 1280 : 375, true);
                    page.navigate(PORTAL.url("/" + language + "/" + path));
                    keep(page, "vocabulary-" + language + (path.contains("/") ? "-concept" : ""));
                    assertThat(page.locator("a[type='text/turtle']").count())
                            .as(page.url())
                            .isPositive();
                    assertAccessible(page);
                    page.context().close();
                }
            }
        }
    }

    private static HttpResponse<String> asked(String path, String accept, String language) {
        HttpRequest question = PORTAL.to(path)
                .header("Accept", accept)
                .header("Accept-Language", language)
                .GET()
                .build();
        return PORTAL.send(question);
    }

    private static Model read(String path, String mediaType, RDFFormat format) throws Exception {
        HttpResponse<String> answer = PORTAL.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        return Rio.parse(new StringReader(answer.body()), "", format);
    }
}
