package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Refused.notFound;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.accepted;
import static org.reintegration.web.library.Shelf.lesson;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.forum.DiscussionDraft;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionView.Order;
import org.reintegration.forum.GroupDraft;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.PostService;
import org.reintegration.forum.Visibility;
import org.reintegration.fund.calls.CallDraft;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.ledger.FundDraft;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.content.NamedContent;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.relations.TieDraft;
import org.reintegration.library.relations.TieKind;
import org.reintegration.library.relations.TieService;
import org.reintegration.library.relations.TieView;
import org.reintegration.library.relations.TiesView;
import org.reintegration.library.relations.Workshop;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** What ties records to the other rooms, on the real database: nobody learns of a tie to what they may not see. */
@ExtendWith(ArquillianExtension.class)
class LibraryTiesIT {

    private static final Actor FACILITATOR = Shelf.someone(900_301, Grant.everywhere(Role.FACILITATOR));
    private static final Actor OFFICER =
            Shelf.someone(900_302, Grant.everywhere(Role.FUND_OFFICER), Grant.everywhere(Role.EDITOR));

    @Inject
    TieService ties;

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService records;

    @Inject
    GroupService groups;

    @Inject
    PostService posts;

    @Inject
    DiscussionService discussions;

    @Inject
    CallService calls;

    @Inject
    FundService funds;

    @Inject
    GapService gaps;

    @Inject
    Vocabularies vocabularies;

    @Inject
    @Any
    Instance<NamedContent> rooms;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Inject
    Publishing shelf;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_private_discussion_ties_nothing_for_a_stranger_and_is_shown_both_ways_to_a_member() {
        String record = published("Tied to a private talk");
        String talk = discussion("Private talk", Visibility.PRIVATE, AMINA);
        TiesView before = ties.of(Actor.VISITOR, record);
        Object found = shelf.document(record);

        TiesView stated = ties.state(AMINA, record, to(TieKind.DISCUSSED_IN, talk), null);

        assertThat(stated.all()).extracting(tie -> tie.there().title()).containsExactly("Private talk");
        assertThat(ties.of(Actor.VISITOR, record)).isEqualTo(before);
        assertThat(ties.of(DIEGO, record).all()).isEmpty();
        assertThat(ties.of(EDITOR, record).all()).as("an editor from outside").isEmpty();
        assertThat(shelf.document(record)).as("search").isEqualTo(found);
        assertThat(discussions.records(AMINA, talk, Language.FR))
                .extracting(Named::publicId)
                .containsExactly(record);
        notFound(() -> discussions.records(DIEGO, talk, Language.FR));

        String tie = stated.all().get(0).publicId();
        notFound(() -> ties.takeBack(EDITOR, tie));
        notFound(() -> ties.takeBack(DIEGO, tie));
        refused(
                LibraryRule.RECORDS_NAME_A_THING_ONCE,
                () -> ties.state(AMINA, record, to(TieKind.DISCUSSED_IN, talk), null));
        ties.takeBack(AMINA, tie);
        assertThat(ties.of(AMINA, record).all()).isEmpty();
        assertThat(discussions.records(AMINA, talk, Language.FR)).isEmpty();
        assertThat(acts(record)).containsExactly("tie-stated " + tie, "tie-taken-back " + tie);
    }

    @Test
    void who_may_not_see_a_discussion_cannot_tell_it_from_one_that_never_was() {
        String record = published("Tied to nothing");
        String talk = discussion("Not for Amina", Visibility.PRIVATE, DIEGO);

        for (String target : List.of(talk, "2222222222", "", "not an id")) {
            assertThatThrownBy(() -> ties.state(AMINA, record, to(TieKind.DISCUSSED_IN, target), null))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(LibraryRule.WHAT_A_RECORD_NAMES_CAN_BE_SEEN);
                        assertThat(refusal.field()).isEqualTo("to");
                    });
        }
        refused(
                LibraryRule.AUTHORS_AND_EDITORS_LINK_RECORDS,
                () -> ties.state(DIEGO, record, to(TieKind.DISCUSSED_IN, talk), null));
        refused(
                Refusal.Common.SIGN_IN_FIRST,
                () -> ties.state(Actor.VISITOR, record, to(TieKind.DISCUSSED_IN, talk), null));
    }

    @Test
    void a_public_discussion_shows_each_reader_the_records_they_may_read_in_few_statements() {
        String talk = discussion("Public talk", Visibility.PUBLIC, AMINA);
        String open = published("Tied and open");
        String closed = publish(lesson("Tied among members", Sensitivity.MEMBERS, false));
        ties.state(AMINA, open, to(TieKind.DISCUSSED_IN, talk), null);
        ties.state(EDITOR, closed, to(TieKind.DISCUSSED_IN, talk), null);

        StatementCount.begin();
        assertThat(discussions.records(
                        Actor.VISITOR, discussions.page(Actor.VISITOR, talk, Order.TREE, 1), Language.FR))
                .extracting(Named::publicId)
                .containsExactly(open);
        assertThat(StatementCount.sent()).as("with the page itself").isLessThanOrEqualTo(6);
        assertThat(discussions.records(DIEGO, talk, Language.FR))
                .extracting(Named::publicId)
                .containsExactly(closed, open);
        StatementCount.begin();
        assertThat(ties.of(Actor.VISITOR, records.find(Actor.VISITOR, open)).all())
                .hasSize(1);
        assertThat(StatementCount.sent()).as("record, ties, forum").isLessThanOrEqualTo(3);
    }

    @Test
    void ties_are_walked_by_cursor_each_once_also_when_one_comes_between_and_stated_once_for_each_key() {
        String record = published("Tied to many workshops");
        for (int i = 0; i < 5; i++) {
            ties.state(EDITOR, record, workshop(i), "workshop-" + i + record);
            ties.state(EDITOR, record, workshop(i), "workshop-" + i + record);
        }

        List<TieView> read = Walk.through(
                after -> {
                    TiesView view = ties.of(Actor.VISITOR, record, after, 2);
                    return new Slice<>(view.all(), view.next());
                },
                () -> ties.state(EDITOR, record, workshop(5), null));

        assertThat(read)
                .extracting(tie -> tie.workshop().title())
                .containsExactly("Atelier 0", "Atelier 1", "Atelier 2", "Atelier 3", "Atelier 4", "Atelier 5");
    }

    private static TieDraft workshop(int number) {
        return new TieDraft(TieKind.FROM_WORKSHOP, "", "Atelier " + number, "2026-03-14", "Niamey", "");
    }

    @Test
    void a_workshop_stands_on_the_record_and_a_grant_leads_to_its_call_and_never_to_an_application() {
        String record = published("Tied to a workshop and a grant");
        Workshop workshop = new Workshop("Dettes du retour", LocalDate.of(2026, 3, 14), "Niamey", null);
        ties.state(
                EDITOR,
                record,
                new TieDraft(TieKind.FROM_WORKSHOP, "", workshop.title(), "2026-03-14", workshop.place(), ""),
                null);
        CallView call = draftedCall();
        refused(
                LibraryRule.WHAT_A_RECORD_NAMES_CAN_BE_SEEN,
                () -> ties.state(EDITOR, record, to(TieKind.FROM_GRANT, call.publicId()), null));
        ties.state(OFFICER, record, to(TieKind.FROM_GRANT, call.publicId()), null);

        assertThat(ties.of(Actor.VISITOR, record).all())
                .as("a drafted call is its officers'")
                .extracting(TieView::workshop)
                .containsExactly(workshop);
        assertThat(ties.of(OFFICER, record).all()).hasSize(2);
        notFound(() -> calls.records(Actor.VISITOR, call.publicId(), Language.FR));

        calls.publish(OFFICER, call.publicId(), call.version());
        assertThat(ties.of(Actor.VISITOR, record).all())
                .filteredOn(tie -> tie.kind() == TieKind.FROM_GRANT)
                .extracting(tie -> tie.there().path())
                .containsExactly(call.path());
        assertThat(calls.records(Actor.VISITOR, call.publicId(), Language.FR))
                .extracting(Named::publicId)
                .containsExactly(record);
        assertThat(rooms.stream().map(NamedContent::kind)).containsExactlyInAnyOrder("discussion", "call");
    }

    private CallView draftedCall() {
        String fund = funds.setUp(OFFICER, new FundDraft("Fund of ties", "EUR", new BigDecimal("50000")))
                .publicId();
        String gap = gaps.add(
                        EDITOR, new GapDraft(Language.EN, "Debt after return", "Who lends?", List.of(), null, null))
                .publicId();
        CallForm form = new CallForm(
                "Why",
                List.of(gap),
                List.of(),
                List.of(new CallForm.Section(
                        "method", "Method", List.of(new CallForm.Question("how", "How?", "", 500, true)))),
                List.of(new CallForm.Criterion("sound", "Sound", 100)),
                List.of(),
                2,
                true);
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        return calls.draft(
                OFFICER,
                new CallDraft(
                        Language.EN,
                        "Owing and coming home",
                        fund,
                        new BigDecimal("10000"),
                        new BigDecimal("40000"),
                        now.minusDays(1),
                        now.plusDays(1),
                        "UTC",
                        form));
    }

    private String discussion(String title, Visibility visibility, Actor member) {
        String group = groups.open(
                FACILITATOR, new GroupDraft(title, "", visibility, List.of(), List.of(), List.of()), "ties-" + title);
        change(
                "insert into forum.membership select id, ?, 'INVITED', now() from forum.forum_group where publicId = ?",
                member.memberOrRefuse().value(),
                group);
        groups.join(member, group);
        return posts.ask(member, group, new DiscussionDraft(title, Language.EN, title + "?"), "ties-" + title)
                .discussion();
    }

    private String published(String title) {
        return publish(lesson(title, Sensitivity.PUBLIC, false));
    }

    private String publish(Draft draft) {
        DraftView work = drafts.begin(AMINA, draft, null);
        publications.publish(EDITOR, work.publicId(), accepted(drafts, reviews, vocabularies, work));
        return work.publicId();
    }

    private static TieDraft to(TieKind kind, String target) {
        return new TieDraft(kind, target, "", "", "", "");
    }

    private List<String> acts(String record) {
        long id = records.find(EDITOR, record).ref().id();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select act || ' ' || detail from kernel.audit_entry where subjectKind = 'resource' and subjectId = ?"
                                + " and act like 'tie-%' order by id")) {
            query.setLong(1, id);
            List<String> acts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    acts.add(rows.getString(1));
                }
            }
            return acts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
