package org.reintegration.library.translations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.Making;
import org.reintegration.library.records.RecordWords;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.SourceWords;

/** Where a translation goes, who leads it there, and what is out of date. */
class TranslationTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final MemberId TRANSLATOR = new MemberId(1);
    private static final MemberId REVIEWER = new MemberId(2);
    private static final List<String> WEST_AFRICA = List.of("west-central-africa");

    /** From the design, not from the code. */
    private static final String DESIGN = """
            DRAFT     | translator: offer give-up    | editor: give-up
            OFFERED   | translator: take-back        | other translator: send-back publish | reviewer: send-back publish | editor: send-back publish
            PUBLISHED | translator: revise           | other translator: revise | reviewer: revise | editor: revise ask-machine
            """;

    private static final Map<String, Actor> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("visitor", Actor.VISITOR);
        PEOPLE.put("member", Actor.member(new MemberId(9), Set.of()));
        PEOPLE.put("translator", Actor.member(TRANSLATOR, Set.of(Grant.everywhere(Role.CONTRIBUTOR))));
        PEOPLE.put("other translator", Actor.member(REVIEWER, Set.of(Grant.everywhere(Role.CONTRIBUTOR))));
        PEOPLE.put("reviewer", Actor.member(new MemberId(3), Set.of(Grant.everywhere(Role.LIBRARY_REVIEWER))));
        PEOPLE.put("editor", Actor.member(new MemberId(4), Set.of(Grant.everywhere(Role.EDITOR))));
        PEOPLE.put("moderator", Actor.member(new MemberId(5), Set.of(Grant.everywhere(Role.MODERATOR))));
    }

    @Test
    void everybody_has_the_moves_of_the_design_and_no_others() {
        Map<TranslationStatus, Map<String, Set<String>>> design = design();
        Stream.of(underWork(), offered(), published())
                .forEach(translation -> PEOPLE.forEach((name, actor) -> assertThat(open(actor, translation))
                        .as(name + ", " + translation.status())
                        .isEqualTo(design.get(translation.status()).getOrDefault(name, Set.of()))));
        assertThat(design.keySet()).containsExactly(TranslationStatus.values());
    }

    @Test
    void nobody_reviews_their_own_not_even_an_editor() {
        Actor editorWhoTranslated = Actor.member(TRANSLATOR, Set.of(Grant.everywhere(Role.EDITOR)));

        assertThat(open(editorWhoTranslated, offered())).containsExactly("take-back");
        assertThatThrownBy(() -> TranslationMove.PUBLISH
                        .who()
                        .mayBePlayedBy(editorWhoTranslated, TRANSLATOR, WEST_AFRICA)
                        .orRefuse())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.rule()).isEqualTo(LibraryRule.NOBODY_REVIEWS_THEIR_OWN_TRANSLATION));
    }

    @Test
    void an_editor_of_another_region_asks_no_machine() {
        Actor elsewhere =
                Actor.member(new MemberId(6), Set.of(Grant.within(Role.EDITOR, Scope.region("asia-pacific"))));

        assertThat(open(elsewhere, published())).containsExactly("revise");
    }

    @Test
    void what_is_not_open_is_refused_and_changes_nothing() {
        Translation offered = offered();

        assertThatThrownBy(() -> offered.write(Map.of("title", "Otra"), NOON)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> offered.offer(NOON)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> underWork().publish(words("Título"), REVIEWER, NOON))
                .isInstanceOf(Refusal.class);
        assertThat(offered.status()).isEqualTo(TranslationStatus.OFFERED);
        assertThat(offered.fields()).containsEntry("title", "Título");
    }

    @Test
    void nothing_is_translated_into_its_own_language() {
        assertThatThrownBy(() -> Translation.begun(source(1), Language.FR, TRANSLATOR, NOON))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Translation.machined(source(1), Language.FR, words("Titre"), NOON))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_machine_replaces_a_machine_and_nobody_else() {
        Translation machined = Translation.machined(source(1), Language.ES, words("Título de máquina"), NOON);
        machined.machine(source(2), words("Otro título"), NOON);
        assertThat(machined.texts()).extracting(TranslationText::making).containsOnly(Making.MACHINE);
        assertThat(machined.standing().orElseThrow().translator()).isNull();

        machined.revise(TRANSLATOR, source(2), NOON);
        assertThat(machined.fields()).containsEntry("title", "Otro título");
        machined.offer(NOON);
        machined.publish(words("Título mejor"), REVIEWER, NOON);

        assertThat(machined.standing()).hasValueSatisfying(text -> {
            assertThat(text.making()).as("it began with a machine").isEqualTo(Making.MACHINE);
            assertThat(text.isReviewed()).isTrue();
            assertThat(text.translator()).isEqualTo(TRANSLATOR);
        });
        for (Translation translation : List.of(machined, published(), underWork())) {
            assertThatThrownBy(() -> translation.machine(source(2), words("De nuevo"), NOON))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo(LibraryRule.A_MACHINE_REPLACES_NOBODY));
        }
    }

    @Test
    void work_given_up_leaves_the_text_that_stands() {
        Translation translation = published();
        translation.revise(REVIEWER, source(2), NOON);
        translation.giveUp(NOON);

        assertThat(translation.status()).isEqualTo(TranslationStatus.PUBLISHED);
        assertThat(translation.texts()).hasSize(1);
    }

    /** What happens to a record and its translation, in any order. */
    enum Happening {
        A_NEW_VERSION_IS_PUBLISHED,
        SOMEBODY_BEGINS,
        WORDS_ARE_SAVED,
        THE_STANDING_VERSION_IS_FOLLOWED,
        IT_IS_OFFERED,
        IT_IS_SENT_BACK,
        IT_IS_PUBLISHED,
        IT_IS_GIVEN_UP
    }

    @Provide
    Arbitrary<List<Happening>> stories() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(60);
    }

    @Property(tries = 300)
    void a_text_is_stale_exactly_when_a_newer_version_stands_and_no_text_is_ever_lost_or_altered(
            @ForAll("stories") List<Happening> story) {
        int standing = 1;
        int said = 0;
        int workedOn = 1;
        Translation translation = Translation.begun(source(1), Language.ES, TRANSLATOR, NOON);
        List<String> kept = new ArrayList<>();
        List<Integer> sources = new ArrayList<>();
        for (Happening happening : story) {
            try {
                switch (happening) {
                    case A_NEW_VERSION_IS_PUBLISHED -> standing++;
                    case SOMEBODY_BEGINS -> {
                        translation.revise(TRANSLATOR, source(standing), NOON);
                        workedOn = standing;
                    }
                    case WORDS_ARE_SAVED -> translation.write(Map.of("title", "Título " + ++said), NOON);
                    case THE_STANDING_VERSION_IS_FOLLOWED -> {
                        translation.follow(standing, NOON);
                        workedOn = standing;
                    }
                    case IT_IS_OFFERED -> translation.offer(NOON);
                    case IT_IS_SENT_BACK -> translation.sendBack("Otra vez", NOON);
                    case IT_IS_PUBLISHED -> {
                        translation.publish(words("Título " + said), REVIEWER, NOON);
                        kept.add("Título " + said);
                        sources.add(workedOn);
                    }
                    case IT_IS_GIVEN_UP -> {
                        if (translation.wasPublished()) {
                            translation.giveUp(NOON);
                        }
                    }
                }
            } catch (Refusal notOpen) {
                assertThat(notOpen.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            }
            assertThat(translation.texts())
                    .extracting(text -> text.words(ResourceKind.LESSON).title())
                    .containsExactlyElementsOf(kept);
            for (TranslationText text : translation.texts()) {
                int from = sources.get(text.no() - 1);
                assertThat(text.sourceNo()).isEqualTo(from);
                assertThat(text.isStale(standing)).isEqualTo(standing > from);
            }
            assertThat(translation.standing().map(TranslationText::no).orElse(0))
                    .isEqualTo(kept.size());
        }
    }

    private static Translation underWork() {
        Translation translation = Translation.begun(source(1), Language.ES, TRANSLATOR, NOON);
        translation.write(Map.of("title", "Título"), NOON);
        return translation;
    }

    private static Translation offered() {
        Translation translation = underWork();
        translation.offer(NOON);
        return translation;
    }

    private static Translation published() {
        Translation translation = offered();
        translation.publish(words("Título"), REVIEWER, NOON);
        return translation;
    }

    private static RecordWords words(String title) {
        return new RecordWords(title, "", LessonText.empty());
    }

    private static SourceWords source(int no) {
        Holding record = new Holding(
                new ContentRef("resource", 7),
                "4k2j8m2x9q",
                ResourceKind.LESSON,
                "lesson-learned",
                Language.FR,
                "Titre",
                List.of("NE"),
                WEST_AFRICA,
                new MemberId(8),
                false,
                false);
        return new SourceWords(record, no, no, Language.FR, words("Titre"));
    }

    private static Set<String> open(Actor actor, Translation translation) {
        return TranslationService.openMoves(actor, translation, WEST_AFRICA).stream()
                .map(TranslationMove::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<TranslationStatus, Map<String, Set<String>>> design() {
        Map<TranslationStatus, Map<String, Set<String>>> design = new EnumMap<>(TranslationStatus.class);
        DESIGN.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            Map<String, Set<String>> row = new LinkedHashMap<>();
            for (int i = 1; i < cells.length; i++) {
                String[] said = cells[i].split(":", -1);
                row.put(said[0].strip(), new TreeSet<>(List.of(said[1].strip().split(" ", -1))));
            }
            design.put(TranslationStatus.valueOf(cells[0].strip()), row);
        });
        return design;
    }
}
