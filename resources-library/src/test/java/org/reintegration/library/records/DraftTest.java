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
        assertThat(missing(empty))
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
        assertThat(Completeness.of(Records.completeLesson(), false).needed())
                .containsExactlyElementsOf(missing(LessonDraft.empty(Language.FR)).stream()
                        .map(FieldProblem::field)
                        .toList());
        assertThat(missing(Records.completeLesson())).isEmpty();
        assertThat(DraftRules.problems(Records.completeLesson(), VOCABULARIES, TODAY))
                .isEmpty();
    }

    @Test
    void a_full_practice_asks_for_more_than_a_snapshot() {
        PracticeDraft snapshot = PracticeDraft.empty(Language.PT);
        PracticeText full =
                new PracticeText(true, "", "", List.of(), List.of(), "", "", "", List.of(), null, "", "", "", "");
        PracticeDraft whole = new PracticeDraft(Language.PT, "", "", full, null, null, false);

        assertThat(missing(whole)).hasSizeGreaterThan(missing(snapshot).size());
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

    @Test
    void a_document_needs_its_address_or_its_file_and_an_entry_of_a_catalogue_hardly_anything() {
        DocumentDraft bare = new DocumentDraft("manual", Language.EN, "", "", null, null, null);

        assertThat(missing(bare))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "title",
                        "summary",
                        "facts.themes",
                        "facts.licence",
                        "facts.origin",
                        "text.publisher",
                        "text.url",
                        "facts.year");
        assertThat(Completeness.of(bare, true).missing())
                .extracting(FieldProblem::field)
                .doesNotContain("text.url");
        assertThat(missing(Records.completeDocument())).isEmpty();
        assertThat(Completeness.ofCatalogue(bare).missing())
                .extracting(FieldProblem::field)
                .containsExactly("title", "summary");
        assertThat(Records.completeDocument().isOfATypeOfDocument()).isTrue();
        assertThat(new DocumentDraft("good-practice", Language.EN, "", "", null, null, null).isOfATypeOfDocument())
                .isFalse();
    }

    @Test
    void a_beneficiary_is_looked_for_in_what_a_document_says_and_not_among_its_makers() {
        DocumentText makers = new DocumentText("Mme Kadiatou Barry", "Mme Kadiatou Barry", null);
        DocumentDraft document = new DocumentDraft(
                "manual", Language.FR, "Guide", "Mme Kadiatou Barry a reçu son kit.", makers, null, null);

        assertThat(PrivacyNote.in(document, List.of(), List.of()))
                .singleElement()
                .satisfies(note -> assertThat(note.words()).isEqualTo("Kadiatou Barry"));
    }

    @Test
    void impossible_days_and_unknown_roles_are_named_by_field() {
        Facts facts = Facts.none()
                .with(
                        List.of(new Contributor("king", "Somebody")),
                        List.of(),
                        new Consent("perhaps", "", TODAY.plusDays(1)),
                        new Period(LocalDate.of(2024, 5, 1), LocalDate.of(2023, 5, 1)));
        LessonDraft lesson = new LessonDraft(Language.EN, "", "", null, facts, null, false);

        assertThat(DraftRules.problems(lesson, VOCABULARIES, TODAY))
                .containsExactly(
                        new FieldProblem("facts.contributors", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY),
                        new FieldProblem("facts.consent.state", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY),
                        new FieldProblem("facts.consent.date", LibraryRule.THE_DATE_IS_POSSIBLE),
                        new FieldProblem("facts.period.to", LibraryRule.THE_PERIOD_ENDS_AFTER_IT_BEGINS));
    }

    @Test
    void readers_learn_that_consent_is_on_record_and_nothing_more_of_it() {
        assertThat(Records.made().forReaders().consent()).isEqualTo(new Consent("obtained", "", null));
        assertThat(Records.made().forReaders().contributors())
                .containsExactly(
                        new Contributor("editor", "Fatou Ndiaye"), new Contributor("author", "A team in Agadez"));
        Facts refused = Facts.none().with(List.of(), List.of(), new Consent("not-obtained", "She said no", null), null);
        assertThat(refused.forReaders()).isEqualTo(Facts.none());
    }

    @Test
    void facts_written_before_there_were_contributors_and_consent_are_still_read() {
        Facts read = new FactsConverter()
                .convertToEntityAttribute("{\"donor\":\"A donor\",\"origin\":[\"NE\"],\"sources\":[],\"year\":2024}");

        assertThat(read.origin()).containsExactly("NE");
        assertThat(read.contributors()).isEmpty();
        assertThat(read.partners()).isEmpty();
        assertThat(read.consent()).isNull();
        assertThat(read.period()).isNull();
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
        Facts facts = Records.made();
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

    private static List<FieldProblem> missing(Draft draft) {
        return Completeness.of(draft, false).missing();
    }
}
