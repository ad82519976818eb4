package org.reintegration.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.ConceptDraft;
import org.reintegration.kernel.vocabulary.ConceptLine;
import org.reintegration.kernel.vocabulary.ConceptView;
import org.reintegration.kernel.vocabulary.MergedConcepts;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.kernel.vocabulary.VocabularyDesk;
import org.reintegration.kernel.vocabulary.VocabularyRule;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.testing.PortalArchive;

/** The vocabulary edited on the real database: what is kept, who may, and what two administrators do to one another. */
@ExtendWith(ArquillianExtension.class)
class VocabularyIT {

    private static final Actor ADMINISTRATOR =
            Actor.member(new MemberId(950_001), Set.of(Grant.everywhere(Role.ADMINISTRATOR)));
    private static final Actor EDITOR = Actor.member(new MemberId(950_002), Set.of(Grant.everywhere(Role.EDITOR)));

    @Inject
    VocabularyDesk desk;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Audit audit;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_concept_is_added_said_otherwise_withdrawn_and_merged_and_every_act_is_on_record() {
        ConceptView one = desk.add(ADMINISTRATOR, "tried-one", draft("Tried one"));
        ConceptView two = desk.add(ADMINISTRATOR, "tried-two", draft("Tried two"));
        assertThat(vocabularies.thesaurus().label("tried-one", Language.FR)).isEqualTo("Tried one fr");
        assertThat(vocabularies.version()).isNotEqualTo(vocabularies.shippedVersion());

        ConceptView said = desk.rewrite(ADMINISTRATOR, "tried-one", one.version(), draft("Tried first"));
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> desk.rewrite(ADMINISTRATOR, "tried-one", one.version(), draft("Late")));
        ConceptView withdrawn = desk.offer(ADMINISTRATOR, "tried-one", said.version(), false);
        assertThat(vocabularies.thesaurus().isOffered("tried-one")).isFalse();

        desk.merge(ADMINISTRATOR, "tried-one", withdrawn.version(), "tried-two");
        assertThat(MergedConcepts.resolve(List.of("tried-one", "tried-two"))).containsExactly("tried-two");
        assertThat(vocabularies.thesaurus().concept("tried-one").orElseThrow().id())
                .isEqualTo("tried-two");
        assertThat(vocabularies
                        .thesaurus()
                        .concept("tried-two")
                        .orElseThrow()
                        .synonyms()
                        .get(Language.EN))
                .contains("Tried first en");
        refused(
                VocabularyRule.WHAT_WAS_MERGED_IS_EDITED_NO_MORE,
                () -> desk.offer(ADMINISTRATOR, "tried-one", withdrawn.version() + 1, true));
        refused(
                VocabularyRule.A_CONCEPT_IS_MERGED_INTO_ANOTHER_THAT_IS_NOT_BELOW_IT,
                () -> desk.merge(ADMINISTRATOR, "tried-two", two.version(), "tried-one"));

        assertThat(audit.newest(ADMINISTRATOR, null, 200).items().stream()
                        .filter(entry -> entry.detail().startsWith("tried-one"))
                        .map(Audit.Entry::act))
                .containsExactly("concept-merged", "concept-withdrawn", "concept-rewritten", "concept-added");
    }

    @Test
    void a_shipped_concept_is_edited_like_any_other_and_only_by_administrators() {
        refused(VocabularyRule.ADMINISTRATORS_EDIT_THE_VOCABULARY, () -> desk.read(EDITOR, "debt"));
        refused(Refusal.Common.SIGN_IN_FIRST, () -> desk.read(Actor.VISITOR, "debt"));
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> desk.read(ADMINISTRATOR, "no-such-concept"));
        ConceptView shipped = desk.read(ADMINISTRATOR, "remittances");
        assertThat(shipped.shipped()).isTrue();

        ConceptView withdrawn = desk.offer(ADMINISTRATOR, "remittances", shipped.version(), false);
        assertThat(vocabularies.thesaurus().contains("remittances")).isTrue();
        desk.offer(ADMINISTRATOR, "remittances", withdrawn.version(), true);
        assertThat(vocabularies.thesaurus().isOffered("remittances")).isTrue();
    }

    @Test
    void what_cannot_be_is_refused() {
        for (String id : List.of("debt", "Debt", "a b", "add", "-a", "x".repeat(61))) {
            refused(VocabularyRule.A_CONCEPT_HAS_A_NEW_AND_PLAIN_ID, () -> desk.add(ADMINISTRATOR, id, draft("No")));
        }
        refused(
                VocabularyRule.A_CONCEPT_STANDS_UNDER_KNOWN_ONES_AND_NOT_UNDER_ITSELF,
                () -> desk.add(
                        ADMINISTRATOR,
                        "tried-nowhere",
                        new ConceptDraft(List.of("nowhere"), draft("No").labels(), Map.of(), Map.of())));
        Map<Language, String> labels = new EnumMap<>(draft("No").labels());
        labels.remove(Language.AR);
        refused(
                VocabularyRule.EVERY_LANGUAGE_HAS_A_LABEL,
                () -> desk.add(ADMINISTRATOR, "tried-mute", new ConceptDraft(List.of(), labels, Map.of(), Map.of())));
    }

    @Test
    void a_label_names_one_concept_whatever_its_capitals() {
        desk.add(ADMINISTRATOR, "tried-twin", draft("Tried twin"));
        refused(
                VocabularyRule.A_LABEL_NAMES_ONE_CONCEPT,
                () -> desk.add(ADMINISTRATOR, "tried-double", draft("TRIED Twin")));
    }

    @Test
    void merges_make_chains_that_lead_to_their_end_and_never_rings() {
        ConceptView first = desk.add(ADMINISTRATOR, "linked-one", draft("Linked one"));
        ConceptView second = desk.add(ADMINISTRATOR, "linked-two", draft("Linked two"));
        ConceptView third = desk.add(ADMINISTRATOR, "linked-three", draft("Linked three"));
        desk.merge(ADMINISTRATOR, "linked-one", first.version(), "linked-two");
        refused(
                VocabularyRule.A_CONCEPT_IS_MERGED_INTO_ANOTHER_THAT_IS_NOT_BELOW_IT,
                () -> desk.merge(ADMINISTRATOR, "linked-two", second.version(), "linked-one"));

        desk.merge(ADMINISTRATOR, "linked-two", second.version(), "linked-three");

        assertThat(vocabularies.thesaurus().resolve("linked-one")).isEqualTo("linked-three");
        assertThat(MergedConcepts.everyIdOf("linked-two")).containsExactly("linked-three", "linked-one", "linked-two");
        refused(
                VocabularyRule.A_CONCEPT_IS_MERGED_INTO_ANOTHER_THAT_IS_NOT_BELOW_IT,
                () -> desk.merge(ADMINISTRATOR, "linked-three", third.version(), "linked-one"));
        assertThat(desk.add(ADMINISTRATOR, "linked-four", under("Linked four", "linked-one"))
                        .concept()
                        .broader())
                .containsExactly("linked-three");
        refused(
                VocabularyRule.A_CONCEPT_STANDS_UNDER_KNOWN_ONES_AND_NOT_UNDER_ITSELF,
                () -> desk.rewrite(
                        ADMINISTRATOR, "linked-three", third.version(), under("Linked three", "linked-four")));
    }

    @Test
    void of_edits_at_once_those_that_contradict_another_are_refused() throws Exception {
        ConceptView left = desk.add(ADMINISTRATOR, "raced-left", draft("Raced left"));
        ConceptView right = desk.add(ADMINISTRATOR, "raced-right", draft("Raced right"));

        assertThat(succeeding(
                        () -> desk.merge(ADMINISTRATOR, "raced-left", left.version(), "raced-right"),
                        () -> desk.merge(ADMINISTRATOR, "raced-right", right.version(), "raced-left")))
                .as("each into the other")
                .isEqualTo(1);
        assertThat(succeeding(
                        () -> desk.add(ADMINISTRATOR, "raced-new", draft("Raced new")),
                        () -> desk.add(ADMINISTRATOR, "raced-new", draft("Raced otherwise"))))
                .as("one id")
                .isEqualTo(1);
        assertThat(succeeding(
                        () -> desk.add(ADMINISTRATOR, "raced-this", draft("Raced name")),
                        () -> desk.add(ADMINISTRATOR, "raced-that", draft("Raced name"))))
                .as("one name")
                .isEqualTo(1);
        ConceptView fresh = desk.read(ADMINISTRATOR, "raced-new");
        assertThat(succeeding(
                        () -> desk.rewrite(ADMINISTRATOR, "raced-new", fresh.version(), draft("Raced once")),
                        () -> desk.rewrite(ADMINISTRATOR, "raced-new", fresh.version(), draft("Raced twice"))))
                .as("one version seen by both")
                .isEqualTo(1);
    }

    @Test
    void the_list_goes_on_where_it_ended_and_holds_merged_ones_by_their_own_names() {
        ConceptView gone = desk.add(ADMINISTRATOR, "listed-old", draft("Listed old"));
        desk.add(ADMINISTRATOR, "listed-new", draft("Listed new"));
        desk.merge(ADMINISTRATOR, "listed-old", gone.version(), "listed-new");
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Slice<ConceptLine> slice = desk.list(ADMINISTRATOR, "", Language.FR, after, 100);
            slice.items().forEach(line -> read.add(line.id()));
            after = slice.next();
        } while (after != null);

        assertThat(read).doesNotHaveDuplicates().contains("listed-old", "listed-new", "debt");
        assertThat(read)
                .hasSize(vocabularies.thesaurus().concepts().size()
                        + vocabularies.thesaurus().merged().size());
        assertThat(desk.list(ADMINISTRATOR, "LISTED old", Language.PT, null, 20).items())
                .extracting(ConceptLine::id)
                .contains("listed-old", "listed-new");
        assertThat(desk.list(ADMINISTRATOR, "listed-old", Language.PT, null, 20).items())
                .extracting(ConceptLine::label, ConceptLine::replacedBy)
                .containsExactly(tuple("Listed old pt", "listed-new"));
        refused(VocabularyRule.ADMINISTRATORS_EDIT_THE_VOCABULARY, () -> desk.list(EDITOR, "", Language.EN, null, 20));
    }

    private int succeeding(Runnable one, Runnable other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> both = new ArrayList<>();
        for (Runnable act : List.of(one, other)) {
            both.add(threads.submit(() -> {
                start.await();
                try {
                    act.run();
                    return true;
                } catch (RuntimeException e) {
                    assertThat(Refusals.in(e)).isPresent();
                    return false;
                }
            }));
        }
        start.countDown();
        int done = 0;
        for (Future<Boolean> act : both) {
            done += act.get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        return done;
    }

    private static ConceptDraft under(String word, String broader) {
        return new ConceptDraft(List.of(broader), draft(word).labels(), Map.of(), Map.of());
    }

    private static ConceptDraft draft(String word) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, word + " " + language.tag());
        }
        return new ConceptDraft(List.of("debt"), labels, Map.of(), Map.of());
    }

    private static void refused(Rule rule, Runnable act) {
        assertThatThrownBy(act::run)
                .satisfies(thrown ->
                        assertThat(Refusals.in(thrown).map(Refusal::rule)).isEqualTo(Optional.of(rule)));
    }
}
