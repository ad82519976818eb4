package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Refused.notFound;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.ADMINISTRATOR;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.EDITOR_OF_ASIA;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.SECOND_REVIEWER;
import static org.reintegration.web.library.Shelf.accepted;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.row;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.imports.ImportProblem;
import org.reintegration.library.imports.ImportReport;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.RemarkReply;
import org.reintegration.library.records.RemarkService;
import org.reintegration.library.records.RemarkView;
import org.reintegration.library.records.ReminderService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.SaveOutcome;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.Status;
import org.reintegration.library.records.Verdict;
import org.reintegration.library.records.WorkItem;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;

/** The library on the real database: what only triggers, transactions and queries can show. */
@ExtendWith(ArquillianExtension.class)
class LibraryIT {

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    ReminderService reminders;

    @Inject
    RemarkService remarks;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    CatalogueImport catalogue;

    @Inject
    Vocabularies vocabularies;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_lesson_goes_from_draft_to_published_and_is_read_in_few_statements_by_a_visitor() {
        String id = published("Une dette dite tôt", Sensitivity.PUBLIC, false);

        StatementCount.begin();
        ResourceView view = resources.view(Actor.VISITOR, id, Language.ES);

        assertThat(StatementCount.sent()).isLessThanOrEqualTo(4);
        assertThat(view.title()).isEqualTo("Une dette dite tôt");
        assertThat(view.language()).as("no Spanish words, so the original").isEqualTo(Language.FR);
        assertThat(view.no()).isEqualTo(1);
        assertThat(document(id))
                .hasValueSatisfying(found -> assertThat(found.readers()).containsExactly("everyone"));
    }

    @Test
    void the_second_of_two_who_save_is_shown_what_the_first_saved_and_overwrites_nothing() {
        DraftView begun = drafts.begin(AMINA, lesson("First", Sensitivity.PUBLIC, false), null);

        SaveOutcome one =
                drafts.save(AMINA, begun.publicId(), begun.version(), lesson("One", Sensitivity.PUBLIC, false));
        SaveOutcome two =
                drafts.save(AMINA, begun.publicId(), begun.version(), lesson("Two", Sensitivity.PUBLIC, false));

        assertThat(one.saved()).isTrue();
        assertThat(one.stored().version()).isGreaterThan(begun.version());
        assertThat(two.saved()).isFalse();
        assertThat(two.stored().draft().title()).isEqualTo("One");
        assertThat(drafts.read(AMINA, begun.publicId()).draft().title()).isEqualTo("One");
    }

    @Test
    void a_client_that_asks_twice_with_one_key_has_begun_one_record() {
        LessonDraft draft = lesson("Once", Sensitivity.PUBLIC, false);

        assertThat(drafts.begin(AMINA, draft, "key-1").publicId())
                .isEqualTo(drafts.begin(AMINA, draft, "key-1").publicId());
    }

    @Test
    void nothing_is_published_before_two_people_accepted_it_and_an_editor_read_its_language() {
        DraftView work = drafts.begin(AMINA, lesson("À deux", Sensitivity.PUBLIC, false), null);
        String id = work.publicId();
        drafts.submit(AMINA, id, work.version());
        int taken = reviews.takeUp(REVIEWER, id).work().version();
        DraftView once =
                reviews.decide(REVIEWER, id, taken, accepted(vocabularies)).work();

        assertThat(once.status()).isEqualTo(Status.SUBMITTED);
        assertThat(once.second()).isTrue();
        assertThat(once.reviews()).as("one's own letter").hasSize(1);
        assertThat(drafts.read(AMINA, id).reviews()).isEmpty();
        assertThat(reviews.open(SECOND_REVIEWER, id).work().reviews()).isEmpty();
        refused(LibraryRule.TWO_PEOPLE_REVIEW, () -> reviews.takeUp(REVIEWER, id));
        refused(LibraryRule.THE_MOVE_IS_OPEN, () -> publications.publish(EDITOR, id, once.version()));

        int again = reviews.takeUp(SECOND_REVIEWER, id).work().version();
        int accepted = reviews.decide(SECOND_REVIEWER, id, again, accepted(vocabularies))
                .work()
                .version();
        assertThat(drafts.read(AMINA, id).reviews()).hasSize(2);
        refused(LibraryRule.THE_MOVE_IS_OPEN, () -> publications.publish(EDITOR, id, accepted));
        refused(
                LibraryRule.EDITORS_OF_THE_REGION_CHECK_THE_LANGUAGE,
                () -> reviews.passLanguage(SECOND_REVIEWER, id, accepted));

        reviews.askForLanguage(EDITOR, id, accepted, "Deux phrases sont sans verbe.");
        DraftView mended = drafts.read(AMINA, id);
        assertThat(mended.reviews()).hasSize(3);
        DraftView back = drafts.submit(AMINA, id, mended.version());
        assertThat(back.status()).isEqualTo(Status.LANGUAGE_CHECK);
        int read = reviews.passLanguage(EDITOR, id, back.version()).work().version();
        assertThat(publications.publish(EDITOR, id, read).status()).isEqualTo(Status.PUBLISHED);
        assertThat(resources.view(Actor.VISITOR, id, Language.FR).evidence().level())
                .isEqualTo("peer-validated");
    }

    @Test
    void whoever_keeps_a_record_waiting_is_reminded_once_for_each_step() throws SQLException {
        DraftView work = drafts.begin(AMINA, lesson("En attente", Sensitivity.PUBLIC, false), null);
        String id = work.publicId();
        drafts.submit(AMINA, id, work.version());
        reminders.remind(Actor.PORTAL);
        assertThat(reminded(id)).isZero();

        changed(id, "stateSince = stateSince - interval '8 days'");
        assertThat(reminders.remind(Actor.PORTAL)).isPositive();
        reminders.remind(Actor.PORTAL);
        assertThat(reminded(id)).isEqualTo(1);
        changed(id, "stateSince = stateSince - interval '8 days'");
        reminders.remind(Actor.PORTAL);
        assertThat(reminded(id)).isEqualTo(2);

        reviews.takeUp(REVIEWER, id);
        reminders.remind(Actor.PORTAL);
        assertThat(reminded(id)).as("whoever took it up has just begun").isEqualTo(2);
        refused(LibraryRule.THE_PORTAL_REMINDS, () -> reminders.remind(EDITOR));
    }

    @Test
    void a_record_to_be_reviewed_again_stands_on_the_desk_of_its_region_and_is_reminded_of() throws SQLException {
        String id = published("Encore vrai", Sensitivity.PUBLIC, false);
        assertThat(reviews.due(EDITOR, null, 100).items())
                .extracting(WorkItem::publicId)
                .doesNotContain(id);

        changed(id, "reviewBy = now() + interval '10 days'");
        reminders.remind(Actor.PORTAL);
        reminders.remind(Actor.PORTAL);

        assertThat(reminded(id)).isEqualTo(1);
        assertThat(reviews.due(EDITOR, null, 100).items())
                .extracting(WorkItem::publicId)
                .contains(id);
        assertThat(reviews.due(EDITOR_OF_ASIA, null, 100).items())
                .extracting(WorkItem::publicId)
                .doesNotContain(id);
        publications.withdraw(EDITOR, id, "Plus vrai", OptionalInt.empty());
        assertThat(reviews.due(EDITOR, null, 100).items())
                .extracting(WorkItem::publicId)
                .doesNotContain(id);
    }

    @Test
    void a_record_is_reminded_of_however_many_older_ones_wait_for_their_next_step() throws SQLException {
        DraftView old = drafts.begin(AMINA, lesson("Longtemps", Sensitivity.PUBLIC, false), null);
        drafts.submit(AMINA, old.publicId(), old.version());
        DraftView work = drafts.begin(AMINA, lesson("Derrière eux", Sensitivity.PUBLIC, false), null);
        drafts.submit(AMINA, work.publicId(), work.version());
        changed(old.publicId(), "stateSince = stateSince - interval '9 days'");
        sql("""
                insert into library.resource select (jsonb_populate_record(r, jsonb_build_object('id', 7000000 + n,
                    'publicid', translate(lpad(cast(n as text), 10, '0'), '01', 'ab')))).*
                from library.resource r, generate_series(1, 210) n where r.publicId = '%s'""".formatted(old.publicId()));
        sql("""
                insert into library.resource_version select (jsonb_populate_record(v, jsonb_build_object('id', 7000000 + n,
                    'resource_id', 7000000 + n))).*
                from library.resource_version v join library.resource r on r.id = v.resource_id, generate_series(1, 210) n
                where r.publicId = '%s'""".formatted(old.publicId()));
        sql("""
                insert into library.reminder (id, resource_id, since, step, remindedAt)
                select id, id, stateSince, 1, now() from library.resource where id between 7000001 and 7000210""");
        try {
            changed(work.publicId(), "stateSince = stateSince - interval '8 days'");
            reminders.remind(Actor.PORTAL);
            assertThat(reminded(work.publicId())).isEqualTo(1);
        } finally {
            sql("delete from library.resource_version where id between 7000001 and 7000210");
            sql("delete from library.resource where id between 7000001 and 7000210");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement executed = connection.createStatement()) {
            executed.executeUpdate(statement);
        }
    }

    private void changed(String id, String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update library.resource set " + what + " where publicId = '" + id + "'"))
                    .isEqualTo(1);
        }
    }

    private int reminded(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from library.reminder m"
                        + " join library.resource r on r.id = m.resource_id where r.publicId = '" + id + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void an_author_answers_remarks_and_a_new_revision_keeps_them() {
        DraftView work = drafts.begin(AMINA, lesson("À reprendre", Sensitivity.PUBLIC, false), null);
        String id = work.publicId();
        drafts.submit(AMINA, id, work.version());
        int taken = reviews.takeUp(REVIEWER, id).work().version();
        ReviewDraft asking = new ReviewDraft(
                Verdict.REVISE,
                "Presque.",
                accepted(vocabularies).rubric(),
                List.of(new ReviewDraft.Comment("text.insight", "Pour qui ?")));
        reviews.decide(REVIEWER, id, taken, asking);

        RemarkView answered = remarks.answer(AMINA, id, 1, 1, 0, new RemarkReply("Pour les femmes.", false));
        assertThat(answered.isOpen()).isFalse();
        RemarkView settled =
                remarks.answer(AMINA, id, 1, 1, answered.version(), new RemarkReply("Pour les femmes d’Agadez.", true));
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> remarks.answer(AMINA, id, 1, 1, 0, new RemarkReply("x", true)));
        refused(
                LibraryRule.AUTHORS_DECIDE_ON_THEIR_DRAFTS,
                () -> remarks.answer(REVIEWER, id, 1, 1, settled.version(), new RemarkReply("x", true)));
        notFound(() -> remarks.answer(DIEGO, id, 1, 1, settled.version(), new RemarkReply("x", true)));
        notFound(() -> remarks.answer(AMINA, id, 1, 2, 0, new RemarkReply("x", true)));

        drafts.submit(AMINA, id, drafts.read(AMINA, id).version());
        assertThat(reviews.open(SECOND_REVIEWER, id).work().reviews().get(0).remarks())
                .containsExactly(settled);
        refused(
                LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING,
                () -> remarks.answer(AMINA, id, 1, 1, settled.version(), new RemarkReply("x", true)));
    }

    @Test
    void a_draft_does_not_exist_for_anybody_but_its_author_until_it_is_handed_in() {
        String id = drafts.begin(AMINA, lesson("Mine", Sensitivity.PUBLIC, false), null)
                .publicId();

        notFound(() -> drafts.read(EDITOR, id));
        notFound(() -> resources.view(AMINA, id, Language.FR));
        drafts.submit(AMINA, id, drafts.read(AMINA, id).version());

        assertThat(reviews.queue(EDITOR, null, 100).items())
                .extracting(WorkItem::publicId)
                .contains(id);
        assertThat(reviews.queue(EDITOR_OF_ASIA, null, 100).items())
                .extracting(WorkItem::publicId)
                .doesNotContain(id);
        notFound(() -> drafts.read(DIEGO, id));
    }

    @Test
    void whoever_works_on_a_draft_is_shown_what_seems_to_name_a_beneficiary() {
        DraftView begun = drafts.begin(
                AMINA,
                lesson("Mme Kadiatou Barry a reçu son kit, dossier n° GN-2022-1187", Sensitivity.PUBLIC, false),
                null);

        assertThat(begun.personalData())
                .extracting(note -> note.kind().slug() + " " + note.words())
                .containsExactly("name Kadiatou Barry", "case-number GN-2022-1187");
    }

    @Test
    void what_members_may_read_does_not_exist_for_visitors_on_any_list() {
        String id = published("Seulement entre nous", Sensitivity.MEMBERS, false);

        notFound(() -> resources.view(Actor.VISITOR, id, Language.FR));
        assertThat(resources.view(DIEGO, id, Language.FR).title()).isEqualTo("Seulement entre nous");
        assertThat(newest(Actor.VISITOR)).doesNotContain(id);
        assertThat(newest(DIEGO)).contains(id);
        assertThat(document(id))
                .hasValueSatisfying(found -> assertThat(found.readers()).containsExactly("members"));
    }

    @Test
    void the_database_itself_refuses_to_change_a_published_version() {
        String id = published("Pour toujours", Sensitivity.PUBLIC, false);

        refusedByDatabase("update library.version_text set title = 'x' where version_id in"
                + " (select v.id from library.resource_version v join library.resource r on r.id = v.resource_id"
                + " where r.publicId = '" + id + "')");
        refusedByDatabase("delete from library.resource_version where resource_id in"
                + " (select id from library.resource where publicId = '" + id + "')");
    }

    @Test
    void a_new_version_is_written_beside_the_published_one_and_can_be_dropped() {
        String id = published("Version un", Sensitivity.PUBLIC, false);
        DraftView next = drafts.beginNewVersion(AMINA, id);
        drafts.save(AMINA, id, next.version(), lesson("Version deux", Sensitivity.PUBLIC, false));

        assertThat(resources.view(Actor.VISITOR, id, Language.FR).title()).isEqualTo("Version un");
        drafts.discard(AMINA, id);
        assertThat(drafts.read(AMINA, id).status()).isEqualTo(Status.PUBLISHED);
        assertThat(drafts.read(AMINA, id).draft().title()).isEqualTo("Version un");
    }

    @Test
    void a_withdrawn_record_leaves_title_dates_and_reason_and_the_index() {
        String id = published("Retirée", Sensitivity.PUBLIC, false);

        publications.withdraw(EDITOR, id, "Les chiffres étaient faux", OptionalInt.empty());

        ResourceView tombstone = resources.view(Actor.VISITOR, id, Language.FR);
        assertThat(tombstone.isWithdrawn()).isTrue();
        assertThat(tombstone.summary()).isEmpty();
        assertThat(tombstone.title()).isEqualTo("Retirée");
        assertThat(document(id)).isEmpty();
        assertThat(newest(Actor.VISITOR)).doesNotContain(id);
    }

    @Test
    void an_import_can_be_repeated_and_never_overwrites_what_was_corrected_here() {
        String csv = HEADER + row("it-1", "First") + row("it-2", "Second");
        assertThat(run(csv, true).created()).isEqualTo(2);
        assertThat(run(csv, false).created()).isEqualTo(2);
        assertThat(run(csv, false).unchanged()).isEqualTo(2);

        String id = bySource("it-1");
        DraftView here = publications.readForCorrection(EDITOR, id);
        DocumentDraft corrected = new DocumentDraft(
                "manual", Language.EN, "Corrected here", "A summary written here.", null, null, Sensitivity.PUBLIC);
        publications.correct(EDITOR, id, here.version(), corrected);
        ImportReport report = run(HEADER + row("it-1", "First, again") + row("it-2", "Second, again"), false);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.rejected()).singleElement().satisfies(bad -> {
            assertThat(bad.row()).isEqualTo(2);
            assertThat(bad.problem()).isEqualTo(ImportProblem.LOCAL_EDIT);
        });
        assertThat(resources.view(Actor.VISITOR, id, Language.EN).title()).isEqualTo("Corrected here");
        assertThat(resources.view(Actor.VISITOR, bySource("it-2"), Language.EN).no())
                .isEqualTo(2);
    }

    @Test
    void two_imports_at_once_double_nothing() {
        String csv = HEADER
                + IntStream.range(0, 120)
                        .mapToObj(n -> row("it-twice-" + n, "Title " + n))
                        .collect(Collectors.joining());

        long created = IntStream.range(0, 2)
                .parallel()
                .mapToLong(n -> run(csv, false).created())
                .sum();

        assertThat(created).isEqualTo(120);
    }

    @Test
    void samples_go_with_all_that_belongs_to_them_and_nothing_else_goes() {
        String sample = published("Un exemple", Sensitivity.PUBLIC, true);
        String real = published("Un vrai", Sensitivity.PUBLIC, false);

        assertThat(publications.removeSamples(ADMINISTRATOR)).isPositive();

        notFound(() -> resources.view(Actor.VISITOR, sample, Language.FR));
        assertThat(resources.view(Actor.VISITOR, real, Language.FR).title()).isEqualTo("Un vrai");
        refused(LibraryRule.ADMINISTRATORS_REMOVE_SAMPLES, () -> publications.removeSamples(EDITOR));
    }

    private String published(String title, Sensitivity sensitivity, boolean sample) {
        DraftView work = drafts.begin(AMINA, lesson(title, sensitivity, sample), null);
        String id = work.publicId();
        int seen = accepted(drafts, reviews, vocabularies, work);
        assertThat(publications.publish(EDITOR, id, seen).status()).isEqualTo(Status.PUBLISHED);
        return id;
    }

    private ImportReport run(String csv, boolean dryRun) {
        InputStream upload = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return catalogue.run(EDITOR, upload, dryRun);
    }

    private String bySource(String sourceId) {
        return resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> sourceId.equals(item.sourceId()))
                .map(ResourceSummary::publicId)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> newest(Actor actor) {
        return resources.newest(actor, null, Language.FR, null, 100).items().stream()
                .map(ResourceSummary::publicId)
                .collect(Collectors.toSet());
    }

    private Optional<SearchDocument> document(String publicId) {
        SearchSource library = sources.stream()
                .filter(source -> source.kind().equals("resource"))
                .findFirst()
                .orElseThrow();
        for (List<Long> ids = library.idsAfter(0, 200);
                !ids.isEmpty();
                ids = library.idsAfter(ids.get(ids.size() - 1), 200)) {
            for (SearchDocument found : library.documents(ids).values()) {
                if (found.publicId().equals(publicId)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private void refusedByDatabase(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changes");
    }
}
