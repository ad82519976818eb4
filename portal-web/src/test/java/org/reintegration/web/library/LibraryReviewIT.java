package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.EDITOR_OF_ASIA;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.SECOND_REVIEWER;
import static org.reintegration.web.library.Shelf.accepted;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.practice;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.records.DeskView;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.HarvestService;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.SavedReview;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.Status;
import org.reintegration.library.records.Verdict;
import org.reintegration.library.records.WorkItem;
import org.reintegration.library.relations.RelationDraft;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationView;
import org.reintegration.library.translations.BriefService;
import org.reintegration.library.translations.TranslationDraft;
import org.reintegration.library.translations.TranslationReading;
import org.reintegration.library.translations.TranslationService;
import org.reintegration.library.use.UseDraft;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.web.testing.PortalArchive;

/** What stands between a draft and its readers, on the real database: personal data, screening, two windows, the desk, and the day to ask again. */
@ExtendWith(ArquillianExtension.class)
class LibraryReviewIT {

    private static final String PHONE = "+227 90 12 34 56";
    private static final Actor EDITOR_OF_THE_REGION =
            Shelf.someone(900_014, Grant.within(Role.EDITOR, Scope.region("west-central-africa")));

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    TranslationService translations;

    @Inject
    TranslationReading translated;

    @Inject
    BriefService briefs;

    @Inject
    RelationService relations;

    @Inject
    CollectionService collections;

    @Inject
    UseService uses;

    @Inject
    HarvestService openShelf;

    @Inject
    GapService gaps;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Inject
    Vocabularies vocabularies;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void what_a_file_says_of_people_is_told_to_the_author_and_at_the_desk() throws SQLException {
        DraftView work = drafts.begin(AMINA, lesson("Avec fichier", Sensitivity.PUBLIC, false), null);
        sql("""
                insert into files.file (id, member, name, kind, size, sha256, strip, stripped, state, createdAt, told)
                values (8000001, 1, 'suivi.docx', 'WORD', 10, 'aa', false, false, 'READY', now(), true)""");
        sql("""
                insert into files.mark (file_id, no, part, page, kind, wordsBefore, words, wordsAfter) values
                (8000001, 0, 'AUTHOR', 0, 'NAME', '', 'Amina Author', ''),
                (8000001, 1, 'TEXT', 3, 'PHONE', 'Appelez le ', '+227 90 12 34 56', ' pour le suivi')""");
        sql("""
                insert into files.attachment (id, publicId, file_id, ownerKind, ownerId, position, description, frozen,
                    removable, createdAt)
                select 8000001, 'aaaaaaaaab', 8000001, 'resource-version', v.id, 1, 'Écrire à aissata@example.org', false,
                    true, now()
                from library.resource_version v join library.resource r on r.id = v.resource_id
                where r.publicId = '%s'""".formatted(work.publicId()));

        DraftView seen = drafts.read(AMINA, work.publicId());
        drafts.submit(AMINA, work.publicId(), seen.version());

        assertThat(seen.personalData())
                .extracting(PrivacyNote::place, PrivacyNote::page, PrivacyNote::words)
                .containsExactlyInAnyOrder(
                        tuple(PrivacyNote.Place.FILE_AUTHOR, 0, "Amina Author"),
                        tuple(PrivacyNote.Place.FILE_TEXT, 3, PHONE),
                        tuple(PrivacyNote.Place.FILE_DESCRIPTION, 0, "aissata@example.org"));
        assertThat(reviews.open(REVIEWER, work.publicId()).work().personalData())
                .isEqualTo(seen.personalData());
    }

    @Test
    void translations_briefs_adaptations_and_collections_are_looked_through_for_those_who_may_mend_them() {
        String id = published("Original");
        translations.begin(AMINA, id, Language.ES);
        int seen = translations.read(AMINA, id, Language.ES).version();
        assertThat(translations
                        .save(
                                AMINA,
                                id,
                                Language.ES,
                                seen,
                                new TranslationDraft(Map.of("summary", "Llame al " + PHONE)))
                        .stored()
                        .personalData())
                .extracting(PrivacyNote::words)
                .containsExactly(PHONE);

        briefs.write(AMINA, id, Language.PT, 0, "Ligue para " + PHONE);
        assertThat(told(AMINA, id)).extracting(PrivacyNote::words).containsExactly(PHONE);
        assertThat(told(DIEGO, id)).isEmpty();

        String other = published("Source");
        relations.state(
                AMINA,
                id,
                new RelationDraft(RelationKind.ADAPTED_FROM, other, "", "Madame Fatima Diallo", "", "", null, false),
                Language.FR,
                null);
        assertThat(relations.of(AMINA, id, Language.FR).all())
                .flatExtracting(RelationView::personalData)
                .extracting(PrivacyNote::words)
                .containsExactly("Fatima Diallo");
        assertThat(relations.of(DIEGO, id, Language.FR).all())
                .flatExtracting(RelationView::personalData)
                .isEmpty();

        String gathered = collections
                .begin(
                        AMINA,
                        new CollectionDraft(Language.FR, "Choix", "Tel. 90 12 34 56", true, false),
                        Language.FR,
                        null)
                .about()
                .publicId();
        assertThat(collections.view(AMINA, gathered, Language.FR).personalData())
                .extracting(PrivacyNote::words)
                .containsExactly("90 12 34 56");
        assertThat(collections.view(EDITOR, gathered, Language.FR).personalData())
                .hasSize(1);
        assertThat(collections.view(DIEGO, gathered, Language.FR).personalData())
                .isEmpty();
    }

    private List<PrivacyNote> told(Actor actor, String id) {
        return translated.of(actor, id).languages().stream()
                .filter(tongue -> tongue.brief() != null)
                .flatMap(tongue -> tongue.brief().personalData().stream())
                .toList();
    }

    @Test
    void years_and_days_in_a_report_point_to_nobody_and_a_number_to_call_does() {
        String id = published("Utilisée");
        uses.report(DIEGO, id, Language.FR, used("De 2019-2023, dès le 12.03.2025"), null);
        assertThatThrownBy(() -> uses.report(REVIEWER, id, Language.FR, used("Appelez le " + PHONE), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("changed"));
    }

    private static UseDraft used(String changed) {
        return new UseDraft(UseOutcome.WORKED, "ML", "", changed, "", Language.FR);
    }

    @Test
    void the_second_of_two_windows_that_save_a_review_overwrites_nothing() {
        String id = submitted("Deux fenêtres");
        DeskView desk = reviews.takeUp(REVIEWER, id);
        int seen = desk.begun().version();

        SavedReview one = reviews.save(REVIEWER, id, seen, letter("Une"));
        SavedReview two = reviews.save(REVIEWER, id, seen, letter("Deux"));

        assertThat(one.saved()).isTrue();
        assertThat(one.stored().version()).isGreaterThan(seen);
        assertThat(two.saved()).isFalse();
        assertThat(two.stored().draft().letter()).isEqualTo("Une");
        assertThat(reviews.mine(REVIEWER, id).draft().letter()).isEqualTo("Une");
        assertThat(reviews.save(REVIEWER, id, two.stored().version(), letter("Deux"))
                        .saved())
                .isTrue();
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> reviews.mine(SECOND_REVIEWER, id));
        refused(LibraryRule.THE_TEXT_FITS, () -> reviews.save(REVIEWER, id, 9, letter("x".repeat(5_001))));
    }

    private static ReviewDraft letter(String words) {
        return new ReviewDraft(null, words, List.of(), List.of());
    }

    @Test
    void an_editor_of_the_region_sends_back_before_anybody_weighs_it_and_the_letter_is_kept() throws SQLException {
        String id = submitted("Déjà là");
        int seen = reviews.open(EDITOR_OF_THE_REGION, id).work().version();

        refused(
                Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT,
                () -> reviews.sendBack(EDITOR_OF_ASIA, id, seen, "Doublon"));
        refused(LibraryRule.EDITORS_OF_THE_REGION_SCREEN, () -> reviews.sendBack(REVIEWER, id, seen, "Doublon"));
        refused(LibraryRule.NOBODY_REVIEWS_THEIR_OWN, () -> reviews.sendBack(AMINA, id, seen, "Doublon"));
        refused(LibraryRule.THE_LETTER_IS_WRITTEN, () -> reviews.sendBack(EDITOR_OF_THE_REGION, id, seen, " "));
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> reviews.sendBack(EDITOR_OF_THE_REGION, id, seen + 7, "Doublon"));

        reviews.sendBack(EDITOR_OF_THE_REGION, id, seen, "Cette leçon est déjà dans la bibliothèque.");

        DraftView back = drafts.read(AMINA, id);
        assertThat(back.status()).isEqualTo(Status.REVISE);
        assertThat(back.reviews()).singleElement().satisfies(letter -> {
            assertThat(letter.said().letter()).isEqualTo("Cette leçon est déjà dans la bibliothèque.");
            assertThat(letter.said().verdict()).isEqualTo(Verdict.REVISE);
            assertThat(letter.reviewer()).as("the author hears the library").isNull();
        });
        assertThat(acts(id)).contains("resource-screened-out");
        assertThat(drafts.submit(AMINA, id, back.version()).status()).isEqualTo(Status.SUBMITTED);
        int taken = reviews.takeUp(REVIEWER, id).work().version();
        refused(LibraryRule.THE_MOVE_IS_OPEN, () -> reviews.sendBack(EDITOR_OF_THE_REGION, id, taken, "Trop tard"));
    }

    @Test
    void it_is_asked_after_three_years_whether_a_record_still_holds_and_the_answer_is_on_record() throws SQLException {
        String id = published("Toujours vrai");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(day(id)).isEqualTo(today.plusYears(3));
        int work = drafts.beginNewVersion(AMINA, id).version();
        sql("update library.resource set reviewBy = now() - interval '1 day' where publicId = '" + id + "'");
        assertThat(ids(reviews.due(AMINA_WHO_EDITS, null, 100))).contains(id);

        refused(LibraryRule.AUTHORS_AND_EDITORS_SAY_WHETHER_IT_HOLDS, () -> publications.stillHolds(DIEGO, id, null));
        refused(LibraryRule.THE_DAY_LIES_AHEAD, () -> publications.stillHolds(AMINA, id, today));
        refused(LibraryRule.THE_DAY_LIES_AHEAD, () -> publications.stillHolds(AMINA, id, today.plusYears(11)));
        assertThatThrownBy(() -> publications.stillHolds(Actor.VISITOR, id, null))
                .isInstanceOf(Refusal.class);
        assertThat(publications.stillHolds(AMINA, id, today.plusYears(2))).isEqualTo(today.plusYears(2));

        assertThat(day(id)).isEqualTo(today.plusYears(2));
        assertThat(ids(reviews.due(AMINA_WHO_EDITS, null, 100))).doesNotContain(id);
        assertThat(drafts.read(AMINA, id).version())
                .as("the work in hand is untouched")
                .isEqualTo(work);
        assertThat(publications.stillHolds(EDITOR, id, null)).isEqualTo(today.plusYears(3));
        assertThat(acts(id)).contains("resource-still-holds until " + today.plusYears(2));
        assertThat(resources.view(AMINA, id, Language.FR).renewable()).isTrue();
        assertThat(resources.view(DIEGO, id, Language.FR).renewable()).isFalse();
        publications.withdraw(EDITOR, id, "Plus vrai", OptionalInt.empty());
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> publications.stillHolds(EDITOR, id, null));
    }

    private static final Actor AMINA_WHO_EDITS =
            Shelf.someone(900_001, Grant.everywhere(Role.CONTRIBUTOR), Grant.everywhere(Role.EDITOR));

    private LocalDate day(String id) {
        return LocalDate.ofInstant(resources.view(AMINA, id, Language.FR).reviewBy(), ZoneOffset.UTC);
    }

    /** Nobody here names an organisation, so that nobody is known to be from elsewhere. */
    @Test
    void where_nobody_from_elsewhere_is_free_the_desk_says_so_and_the_audit_keeps_it() throws SQLException {
        String id = submitted("Sans étranger");
        DeskView first = reviews.takeUp(REVIEWER, id);
        assertThat(first.waived()).as("the first seat is anybody's").isFalse();
        reviews.decide(REVIEWER, id, first.work().version(), accepted(vocabularies));
        assertThat(reviews.open(SECOND_REVIEWER, id).waived()).isTrue();

        reviews.takeUp(SECOND_REVIEWER, id);

        assertThat(reviews.open(SECOND_REVIEWER, id).waived()).isTrue();
        assertThat(reviews.open(EDITOR, id).waived()).isTrue();
        assertThat(acts(id)).contains("review-taken-up nobody from elsewhere is free");
    }

    @Test
    void nothing_of_a_region_hides_behind_what_waits_longer_elsewhere() throws SQLException {
        String id = submitted("Au Niger");
        sql("""
                insert into library.resource select (jsonb_populate_record(r, jsonb_build_object('id', 7100000 + n,
                    'publicid', translate(lpad(cast(n as text), 10, '0'), '01', 'cd'), 'regions', 'asia-pacific',
                    'waitingsince', now() - interval '100 days'))).*
                from library.resource r, generate_series(1, 520) n where r.publicId = '%s'""".formatted(id));
        sql("""
                insert into library.resource_version select (jsonb_populate_record(v, jsonb_build_object('id', 7100000 + n,
                    'resource_id', 7100000 + n))).*
                from library.resource_version v join library.resource r on r.id = v.resource_id, generate_series(1, 520) n
                where r.publicId = '%s'""".formatted(id));
        sql("""
                insert into library.version_text select (jsonb_populate_record(t, jsonb_build_object('id', 7100000 + n,
                    'version_id', 7100000 + n))).*
                from library.version_text t join library.resource_version v on v.id = t.version_id
                join library.resource r on r.id = v.resource_id, generate_series(1, 520) n
                where r.publicId = '%s'""".formatted(id));
        try {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                Slice<WorkItem> slice = reviews.queue(EDITOR_OF_THE_REGION, after, 2);
                seen.addAll(ids(slice));
                after = slice.next();
            } while (after != null);
            assertThat(seen).contains(id).doesNotHaveDuplicates();
            assertThat((long) seen.size()).isEqualTo(reviews.waiting(EDITOR_OF_THE_REGION));
            assertThat(reviews.waiting(EDITOR_OF_ASIA)).isEqualTo(520);
            assertThat(reviews.queue(EDITOR_OF_ASIA, null, 500).items()).hasSize(100);
            assertThat(reviews.waiting(EDITOR)).isGreaterThan(520);
        } finally {
            sql("delete from library.version_text where version_id > 7100000");
            sql("delete from library.resource_version where id > 7100000");
            sql("delete from library.resource where id > 7100000");
        }
        refused(LibraryRule.EDITORS_AND_REVIEWERS_WORK_AT_THE_DESK, () -> reviews.queue(DIEGO, null, 10));
    }

    @Test
    void what_something_newer_takes_the_place_of_is_flagged_everywhere_until_the_newer_is_withdrawn() {
        String older = published("Ancienne");
        String newer = published("Nouvelle");
        relations.state(
                EDITOR,
                newer,
                new RelationDraft(RelationKind.SUPERSEDES, older, "", "", "", "", null, false),
                Language.FR,
                null);

        assertThat(resources.view(Actor.VISITOR, older, Language.FR).supersededBy())
                .containsExactly(newer);
        assertThat(resources.view(Actor.VISITOR, newer, Language.FR).supersededBy())
                .isEmpty();
        assertThat(summary(older).isSuperseded()).isTrue();
        assertThat(summary(newer).isSuperseded()).isFalse();
        assertThat(openShelf.find(older).orElseThrow().open().supersededBy()).containsExactly(newer);
        assertThat(document(older).superseded()).isTrue();
        assertThat(document(older).labels()).containsEntry("supersededBy", newer);
        assertThat(document(newer).superseded()).isFalse();

        publications.withdraw(EDITOR, newer, "Elle se trompait", OptionalInt.empty());

        assertThat(resources.view(Actor.VISITOR, older, Language.FR).supersededBy())
                .isEmpty();
        assertThat(document(older).superseded()).isFalse();
    }

    @Test
    void a_relation_taken_back_takes_the_flag_along() {
        String older = published("Ancienne encore");
        String newer = published("Nouvelle encore");
        String stated = relations
                .state(
                        AMINA,
                        newer,
                        new RelationDraft(RelationKind.SUPERSEDES, older, "", "", "", "", null, false),
                        Language.FR,
                        null)
                .all()
                .get(0)
                .publicId();
        assertThat(summary(older).isSuperseded()).isTrue();

        relations.takeBack(AMINA, stated, OptionalInt.empty());

        assertThat(summary(older).isSuperseded()).isFalse();
    }

    private ResourceSummary summary(String id) {
        Long key = resources.find(EDITOR, id).ref().id();
        return resources.readable(EDITOR, List.of(key), Language.FR).get(key);
    }

    private SearchDocument document(String id) {
        Long key = resources.find(EDITOR, id).ref().id();
        return sources.stream()
                .filter(source -> source.kind().equals("resource"))
                .findFirst()
                .orElseThrow()
                .documents(List.of(key))
                .get(key);
    }

    @Test
    void gaps_are_found_by_the_cell_of_the_map_they_lie_in_and_by_region() {
        String here = gap("Ici", List.of("west-central-africa"), "economic", "community");
        String everywhere = gap("Partout", List.of(), "economic", "community");
        String elsewhere = gap("Ailleurs", List.of("asia-pacific"), "economic", "community");
        String wide = gap("Large", List.of("west-central-africa"), null, null);

        assertThat(gapsOf("west-central-africa", "economic", "community"))
                .contains(here, everywhere)
                .doesNotContain(elsewhere, wide);
        assertThat(gapsOf("west-central-africa", null, null))
                .contains(here, everywhere, wide)
                .doesNotContain(elsewhere);
        assertThat(gapsOf(null, null, null)).contains(here, everywhere, elsewhere, wide);
        assertThatThrownBy(() -> gapsOf(null, "nowhere", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> gap("Faux", List.of(), "economic", "nowhere")).isInstanceOf(Refusal.class);
        assertThat(gaps.read(Actor.VISITOR, here).dimension()).isEqualTo("economic");
    }

    private String gap(String title, List<String> regions, String dimension, String level) {
        return gaps.add(EDITOR, new GapDraft(Language.FR, title, "Qui le sait ?", regions, dimension, level))
                .publicId();
    }

    private List<String> gapsOf(String region, String dimension, String level) {
        return gaps.page(Actor.VISITOR, new GapPlace(region, dimension, level), "", 1).items().stream()
                .map(GapView::publicId)
                .toList();
    }

    private static List<String> ids(Slice<WorkItem> slice) {
        return slice.items().stream().map(WorkItem::publicId).toList();
    }

    private String submitted(String title) {
        DraftView work = drafts.begin(AMINA, lesson(title, Sensitivity.PUBLIC, false), null);
        drafts.submit(AMINA, work.publicId(), work.version());
        return work.publicId();
    }

    private String published(String title) {
        DraftView work = drafts.begin(AMINA, practice(title, "NE"), null);
        publications.publish(EDITOR, work.publicId(), accepted(drafts, reviews, vocabularies, work));
        return work.publicId();
    }

    private List<String> acts(String id) throws SQLException {
        List<String> acts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select trim(a.act || ' ' || a.detail) from kernel.audit_entry a"
                                + " join library.resource r on r.id = a.subjectId and a.subjectKind = 'resource'"
                                + " where r.publicId = '" + id + "' order by a.id")) {
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
        }
        return acts;
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }
}
