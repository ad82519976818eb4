package org.reintegration.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Edits over the shipped thesaurus: merged concepts resolve once and for all, and nothing ever stands above itself. */
class OverlayTest {

    private static final Vocabularies SHIPPED = new Vocabularies();
    private static final List<String> IDS =
            SHIPPED.thesaurus().concepts().stream().map(Concept::id).toList();

    record Merge(String id, String into) {}

    @Property(tries = 200)
    void merges_allowed_by_the_rule_resolve_once_and_for_all_and_make_no_ring(@ForAll("merges") List<Merge> merges) {
        Map<String, EditedConcept> edits = new HashMap<>();
        Thesaurus now = SHIPPED.with(List.of());
        for (Merge merge : merges) {
            if (!now.merged().containsKey(merge.id())
                    && VocabularyDesk.mayTakeThePlaceOf(now, merge.into(), merge.id())) {
                edits.put(merge.id(), edit(merge.id()).replacedBy(now.resolve(merge.into())));
                now = SHIPPED.with(edits.values());
            }
        }

        assertThat(now.merged().keySet()).isEqualTo(edits.keySet());
        for (String id : IDS) {
            String once = now.resolve(id);
            assertThat(now.resolve(once)).isEqualTo(once);
            assertThat(now.merged()).doesNotContainKey(once);
            assertThat(now.concept(id))
                    .hasValueSatisfying(concept -> assertThat(concept.id()).isEqualTo(once));
            assertThat(now.isBelow(once, once)).as(once).isFalse();
        }
        assertThat(now.concepts()).hasSize(IDS.size() - edits.size());
    }

    @Property(tries = 200)
    void even_a_ring_that_no_edit_makes_resolves_in_one_step(@ForAll("merges") List<Merge> merges) {
        Map<String, EditedConcept> edits = new HashMap<>();
        merges.stream()
                .filter(merge -> !merge.id().equals(merge.into()))
                .forEach(merge -> edits.put(merge.id(), edit(merge.id()).replacedBy(merge.into())));

        Thesaurus now = SHIPPED.with(edits.values());

        for (String id : IDS) {
            assertThat(now.resolve(now.resolve(id))).isEqualTo(now.resolve(id));
            assertThat(now.contains(id)).isTrue();
        }
    }

    @Example
    void a_merged_concept_lives_on_in_the_words_of_the_other_and_in_the_places_of_those_below_it() {
        String gone = SHIPPED.thesaurus().concepts().stream()
                .filter(concept -> !SHIPPED.thesaurus().narrower(concept.id()).isEmpty())
                .map(Concept::id)
                .findFirst()
                .orElseThrow();
        String into = IDS.stream()
                .filter(id -> VocabularyDesk.mayTakeThePlaceOf(SHIPPED.thesaurus(), id, gone))
                .findFirst()
                .orElseThrow();
        String below = SHIPPED.thesaurus().narrower(gone).get(0).id();

        Thesaurus now = SHIPPED.with(List.of(edit(gone).replacedBy(into)));

        assertThat(now.label(gone, Language.FR)).isEqualTo(now.label(into, Language.FR));
        assertThat(now.concept(into).orElseThrow().synonyms().get(Language.FR))
                .contains(SHIPPED.thesaurus().label(gone, Language.FR));
        assertThat(now.concept(below).orElseThrow().broader()).contains(into).doesNotContain(gone);
        assertThat(now.narrower(into)).extracting(Concept::id).contains(below);
        assertThat(now.resolve(List.of(gone, into, below))).containsExactly(into, below);
        assertThat(VocabularyDesk.mayTakeThePlaceOf(SHIPPED.thesaurus(), below, gone))
                .as("not into what stands below it")
                .isFalse();
    }

    @Example
    void a_withdrawn_concept_is_known_and_not_offered_and_a_new_one_is_both() {
        EditedConcept added = edit(IDS.get(0));
        EditedConcept fresh =
                new EditedConcept("made-here", List.of(IDS.get(1)), added.labels(), added.synonyms(), null, true, null);

        Thesaurus now = SHIPPED.with(List.of(edit(IDS.get(0)).offered(false), fresh));

        assertThat(now.contains(IDS.get(0))).isTrue();
        assertThat(now.offered()).extracting(Concept::id).contains("made-here").doesNotContain(IDS.get(0));
        assertThat(now.narrower(IDS.get(1))).extracting(Concept::id).contains("made-here");
    }

    @Example
    void what_is_stored_is_read_as_it_was() {
        for (Concept concept : SHIPPED.thesaurus().concepts()) {
            EditedConcept edited = EditedConcept.of(concept).offered(false);
            assertThat(stored(edited, null).edited(null)).isEqualTo(edited);
            assertThat(stored(edited, concept).edited(concept)).isEqualTo(edited);
        }
    }

    @Example
    void what_nobody_edited_of_a_shipped_concept_is_what_a_later_release_ships() {
        Concept before = SHIPPED.thesaurus().concept("debt").orElseThrow();
        Map<Language, String> labels = new EnumMap<>(before.labels().byLanguage());
        labels.put(Language.FR, "Ardoise");
        EditedConcept edited = new EditedConcept(
                "debt", before.broader(), new Labels(labels), before.synonyms(), before.note(), true, null);
        Concept later = new Concept(
                "debt",
                List.of(IDS.get(0)),
                before.related(),
                new Labels(Map.of(
                        Language.EN,
                        "Debts",
                        Language.FR,
                        "Dettes",
                        Language.ES,
                        "Deudas",
                        Language.AR,
                        "ديون",
                        Language.PT,
                        "Dividas")),
                Map.of(Language.EN, List.of("money owed")),
                before.forms(),
                before.acronyms(),
                null);

        EditedConcept now = stored(edited, before).edited(later);

        assertThat(now.labels().in(Language.FR)).as("said here").isEqualTo("Ardoise");
        assertThat(now.labels().in(Language.EN)).as("bettered since").isEqualTo("Debts");
        assertThat(now.synonyms(Language.EN)).containsExactly("money owed");
        assertThat(now.broader()).containsExactly(IDS.get(0));
        assertThat(stored(edited, before).edited(null)).as("shipped no more").isEqualTo(edited);
        assertThat(stored(edited, null).edited(later))
                .as("added here, shipped since")
                .isEqualTo(edited);
    }

    @Property(tries = 200)
    void whatever_edits_and_a_later_release_say_together_nothing_stands_above_itself(
            @ForAll("merges") List<Merge> places, @ForAll("merges") List<Merge> merges) {
        Map<String, EditedConcept> edits = new HashMap<>();
        places.forEach(place ->
                edits.put(place.id(), edit(place.id()).under(List.of(place.into(), "gone-with-a-release"))));
        merges.stream()
                .filter(merge -> !merge.id().equals(merge.into()))
                .forEach(merge -> edits.put(
                        merge.id(),
                        edits.getOrDefault(merge.id(), edit(merge.id())).replacedBy(merge.into())));

        Thesaurus now = SHIPPED.with(edits.values());

        for (Concept concept : now.concepts()) {
            assertThat(now.isBelow(concept.id(), concept.id())).as(concept.id()).isFalse();
            assertThat(now.resolve(concept.id())).isEqualTo(concept.id());
        }
        for (String id : IDS) {
            assertThat(now.everyIdOf(id)).contains(id, now.resolve(id));
            assertThat(now.former(id).isPresent()).isEqualTo(now.merged().containsKey(id));
        }
    }

    @Example
    void a_chain_of_merges_leads_to_its_end_with_the_words_of_all() {
        Thesaurus now = SHIPPED.with(List.of(
                edit("debt").replacedBy("remittances"), edit("remittances").replacedBy("microfinance")));

        assertThat(now.resolve("debt")).isEqualTo("microfinance");
        assertThat(now.everyIdOf("remittances")).containsExactly("microfinance", "debt", "remittances");
        assertThat(now.concept("microfinance").orElseThrow().synonyms().get(Language.EN))
                .contains(
                        SHIPPED.thesaurus().label("debt", Language.EN),
                        SHIPPED.thesaurus().label("remittances", Language.EN));
        assertThat(VocabularyDesk.mayTakeThePlaceOf(now, "debt", "microfinance"))
                .as("back again")
                .isFalse();
    }

    @Example
    void a_label_names_one_concept_in_its_language_and_a_concept_stands_under_what_is_there_now() {
        Thesaurus now = SHIPPED.with(List.of(edit("debt").replacedBy("remittances")));
        EditedConcept twin =
                called("twin", now.label("remittances", Language.FR).toUpperCase(Language.FR.locale()));

        assertThatThrownBy(() -> VocabularyDesk.checked(null, twin, now))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("labels.fr"));
        assertThat(VocabularyDesk.checked(twin, twin, now))
                .as("it had it before")
                .isEqualTo(twin);
        assertThat(VocabularyDesk.checked(null, called("twin", "Jumeau").under(List.of("debt", "remittances")), now)
                        .broader())
                .containsExactly("remittances");
        assertThatThrownBy(() ->
                        VocabularyDesk.checked(null, called("twin", "Jumeau").under(List.of("twin")), now))
                .isInstanceOf(Refusal.class);
    }

    @Example
    void the_shipped_thesaurus_is_large_and_says_of_every_concept_what_it_means() {
        assertThat(IDS).hasSizeGreaterThanOrEqualTo(350);
        assertThat(SHIPPED.thesaurus().concepts()).noneMatch(concept -> concept.note() == null);
    }

    @Example
    void words_come_on_one_line_and_have_letters() {
        ConceptDraft draft = new ConceptDraft(
                List.of(" debt ", "debt"),
                Map.of(Language.EN, "two\n words\u0000"),
                Map.of(Language.EN, List.of(" a  b ", "a b", " ")),
                Map.of());
        Map<Language, String> labels = new EnumMap<>(
                EditedConcept.of(SHIPPED.thesaurus().concept("debt").orElseThrow())
                        .labels()
                        .byLanguage());
        labels.put(Language.PT, "--");

        assertThat(draft.broader()).containsExactly("debt");
        assertThat(draft.labels()).containsEntry(Language.EN, "two words");
        assertThat(draft.synonyms().get(Language.EN)).containsExactly("a b");
        assertThatThrownBy(() -> new ConceptDraft(List.of(), labels, Map.of(), Map.of()).labelsOrRefuse())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("labels.pt"));
    }

    @Example
    void a_draft_names_the_language_in_which_words_are_missing() {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, language == Language.AR ? " " : "Word");
        }
        ConceptDraft draft = new ConceptDraft(List.of(), labels, Map.of(), Map.of(Language.EN, "Only here"));

        assertThatThrownBy(draft::labelsOrRefuse)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("labels.ar"));
        assertThatThrownBy(draft::noteOrNone).isInstanceOf(Refusal.class);
    }

    @Provide
    Arbitrary<List<Merge>> merges() {
        return Combinators.combine(Arbitraries.of(IDS.subList(0, 60)), Arbitraries.of(IDS.subList(0, 60)))
                .as(Merge::new)
                .list()
                .ofMaxSize(25);
    }

    private static StoredConcept stored(EditedConcept edited, @Nullable Concept shipped) {
        return new StoredConcept(edited, shipped, new MemberId(1), Instant.EPOCH);
    }

    private static EditedConcept called(String id, String french) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, language == Language.FR ? french : id + " " + language.tag());
        }
        return new EditedConcept(id, List.of(), new Labels(labels), Map.of(), null, true, null);
    }

    private static EditedConcept edit(String id) {
        return EditedConcept.of(SHIPPED.thesaurus().concept(id).orElseThrow());
    }
}
