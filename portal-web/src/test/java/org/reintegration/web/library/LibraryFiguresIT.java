package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Shelf.ADMINISTRATOR;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.EDITOR_OF_ASIA;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.accepted;
import static org.reintegration.web.library.Shelf.lesson;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.analytics.FigureLog;
import org.reintegration.library.analytics.FigureOrder;
import org.reintegration.library.analytics.FigureQuery;
import org.reintegration.library.analytics.FigureService;
import org.reintegration.library.analytics.MonthFigures;
import org.reintegration.library.analytics.RankedRecord;
import org.reintegration.library.analytics.RecordFigures;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.use.UseDraft;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Sql;

/** Figures on the real database: what is added up, who is told, and what it costs. */
@ExtendWith(ArquillianExtension.class)
class LibraryFiguresIT {

    private static final FigureQuery VIEWS = query(FigureOrder.VIEWS, null, null);

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    UseService uses;

    @Inject
    FigureLog log;

    @Inject
    FigureService figures;

    @Inject
    Vocabularies vocabularies;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void people_are_added_up_across_servers_and_days_and_a_page_learns_of_them_when_the_day_is_over() throws Exception {
        Holding record = published("Comptée", Sensitivity.PUBLIC);
        log.viewed(Actor.VISITOR, "one", record);
        log.viewed(Actor.VISITOR, "one", record);
        log.viewed(DIEGO, "member 900002", record);
        for (Actor nobody : List.of(AMINA, EDITOR, EDITOR_OF_ASIA, REVIEWER, ADMINISTRATOR)) {
            log.viewed(nobody, "staff " + nobody.id(), record);
        }
        log.called(DIEGO, record);
        StatementCount.begin();
        log.write();
        assertThat(StatementCount.sent()).isLessThanOrEqualTo(1);
        log.write();
        assertThat(row(record)).isEqualTo("2 0 1 2 0");

        log.viewed(Actor.VISITOR, "two", record);
        log.write();
        assertThat(row(record)).isEqualTo("3 0 1 3 0");
        assertThat(figures.of(Actor.VISITOR, record.publicId()).views())
                .as("the day is not over")
                .isZero();
        assertThat(ranked(EDITOR, VIEWS, record)).hasValueSatisfying(ranked -> {
            assertThat(ranked.views()).isEqualTo(3);
            assertThat(ranked.calls()).isEqualTo(1);
        });

        Sql.run(database, "update library.figure set day = day - 1 where resource_id = " + id(record));
        assertThat(figures.of(Actor.VISITOR, record.publicId()).views()).isEqualTo(3);
        log.viewed(Actor.VISITOR, "three", record);
        log.write();
        assertThat(row(record)).isEqualTo("4 0 1 1 0");
        StatementCount.begin();
        RecordFigures told = figures.of(record);
        assertThat(StatementCount.sent()).isEqualTo(1);
        assertThat(told.views()).as("of yesterday").isEqualTo(3);
        assertThat(told.months()).hasSize(12);
        assertThat(last(told).views()).isEqualTo(3);
    }

    @Test
    void old_months_count_in_the_sum_and_reports_of_use_where_they_stand() throws Exception {
        Holding record = published("Ancienne", Sensitivity.PUBLIC);
        Sql.run(
                database,
                "insert into library.figure values (" + id(record) + ", date_trunc('month', now() at time zone 'UTC')"
                        + " - interval '30 months', 40, 5, 2, now() - interval '30 months', 1, 1), (" + id(record)
                        + ", date_trunc('month', now() at time zone 'UTC') - interval '3 months', 7, 1, 0,"
                        + " now() - interval '3 months', 7, 1)");
        uses.report(
                DIEGO,
                record.publicId(),
                Language.EN,
                new UseDraft(UseOutcome.WORKED, "ML", "", "", "", Language.EN),
                null);
        String hidden = uses.report(
                        REVIEWER,
                        record.publicId(),
                        Language.EN,
                        new UseDraft(UseOutcome.PARTLY, "GH", "", "", "", Language.EN),
                        null)
                .publicId();
        uses.hide(EDITOR, hidden, "Names somebody", OptionalInt.empty());

        RecordFigures told = figures.of(Actor.VISITOR, record.publicId());

        assertThat(told.views()).isEqualTo(47);
        assertThat(told.downloads()).isEqualTo(6);
        assertThat(told.calls()).isEqualTo(2);
        assertThat(told.uses()).as("a hidden report counts nowhere").isEqualTo(1);
        assertThat(told.months())
                .extracting(MonthFigures::views)
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 7L, 0L, 0L, 0L);
        assertThat(last(told).uses()).isEqualTo(1);
        assertThat(ranked(EDITOR, query(FigureOrder.USES, null, null), record)).isPresent();
    }

    @Test
    void figures_are_hidden_with_their_record_and_gone_with_a_sample() throws Exception {
        Holding open = published("Retirée bientôt", Sensitivity.PUBLIC);
        Holding members = published("Entre membres, comptée", Sensitivity.MEMBERS);
        for (Holding record : List.of(open, members)) {
            log.viewed(Actor.VISITOR, "one", record);
        }
        log.write();
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> figures.of(Actor.VISITOR, members.publicId()));
        assertThat(figures.of(DIEGO, members.publicId()).uses()).isZero();
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> figures.of(EDITOR, "2222222222"));

        publications.withdraw(EDITOR, open.publicId(), "Faux", OptionalInt.empty());
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> figures.of(EDITOR, open.publicId()));
        assertThat(ranked(EDITOR, VIEWS, open)).isEmpty();

        log.viewed(Actor.VISITOR, "two", gone());
        log.viewed(Actor.VISITOR, "two", members);
        log.write();
        assertThat(row(members)).as("one that is gone stops no other").startsWith("2 ");
    }

    @Test
    void the_ranking_is_for_editors_narrowed_and_read_by_position() throws Exception {
        List<Holding> records = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Holding record = published("Classée " + i, Sensitivity.PUBLIC);
            records.add(record);
            Sql.run(
                    database,
                    "insert into library.figure values (" + id(record)
                            + ", date_trunc('month', now() at time zone 'UTC'), " + (1000 + (i == 3 ? 2 : i)) + ", " + i
                            + ", 0, now(), 0, 0)");
        }
        refused(LibraryRule.EDITORS_READ_THE_FIGURES, () -> figures.most(DIEGO, VIEWS, Language.EN, null, 2));
        refused(LibraryRule.EDITORS_READ_THE_FIGURES, () -> figures.months(AMINA, VIEWS));
        refused(Refusal.Common.SIGN_IN_FIRST, () -> figures.most(Actor.VISITOR, VIEWS, Language.EN, null, 2));
        refused(
                LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY,
                () -> figures.most(EDITOR, query(FigureOrder.VIEWS, "atlantis", null), Language.EN, null, 2));

        List<String> inOrder = new ArrayList<>();
        String after = null;
        do {
            StatementCount.begin();
            Slice<RankedRecord> slice = figures.most(EDITOR_OF_ASIA, VIEWS, Language.EN, after, 2);
            assertThat(StatementCount.sent()).isLessThanOrEqualTo(2);
            slice.items().forEach(ranked -> inOrder.add(ranked.record().publicId()));
            after = slice.next();
        } while (after != null && inOrder.size() < 200);
        assertThat(inOrder).doesNotHaveDuplicates();
        assertThat(inOrder.subList(0, 5))
                .containsExactly(
                        records.get(4).publicId(),
                        records.get(3).publicId(),
                        records.get(2).publicId(),
                        records.get(1).publicId(),
                        records.get(0).publicId());

        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        assertThat(first(new FigureQuery(FigureOrder.DOWNLOADS, now, "west-central-africa", Language.FR)))
                .isEqualTo(records.get(4).publicId());
        assertThat(ranked(EDITOR, query(FigureOrder.VIEWS, null, Language.ES), records.get(0)))
                .isEmpty();
        assertThat(ranked(EDITOR, query(FigureOrder.VIEWS, "europe", null), records.get(0)))
                .isEmpty();
        assertThat(ranked(EDITOR, new FigureQuery(FigureOrder.VIEWS, now.minusMonths(1), null, null), records.get(0)))
                .isEmpty();
        List<MonthFigures> year = figures.months(ADMINISTRATOR, VIEWS);
        assertThat(year).hasSize(12);
        assertThat(year.get(11).views()).isGreaterThanOrEqualTo(5014);
    }

    private String first(FigureQuery query) {
        return figures.most(EDITOR, query, Language.EN, null, 1)
                .items()
                .get(0)
                .record()
                .publicId();
    }

    private Optional<RankedRecord> ranked(Actor actor, FigureQuery query, Holding record) {
        return figures.most(actor, query, Language.EN, null, 100).items().stream()
                .filter(ranked -> ranked.record().publicId().equals(record.publicId()))
                .findFirst();
    }

    private static MonthFigures last(RecordFigures told) {
        return told.months().get(told.months().size() - 1);
    }

    private static FigureQuery query(FigureOrder order, @Nullable String region, @Nullable Language language) {
        return new FigureQuery(order, null, region, language);
    }

    private Holding published(String title, Sensitivity sensitivity) {
        Draft draft = lesson(title, sensitivity, false);
        DraftView work = drafts.begin(AMINA, draft, null);
        publications.publish(EDITOR, work.publicId(), accepted(drafts, reviews, vocabularies, work));
        return resources.find(EDITOR, work.publicId());
    }

    private static Holding gone() {
        return new Holding(
                new ContentRef("resource", -1),
                "2222222222",
                ResourceKind.LESSON,
                "lesson-learned",
                Language.EN,
                "Gone",
                List.of(),
                List.of(),
                null,
                true,
                false);
    }

    private static long id(Holding record) {
        return record.ref().id();
    }

    private String row(Holding record) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select views, downloads, calls, dayViews, dayDownloads from library.figure where resource_id = "
                                + id(record))) {
            return rows.next()
                    ? rows.getLong(1) + " " + rows.getLong(2) + " " + rows.getLong(3) + " " + rows.getLong(4) + " "
                            + rows.getLong(5)
                    : "";
        }
    }

    private static void refused(Rule rule, Runnable act) {
        assertThatThrownBy(act::run)
                .satisfies(thrown ->
                        assertThat(Refusals.in(thrown).map(Refusal::rule)).isEqualTo(Optional.of(rule)));
    }
}
