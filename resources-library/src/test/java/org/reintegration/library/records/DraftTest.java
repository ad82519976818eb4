package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;

class DraftTest {

    private static final List<String> NIGER = List.of("NE");

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void an_empty_draft_may_be_saved_but_lacks_what_others_need_to_read_it() {
        LessonDraft empty = LessonDraft.empty(Language.FR);

        assertThat(DraftRules.problems(empty, VOCABULARIES, TODAY)).isEmpty();
        assertThat(Completeness.missing(empty))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "title",
                        "summary",
                        "facts.themes",
                        "facts.primaryCell",
                        "facts.licence",
                        "facts.origin",
                        "text.context",
                        "text.observation",
                        "text.insight",
                        "text.recommendation",
                        "text.polarity");
    }

    @Test
    void a_complete_lesson_lacks_nothing() {
        assertThat(Completeness.needed(Records.completeLesson()))
                .containsExactlyElementsOf(Completeness.missing(LessonDraft.empty(Language.FR)).stream()
                        .map(FieldProblem::field)
                        .toList());
        assertThat(Completeness.missing(Records.completeLesson())).isEmpty();
        assertThat(DraftRules.problems(Records.completeLesson(), VOCABULARIES, TODAY))
                .isEmpty();
    }

    @Test
    void a_full_practice_asks_for_more_than_a_snapshot() {
        PracticeDraft snapshot = PracticeDraft.empty(Language.PT);
        PracticeText full =
                new PracticeText(true, "", "", List.of(), List.of(), "", "", "", List.of(), null, "", "", "", "");
        PracticeDraft whole = new PracticeDraft(Language.PT, "", "", full, null, null, false);

        assertThat(Completeness.missing(whole))
                .hasSizeGreaterThan(Completeness.missing(snapshot).size());
    }

    @Test
    void unknown_ids_wrong_years_and_strange_addresses_are_named_by_field() {
        DocumentDraft draft = new DocumentDraft(
                "pamphlet", Language.EN, "T", "", new DocumentText("", "", "javascript:alert(1)"), null, null);

        assertThat(DraftRules.problems(draft, VOCABULARIES, TODAY))
                .containsExactly(
                        new FieldProblem("type", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY),
                        new FieldProblem("text.url", LibraryRule.THE_ADDRESS_IS_A_WEB_ADDRESS));
    }

    @Property
    void what_is_written_as_json_is_read_again_the_same(@ForAll String words) {
        PracticeText text = new PracticeText(
                true,
                words,
                "",
                List.of(words),
                List.of(new PracticeText.Block(words, "", "", "")),
                words,
                "",
                "",
                List.of(new PracticeText.Outcome(words, "1", "2", "")),
                "under-500",
                "",
                "",
                "",
                "");
        assertThat(RecordJson.read(RecordJson.write(text), PracticeText.class)).isEqualTo(text);
    }

    @Test
    void facts_survive_the_database_column() {
        Facts facts = Records.completeLesson().facts();
        FactsConverter converter = new FactsConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(facts)))
                .isEqualTo(facts);
        assertThat(converter.convertToDatabaseColumn(facts)).doesNotContain("countries", "dimensions");
    }

    @Test
    void evidence_is_claimed_until_results_or_two_reviewers_say_more() {
        PracticeText measured = new PracticeText(
                false,
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(new PracticeText.Outcome("In work", "9%", "34%", "2021")),
                null,
                "",
                "",
                "",
                "");

        assertThat(Evidence.of(true, measured, 2, NIGER, Support.NONE).level()).isEqualTo("claimed");
        assertThat(Evidence.of(false, PracticeText.empty(), 1, NIGER, Support.NONE)
                        .level())
                .isEqualTo("claimed");
        assertThat(Evidence.of(false, measured, 1, NIGER, Support.NONE).level()).isEqualTo("monitored");
        assertThat(Evidence.of(false, LessonText.empty(), 2, NIGER, Support.NONE)
                        .level())
                .isEqualTo("peer-validated");
        assertThat(VOCABULARIES.named(Vocabularies.EVIDENCE_LEVELS).terms()).hasSize(Evidence.STEPS);
    }

    @Test
    void a_verdict_needs_a_letter_and_a_reason_for_every_criterion() {
        List<ReviewDraft.Score> all = VOCABULARIES.named(Vocabularies.RUBRIC_CRITERIA).terms().stream()
                .map(Term::id)
                .map(id -> new ReviewDraft.Score(id, ReviewDraft.Level.HIGH, "Because"))
                .toList();

        assertThat(new ReviewDraft(Verdict.ACCEPT, "Dear author", all, List.of()).verdictOrRefuse(VOCABULARIES))
                .isEqualTo(Verdict.ACCEPT);
        assertRefused(new ReviewDraft(Verdict.ACCEPT, " ", all, List.of()), "letter");
        assertRefused(new ReviewDraft(Verdict.REVISE, "Dear author", all.subList(1, 9), List.of()), "rubric");
        assertRefused(new ReviewDraft(null, "Dear author", all, List.of()), "verdict");
    }

    private static void assertRefused(ReviewDraft draft, String field) {
        assertThatThrownBy(() -> draft.verdictOrRefuse(VOCABULARIES))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void reports_from_two_more_countries_make_a_practice_replicated_and_its_own_country_does_not_count() {
        assertThat(level(2, "NE", "ML")).isEqualTo("peer-validated");
        assertThat(level(2, "NE", "ML", "SN")).isEqualTo("replicated");
        assertThat(Evidence.of(true, LessonText.empty(), 0, NIGER, new Support(Set.of("ML", "SN"), false, false))
                        .reason())
                .as("others may confirm what was only catalogued")
                .isEqualTo(Evidence.Reason.IT_SERVED_IN_TWO_MORE_COUNTRIES);
    }

    @Test
    void an_evaluation_counts_more_than_reviewers_and_an_impact_evaluation_more_than_all() {
        Support evaluated = new Support(Set.of(), true, false);
        Support impact = new Support(Set.of("ML", "SN"), true, true);
        assertThat(Evidence.of(false, LessonText.empty(), 2, NIGER, evaluated).step())
                .isEqualTo(4);
        assertThat(Evidence.of(false, LessonText.empty(), 0, NIGER, impact).step())
                .isEqualTo(Evidence.STEPS);
    }

    private static String level(int reviewers, String... countries) {
        return Evidence.of(false, LessonText.empty(), reviewers, NIGER, new Support(Set.of(countries), false, false))
                .level();
    }
}
