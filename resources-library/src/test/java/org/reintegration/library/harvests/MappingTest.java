package org.reintegration.library.harvests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.DocumentDraft;

class MappingTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final Instant AS_OF = Instant.parse("2026-11-01T10:00:00Z");
    private static final String PLAIN = "2026-10-01T00:00:00Z";

    private final Map<String, List<OaiRecord.Said>> said = new HashMap<>();

    @Test
    void dublin_core_becomes_a_document_whose_words_our_vocabularies_know() {
        say("title", "A title", Language.EN);
        say("title", "Un  titre", Language.FR);
        say("description", "Ce que c’est", Language.FR);
        say("creator", "IOM", null);
        say("creator", "Somebody, A.", null);
        say("publisher", "A house", null);
        say("language", "fre", null);
        say("type", "Manuel", null);
        say("coverage", "Níger", null);
        say("coverage", "ML", null);
        say("coverage", "Atlantis", null);
        say("subject", VOCABULARIES.thesaurus().label("debt", Language.AR), null);
        say("subject", "no theme of ours", null);
        say("date", "2021-03-04", null);
        say("identifier", "ISBN 1", null);
        say("identifier", "doi:10.1000/182", null);

        Harvested.Offered offered = (Harvested.Offered) read("oai:x:1", PLAIN);
        DocumentDraft draft = offered.entry().draft();

        assertThat(draft.language()).isEqualTo(Language.FR);
        assertThat(draft.title()).isEqualTo("Un titre");
        assertThat(draft.summary()).isEqualTo("Ce que c’est");
        assertThat(draft.type()).isEqualTo("manual");
        assertThat(draft.text().authors()).isEqualTo("IOM; Somebody, A.");
        assertThat(draft.text().publisher()).isEqualTo("A house");
        assertThat(draft.text().url()).isEqualTo("https://doi.org/10.1000/182");
        assertThat(draft.facts().countries()).containsExactly("NE", "ML");
        assertThat(draft.facts().region()).isNull();
        assertThat(draft.facts().themes()).containsExactly("debt");
        assertThat(draft.facts().year()).isEqualTo(2021);
        assertThat(offered.link()).isEqualTo("https://doi.org/10.1000/182");
        assertThat(offered.note()).isNull();
    }

    @Test
    void what_a_record_does_not_say_its_source_says_for_it() {
        say("title", "x".repeat(400), null);
        say("date", "MMXX", null);
        say("identifier", "javascript:alert(1)", null);

        Harvested.Offered offered = (Harvested.Offered) read("oai:x:1 2", PLAIN);
        DocumentDraft draft = offered.entry().draft();

        assertThat(draft.language()).isEqualTo(Language.PT);
        assertThat(draft.type()).isEqualTo("study");
        assertThat(draft.facts().region()).isEqualTo("global");
        assertThat(draft.facts().year()).isNull();
        assertThat(draft.title()).hasSize(250).endsWith("…");
        assertThat(draft.text().url()).isNull();
        assertThat(offered.link())
                .isEqualTo("https://example.org/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai%3Ax%3A1+2");
    }

    @Test
    void the_same_words_are_the_same_entry_and_other_words_another() {
        say("title", "A title", null);
        String hash = ((Harvested.Offered) read("oai:x:1", PLAIN)).entry().hash();
        String later =
                ((Harvested.Offered) read("oai:x:1", "2026-10-09")).entry().hash();
        say("description", "More", null);

        assertThat(later).isEqualTo(hash);
        assertThat(((Harvested.Offered) read("oai:x:1", PLAIN)).entry().hash()).isNotEqualTo(hash);
        assertThat(entry("https://example.org/oai", "oai:x:1"))
                .isEqualTo(entry("https://other.example/oai", "oai:x:1"));
        assertThat(entry("https://example.org/oai", "1")).isNotEqualTo(entry("https://other.example/oai", "1"));
        assertThat(entry("https://example.org/oai", "1")).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    }

    @Test
    void what_cannot_be_used_is_named_and_what_was_taken_back_needs_no_words() {
        assertThat(read("oai:x:1", PLAIN)).isEqualTo(new Harvested.Bad("oai:x:1", HarvestProblem.NO_TITLE, ""));
        say("title", "A title", null);
        assertThat(read(" ", PLAIN)).isEqualTo(new Harvested.Bad("", HarvestProblem.NO_IDENTIFIER, "A title"));
        assertThat(read("oai:x:1", "2026-13-01"))
                .isEqualTo(new Harvested.Bad("oai:x:1", HarvestProblem.BAD_DATESTAMP, "2026-13-01"));
        assertThat(((Harvested.Offered) read("oai:x:1", "2027-01-01")).note())
                .isEqualTo(HarvestProblem.DATESTAMP_AHEAD);
        assertThat(mapping("https://example.org/oai").read(new OaiRecord("oai:x:1", PLAIN, true, Map.of()), 1, AS_OF))
                .isInstanceOf(Harvested.Gone.class);
    }

    private void say(String element, String text, @Nullable Language language) {
        said.computeIfAbsent(element, none -> new ArrayList<>()).add(new OaiRecord.Said(text, language));
    }

    private Harvested read(String identifier, String datestamp) {
        return mapping("https://example.org/oai").read(new OaiRecord(identifier, datestamp, false, said), 1, AS_OF);
    }

    private static String entry(String url, String identifier) {
        return mapping(url).entry(identifier);
    }

    private static Mapping mapping(String url) {
        SourceDraft source = new SourceDraft("Other", url, "", "study", Language.PT, "global", true);
        return new Mapping(source, VOCABULARIES, LocalDate.of(2026, 11, 27));
    }
}
