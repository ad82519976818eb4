package org.reintegration.web.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.applications.AppealGround;
import org.reintegration.fund.applications.AppealService;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.fund.applications.BudgetLine;
import org.reintegration.fund.applications.ClosingService;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.DeskItem;
import org.reintegration.fund.applications.DeskView;
import org.reintegration.fund.applications.ExtensionView;
import org.reintegration.fund.applications.Invitation;
import org.reintegration.fund.applications.PartyRole;
import org.reintegration.fund.applications.ProposalDraft;
import org.reintegration.fund.applications.RankingView;
import org.reintegration.fund.applications.Receipt;
import org.reintegration.fund.applications.ReviewDraft;
import org.reintegration.fund.applications.ReviewService;
import org.reintegration.fund.applications.ReviewStatus;
import org.reintegration.fund.applications.ReviewWork;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.fund.applications.SectionDraft;
import org.reintegration.fund.applications.SectionOutcome;
import org.reintegration.fund.applications.Stage;
import org.reintegration.fund.auditing.FundAuditor;
import org.reintegration.fund.auditing.Invariant;
import org.reintegration.fund.calls.CallDraft;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.fund.calls.CallView;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapStatus;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.fund.ledger.FundDraft;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.fund.ledger.FundView;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Sql;
import org.reintegration.web.testing.Walk;

/** The fund on the real database: what only locks, constraints, triggers and many threads can show. */
@ExtendWith(ArquillianExtension.class)
class FundIT {

    private static final Actor IBRAHIMA = someone(910_001);
    private static final Actor MARIAMA = someone(910_002);
    private static final Actor STRANGER = someone(910_003);
    private static final Actor EDITOR = someone(910_004, Role.EDITOR);
    private static final Actor OFFICER = someone(910_005, Role.FUND_OFFICER);
    private static final Actor SECOND_OFFICER = someone(910_006, Role.FUND_OFFICER);
    private static final Actor REVIEWER = someone(910_007, Role.FUND_REVIEWER);
    private static final Actor OTHER_REVIEWER = someone(910_008, Role.FUND_REVIEWER);
    private static final Actor REVIEWER_WITH_A_FRIEND = someone(910_009, Role.FUND_REVIEWER);
    private static final Actor COLLEAGUE_OF_IBRAHIMA = someone(910_010, Role.FUND_REVIEWER);
    private static final Actor CHAIR = someone(910_011, Role.PANEL_CHAIR);
    private static final Actor AUTHORISER = someone(910_012, Role.AUTHORISER);
    private static final Actor SECOND_AUTHORISER = someone(910_013, Role.AUTHORISER);
    private static final Actor OFFICER_FROM_THE_SAME_HOUSE = someone(910_014, Role.FUND_OFFICER);

    private static final Actor THIRD_OFFICER = someone(910_015, Role.FUND_OFFICER);
    private static final Actor REVIEWER_WHO_MOVES = someone(910_016, Role.FUND_REVIEWER);

    /** The organisation of Ibrahima, of a reviewer and of an officer. */
    private static final long HOUSE = 77_001;

    @Inject
    GapService gaps;

    @Inject
    FundService funds;

    @Inject
    CallService calls;

    @Inject
    ApplicationService applications;

    @Inject
    ClosingService closing;

    @Inject
    ScreeningService screening;

    @Inject
    ReviewService reviews;

    @Inject
    DecisionService decisions;

    @Inject
    AppealService appeals;

    @Inject
    FundAuditor auditor;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @BeforeEach
    void people_are_there() throws SQLException {
        Sql.run(
                database,
                "insert into members.organisation (id, publicId, name, acronym, type, mailDomains, status, changedAt, version)"
                        + " values (" + HOUSE + ", 'hhhhh77bba', 'House " + HOUSE
                        + "', '', 'UNIVERSITY', '', 'REGISTERED', now(), 0) on conflict do nothing");
        account(IBRAHIMA, HOUSE);
        account(MARIAMA, null);
        account(STRANGER, null);
        account(REVIEWER, null, Role.FUND_REVIEWER);
        account(OTHER_REVIEWER, null, Role.FUND_REVIEWER);
        account(REVIEWER_WITH_A_FRIEND, null, Role.FUND_REVIEWER);
        account(COLLEAGUE_OF_IBRAHIMA, HOUSE, Role.FUND_REVIEWER);
        account(REVIEWER_WHO_MOVES, null, Role.FUND_REVIEWER);
        account(CHAIR, null, Role.PANEL_CHAIR);
        account(OFFICER_FROM_THE_SAME_HOUSE, HOUSE, Role.FUND_OFFICER);
    }

    @Test
    void two_applications_go_from_a_gap_to_an_award_and_a_decline() throws SQLException {
        CallView call = publishedCall("20000", 2, true);
        assertThat(gaps.read(Actor.VISITOR, call.form().gaps().get(0)).status()).isEqualTo(GapStatus.CALLED);
        String awarded = submitted(IBRAHIMA, call);
        String declined = submitted(MARIAMA, call);
        String never = applications.start(STRANGER, call.publicId(), key()).publicId();
        close(call);
        assertThat(applications.read(STRANGER, never).stage()).isEqualTo(Stage.LAPSED);

        DeskView desk = screening.open(OFFICER, awarded);
        assertThat(desk.candidates())
                .extracting(DeskView.Candidate::person)
                .contains(REVIEWER.memberOrRefuse().value())
                .doesNotContain(COLLEAGUE_OF_IBRAHIMA.memberOrRefuse().value());
        refused(FundRule.ENOUGH_REVIEWERS_ARE_ASSIGNED, () -> screening.pass(OFFICER, awarded));
        refused(
                FundRule.THE_REVIEWER_HAS_NO_CONFLICT,
                () -> screening.assign(OFFICER, awarded, COLLEAGUE_OF_IBRAHIMA.memberOrRefuse()));
        for (String application : List.of(awarded, declined)) {
            screening.ask(
                    OFFICER,
                    application,
                    List.of("budget"),
                    "Why so few?",
                    Instant.now().plusSeconds(3600));
        }
        applications.answer(IBRAHIMA, awarded, "Because");
        applications.answer(MARIAMA, declined, "Because");
        assign(awarded, REVIEWER, OTHER_REVIEWER, REVIEWER_WITH_A_FRIEND);
        assign(declined, REVIEWER, OTHER_REVIEWER);

        a_reviewer_with_a_conflict_learns_nothing(call);
        review(REVIEWER, 5);
        review(OTHER_REVIEWER, 4);
        assertThat(screening.open(OFFICER, awarded).item().stage()).isEqualTo(Stage.REVIEWED);
        assertThat(applications.read(IBRAHIMA, awarded).stage())
                .as("what the team is told")
                .isEqualTo(Stage.IN_REVIEW);

        RankingView ranked = decisions.freeze(CHAIR, call.publicId());
        assertThat(ranked.status()).isEqualTo(CallStatus.RANKED);
        assertThat(ranked.rows()).extracting(RankingView.Row::score).containsOnly(new BigDecimal("90.00"));
        refused(
                FundRule.THE_PANEL_HAS_A_QUORUM,
                () -> decisions.propose(CHAIR, awarded, new ProposalDraft(Stage.RECOMMENDED, "Alone", List.of())));
        propose(awarded, Stage.RECOMMENDED);
        propose(declined, Stage.NOT_RECOMMENDED);
        refused(FundRule.AUTHORISERS_OF_THE_CALL_DO_THIS, () -> decisions.award(CHAIR, awarded, "Dear"));
        decisions.award(AUTHORISER, awarded, "We are glad");
        refused(FundRule.THE_MOVE_IS_OPEN, () -> decisions.award(AUTHORISER, declined, "Dear"));
        RankingView decided = decisions.decline(AUTHORISER, declined, "We are sorry");

        assertThat(decided.status()).isEqualTo(CallStatus.DECIDED);
        assertThat(applications.read(IBRAHIMA, awarded).letter()).as("held").isNull();
        decisions.release(OFFICER, call.publicId());
        assertThat(applications.read(IBRAHIMA, awarded).letter()).isEqualTo("We are glad");
        assertThat(applications.read(IBRAHIMA, awarded).stage()).isEqualTo(Stage.AWARDED);
        assertThat(applications.read(MARIAMA, declined).letter()).isEqualTo("We are sorry");
        assertThat(gaps.read(Actor.VISITOR, call.form().gaps().get(0)).status()).isEqualTo(GapStatus.STUDIED);
        assertThat(committed(call)).isEqualByComparingTo("10000");
        nothing_is_found();
    }

    private void a_reviewer_with_a_conflict_learns_nothing(CallView call) {
        ReviewWork invited = reviews.mine(REVIEWER_WITH_A_FRIEND).stream()
                .filter(work -> work.call().equals(call.publicId()))
                .findFirst()
                .orElseThrow();
        assertThat(invited.title()).as("before declaring").isNull();
        assertThat(invited.sections()).isEmpty();
        assertThat(invited.applicants()).as("a blind call").isEmpty();

        reviews.declareConflict(REVIEWER_WITH_A_FRIEND, invited.publicId());

        Refusal gone = refusal(() -> reviews.open(REVIEWER_WITH_A_FRIEND, invited.publicId()));
        Refusal never = refusal(() -> reviews.open(REVIEWER_WITH_A_FRIEND, "2222222222"));
        assertThat(gone.kind()).isEqualTo(never.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(gone.rule()).isEqualTo(never.rule());
        assertThat(gone.details()).isEqualTo(never.details());
        assertThat(refusal(() -> reviews.accept(REVIEWER_WITH_A_FRIEND, invited.publicId()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(reviews.mine(REVIEWER_WITH_A_FRIEND))
                .noneMatch(work -> work.call().equals(call.publicId()));
    }

    @Test
    void whoever_shares_an_organisation_with_the_team_finds_nothing_on_the_desk() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String mine = submitted(IBRAHIMA, call);
        String other = submitted(MARIAMA, call);
        close(call);

        assertThat(screening.desk(OFFICER, call.publicId()))
                .extracting(DeskItem::publicId)
                .containsExactly(mine, other);
        assertThat(screening.desk(OFFICER_FROM_THE_SAME_HOUSE, call.publicId()))
                .extracting(DeskItem::publicId)
                .containsExactly(other);
        assertThat(refusal(() -> screening.open(OFFICER_FROM_THE_SAME_HOUSE, mine))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> screening.open(STRANGER, mine)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> applications.read(STRANGER, mine)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void the_team_is_not_told_a_stage_that_is_held_back_not_even_by_a_refusal() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String screened = submitted(IBRAHIMA, call);
        String setAside = submitted(IBRAHIMA, call);
        close(call);
        screening.findIneligible(OFFICER, setAside, "Not registered");
        screening.confirmIneligible(SECOND_OFFICER, setAside);

        assertThat(refusal(() -> applications.submit(IBRAHIMA, setAside, key())).details())
                .isEqualTo(refusal(() -> applications.submit(IBRAHIMA, screened, key()))
                        .details())
                .containsExactly(Stage.SCREENING);
        assertThat(applications.read(IBRAHIMA, setAside).moves())
                .as("the same buttons")
                .isEqualTo(applications.read(IBRAHIMA, screened).moves());
        applications.withdraw(IBRAHIMA, setAside);
        applications.withdraw(IBRAHIMA, screened);
        assertThat(applications.read(IBRAHIMA, setAside).stage()).isEqualTo(Stage.WITHDRAWN);
        decisions.freeze(CHAIR, call.publicId());
        decisions.release(OFFICER, call.publicId());
        assertThat(applications.read(IBRAHIMA, setAside).letter())
                .as("whoever withdrew gets no letter")
                .isNull();
    }

    @Test
    void gaps_and_calls_are_walked_by_cursor_each_once_also_when_one_comes_between() {
        List<String> added = new ArrayList<>();
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            added.add(0, gap("Walked through, number " + i));
            published.add(publishedCall("20000", 1, false).publicId());
        }

        assertThat(Walk.through(
                        after -> gaps.list(Actor.VISITOR, GapPlace.ANYWHERE, "walked through", after, 2),
                        () -> gap("Walked through between")))
                .extracting(GapView::publicId)
                .containsExactlyElementsOf(added);
        assertThat(Walk.through(after -> gaps.list(Actor.VISITOR, GapPlace.ANYWHERE, "walked zzzqqq", after, 2)))
                .as("those that have any of the words, when none has all")
                .extracting(GapView::publicId)
                .containsAll(added);
        assertThat(Walk.through(after -> calls.list(Actor.VISITOR, after, 2), () -> publishedCall("20000", 1, false)))
                .extracting(CallView::publicId)
                .containsAll(published)
                .doesNotHaveDuplicates();
    }

    private String gap(String title) {
        return gaps.add(EDITOR, new GapDraft(Language.EN, title, "Who asks?", List.of(), null, null))
                .publicId();
    }

    @Test
    void a_call_that_is_not_published_does_not_exist_for_whoever_would_apply() {
        CallView draft = draftedCall("20000", 1, true);

        assertThat(refusal(() -> applications.start(MARIAMA, draft.publicId(), key()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        calls.cancel(OFFICER, draft.publicId());
        assertThat(refusal(() -> applications.start(MARIAMA, draft.publicId(), key()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_reviewer_who_meanwhile_works_with_the_team_is_not_asked_any_more() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String id = submitted(IBRAHIMA, call);
        close(call);
        screening.assign(OFFICER, id, REVIEWER_WHO_MOVES.memberOrRefuse());
        Sql.run(
                database,
                "update members.account set organisation = " + HOUSE + " where id = "
                        + REVIEWER_WHO_MOVES.memberOrRefuse());

        refused(FundRule.ENOUGH_REVIEWERS_ARE_ASSIGNED, () -> screening.pass(OFFICER, id));
        screening.assign(OFFICER, id, REVIEWER.memberOrRefuse());
        DeskView desk = screening.pass(OFFICER, id);

        assertThat(desk.reviews())
                .extracting(DeskView.Assigned::status)
                .containsExactly(ReviewStatus.CONFLICTED, ReviewStatus.INVITED);
        assertThat(Sql.count(
                        database,
                        "select count(*) from kernel.delivery where event like '%\"reviewer\":"
                                + REVIEWER_WHO_MOVES.memberOrRefuse() + "%'"))
                .isZero();
        assertThat(Sql.count(
                        database,
                        "select count(*) from members.notice where kind = 'fund-invited' and recipient = "
                                + REVIEWER_WHO_MOVES.memberOrRefuse()))
                .isZero();
    }

    @Test
    void a_question_of_a_cancelled_call_holds_up_no_other() throws SQLException {
        CallView cancelled = publishedCall("20000", 1, true);
        CallView running = publishedCall("20000", 1, true);
        String left = submitted(MARIAMA, cancelled);
        String waiting = submitted(MARIAMA, running);
        close(cancelled);
        close(running);
        for (String id : List.of(left, waiting)) {
            screening.ask(OFFICER, id, List.of("budget"), "Why?", Instant.now().plusSeconds(3600));
        }
        calls.cancel(OFFICER, cancelled.publicId());
        Sql.run(database, "update fund.clarification set dueAt = now() - interval '1 second' where answeredAt is null");

        closing.endWaiting(Actor.PORTAL);

        assertThat(applications.read(MARIAMA, waiting).stage()).isEqualTo(Stage.SCREENING);
    }

    @Test
    void the_second_of_two_tabs_gets_both_texts_and_overwrites_nothing() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String id = applications.start(IBRAHIMA, call.publicId(), key()).publicId();
        applications.invite(IBRAHIMA, id, "nobody@example.org", PartyRole.CO_EDITOR);
        ApplicationView asked = applications.invite(IBRAHIMA, id, "fund910002@example.org", PartyRole.CO_EDITOR);
        assertThat(asked.team()).as("an address tells nothing").hasSize(1);
        assertThat(refusal(() -> applications.read(MARIAMA, id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(applications.invitations(MARIAMA))
                .extracting(Invitation::application)
                .contains(id);
        applications.join(MARIAMA, id);

        SectionOutcome one = applications.save(IBRAHIMA, id, "q-method", 0, answers("how", "Interviews"));
        SectionOutcome two = applications.save(MARIAMA, id, "q-method", 0, answers("how", "Diaries"));
        SectionOutcome again = applications.save(IBRAHIMA, id, "q-method", 0, answers("how", "Interviews"));

        assertThat(one.saved()).isTrue();
        assertThat(one.stored().no()).isEqualTo(1);
        assertThat(two.saved()).isFalse();
        assertThat(two.stored().draft().answer("how")).isEqualTo("Interviews");
        assertThat(two.sent().answer("how")).isEqualTo("Diaries");
        assertThat(again.stored().no())
                .as("the same words twice are one revision")
                .isEqualTo(1);
        SectionDraft merged = two.sent().mergedWith(two.stored().draft());
        assertThat(applications
                        .save(MARIAMA, id, "q-method", 1, merged)
                        .stored()
                        .no())
                .isEqualTo(2);
        assertThat(merged.answer("how")).contains("Interviews", "Diaries");
    }

    @Test
    void a_reopened_draft_stands_as_it_was_handed_in_when_the_call_closes() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String id = submitted(IBRAHIMA, call);
        String receipt = applications.read(IBRAHIMA, id).receipt().number();
        applications.reopen(IBRAHIMA, id);
        applications.save(IBRAHIMA, id, "about", 1, answers("title", "Another title"));
        close(call);

        assertThat(applications.read(IBRAHIMA, id).stage()).isEqualTo(Stage.SCREENING);
        assertThat(applications.read(IBRAHIMA, id).receipt().number()).isEqualTo(receipt);
        assertThat(screening.open(OFFICER, id).item().title()).isEqualTo("A study");
        assertThat(refusal(() -> applications.submit(IBRAHIMA, id, key())).details())
                .as("where it stands")
                .containsExactly(Stage.SCREENING);
    }

    @Test
    void two_officers_set_aside_and_one_alone_does_not() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String id = submitted(MARIAMA, call);
        close(call);
        screening.findIneligible(OFFICER, id, "Not registered");
        refused(FundRule.ANOTHER_OFFICER_CONFIRMS, () -> screening.confirmIneligible(OFFICER, id));

        screening.confirmIneligible(SECOND_OFFICER, id);

        assertThat(applications.read(MARIAMA, id).stage()).isEqualTo(Stage.SCREENING);
        assertThat(applications.read(MARIAMA, id).letter()).isNull();
        decisions.freeze(CHAIR, call.publicId());
        decisions.release(OFFICER, call.publicId());
        assertThat(applications.read(MARIAMA, id).stage()).isEqualTo(Stage.INELIGIBLE);
        assertThat(applications.read(MARIAMA, id).letter()).isEqualTo("Not registered");
    }

    @Test
    void more_time_for_one_is_on_record_and_for_nobody_else() throws SQLException {
        CallView call = publishedCall("20000", 1, true);
        String late = written(IBRAHIMA, call);
        String lapsed = written(MARIAMA, call);
        Instant until = call.closesAt().plusSeconds(3600);
        assertThat(refusal(() -> screening.extend(OFFICER, call.publicId(), "2222222222", until, "Flood"))
                        .field())
                .isEqualTo("application");
        assertThat(refusal(() -> screening.extend(OFFICER_FROM_THE_SAME_HOUSE, call.publicId(), late, until, "Flood"))
                        .field())
                .as("a conflict of interest looks like a number that does not exist")
                .isEqualTo("application");
        screening.extend(OFFICER, call.publicId(), late, until, "Flood");
        close(call);

        assertThat(applications.read(MARIAMA, lapsed).stage()).isEqualTo(Stage.LAPSED);
        refused(FundRule.THE_MOVE_IS_OPEN, () -> applications.submit(MARIAMA, lapsed, key()));
        assertThat(applications.read(IBRAHIMA, late).extended()).isTrue();
        assertThat(applications.submit(IBRAHIMA, late, key()).request()).isEqualByComparingTo("10000");
        refused(FundRule.EVERY_APPLICATION_IS_SETTLED, () -> decisions.freeze(CHAIR, call.publicId()));
        screening.extend(SECOND_OFFICER, call.publicId(), lapsed, until, "Flood too");
        assertThat(applications.read(MARIAMA, lapsed).stage()).isEqualTo(Stage.DRAFT);
        assertThat(screening.extensions(OFFICER, call.publicId()))
                .extracting(ExtensionView::application, ExtensionView::reason)
                .containsExactly(Assertions.tuple(lapsed, "Flood too"), Assertions.tuple(late, "Flood"));

        Sql.run(database, "alter table fund.personal_extension disable trigger personal_extension_append_only");
        Sql.run(
                database,
                "update fund.personal_extension set until = clock_timestamp() where until > clock_timestamp()");
        Sql.run(database, "alter table fund.personal_extension enable trigger personal_extension_append_only");
        closing.endExtensions(Actor.PORTAL);
        assertThat(applications.read(IBRAHIMA, late).stage()).isEqualTo(Stage.SCREENING);
        assertThat(applications.read(MARIAMA, lapsed).stage()).isEqualTo(Stage.LAPSED);
        nothing_is_found();
    }

    @Test
    void an_appeal_upheld_by_somebody_not_involved_begins_a_new_round() throws SQLException {
        CallView call = publishedCall("30000", 1, false);
        String declined = submitted(MARIAMA, call);
        String ineligible = submitted(STRANGER, call);
        String stays = submitted(MARIAMA, call);
        close(call);
        screening.findIneligible(OFFICER, ineligible, "Not registered");
        screening.confirmIneligible(SECOND_OFFICER, ineligible);
        ranked(call, List.of(declined, stays));
        for (String id : List.of(declined, stays)) {
            decisions.decline(AUTHORISER, id, "We are sorry");
        }
        refused(
                FundRule.THE_MOVE_IS_OPEN,
                () -> appeals.appeal(MARIAMA, declined, AppealGround.RULES_NOT_FOLLOWED, "Too early"));
        decisions.release(OFFICER, call.publicId());

        for (String id : List.of(declined, stays)) {
            appeals.appeal(MARIAMA, id, AppealGround.RULES_NOT_FOLLOWED, "The panel met without quorum");
        }
        appeals.appeal(STRANGER, ineligible, AppealGround.FACT_OVERLOOKED, "We are registered");
        refused(FundRule.THE_OFFICER_WAS_NOT_INVOLVED, () -> appeals.uphold(OFFICER, declined, "Indeed"));
        refused(FundRule.THE_OFFICER_WAS_NOT_INVOLVED, () -> appeals.uphold(SECOND_OFFICER, ineligible, "Indeed"));
        nothing_is_found();
        appeals.dismiss(THIRD_OFFICER, stays, "It was quorate");
        appeals.uphold(THIRD_OFFICER, declined, "Indeed");
        appeals.uphold(THIRD_OFFICER, ineligible, "The register shows it");

        assertThat(applications.read(MARIAMA, stays).stage()).isEqualTo(Stage.DECLINED);
        assertThat(applications.read(MARIAMA, stays).appeals().get(0).answer()).isEqualTo("It was quorate");
        assertThat(refusal(() -> appeals.appeal(MARIAMA, stays, AppealGround.FACT_OVERLOOKED, "Once more"))
                        .rule())
                .isEqualTo(FundRule.THE_APPEAL_IS_IN_TIME);
        assertThat(applications.read(MARIAMA, declined).stage()).isEqualTo(Stage.IN_REVIEW);
        assign(ineligible, OTHER_REVIEWER);
        review(OTHER_REVIEWER, 5);
        RankingView again = decisions.freeze(CHAIR, call.publicId());
        assertThat(again.status()).isEqualTo(CallStatus.RELEASED);
        for (String id : List.of(declined, ineligible)) {
            propose(id, Stage.RECOMMENDED);
            decisions.award(AUTHORISER, id, "We are glad");
        }
        assertThat(applications.read(MARIAMA, declined).letter())
                .as("held again")
                .isNull();
        decisions.release(OFFICER, call.publicId());
        assertThat(applications.read(MARIAMA, declined).stage()).isEqualTo(Stage.AWARDED);
        assertThat(applications.read(STRANGER, ineligible).letter()).isEqualTo("We are glad");
        assertThat(committed(call)).isEqualByComparingTo("20000");
        nothing_is_found();
    }

    @Test
    void awards_that_race_for_the_last_money_promise_it_once() throws Exception {
        CallView call = publishedCall("25000", 1, false);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(submitted(MARIAMA, call));
        }
        close(call);
        ranked(call, ids);

        List<Optional<Refusal>> outcomes = atOnce(ids.stream()
                .flatMap(id -> Stream.of(AUTHORISER, SECOND_AUTHORISER)
                        .<Callable<?>>map(who -> () -> decisions.award(who, id, "We are glad")))
                .toList());

        assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(2);
        assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::rule))
                .containsOnly(FundRule.THE_MONEY_IS_THERE, FundRule.THE_MOVE_IS_OPEN);
        assertThat(committed(call)).isEqualByComparingTo("20000");
        nothing_is_found();
    }

    @Test
    void of_an_award_and_a_decline_at_once_one_stands() throws Exception {
        CallView call = publishedCall("100000", 1, false);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(submitted(MARIAMA, call));
        }
        close(call);
        ranked(call, ids);

        List<Optional<Refusal>> outcomes = atOnce(ids.stream()
                .flatMap(id -> Stream.<Callable<?>>of(
                        () -> decisions.award(AUTHORISER, id, "We are glad"),
                        () -> decisions.decline(SECOND_AUTHORISER, id, "We are sorry")))
                .toList());

        assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(ids.size());
        assertThat(calls.read(OFFICER, call.publicId()).status()).isEqualTo(CallStatus.DECIDED);
        nothing_is_found();
    }

    @Test
    void a_submission_sent_many_times_is_received_once() throws Exception {
        CallView call = publishedCall("20000", 1, true);
        String once = written(IBRAHIMA, call);
        String key = key();
        Set<String> receipts = ConcurrentHashMap.newKeySet();

        List<Optional<Refusal>> sameKey = atOnce(IntStream.range(0, 8)
                .<Callable<?>>mapToObj(i -> () -> {
                    Receipt receipt = applications.submit(IBRAHIMA, once, key);
                    return receipts.add(receipt.number());
                })
                .toList());
        String other = written(IBRAHIMA, call);
        List<Optional<Refusal>> otherKeys = atOnce(IntStream.range(0, 8)
                .<Callable<?>>mapToObj(i -> () -> applications.submit(IBRAHIMA, other, "key-" + i))
                .toList());

        assertThat(sameKey).containsOnly(Optional.empty());
        assertThat(receipts).hasSize(1);
        assertThat(otherKeys.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(Sql.count(
                        database,
                        "select count(*) from fund.snapshot s join fund.application a on a.id = s.applicationId"
                                + " where a.publicId in ('" + once + "', '" + other + "')"))
                .isEqualTo(2);
        nothing_is_found();
    }

    @Test
    void what_was_received_ranked_or_booked_cannot_be_changed_even_by_hand() throws SQLException {
        CallView call = publishedCall("20000", 1, false);
        String id = submitted(MARIAMA, call);
        close(call);
        ranked(call, List.of(id));
        decisions.award(AUTHORISER, id, "We are glad");

        for (String change : List.of(
                "update fund.snapshot set content = '{}'",
                "delete from fund.ledger_entry",
                "update fund.ranking set content = '[]'",
                "update fund.decision set outcome = 'DECLINED', amount = null",
                "update fund.section_revision set content = '{}'",
                "update fund.review set scores = '[]' where status = 'LOCKED'",
                "update fund.call set form = '{}' where publishedAt is not null",
                "update fund.fund set committed = ceiling + 1")) {
            assertThatThrownBy(() -> Sql.run(database, change)).as(change).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void the_auditor_finds_what_somebody_bent_by_hand() throws SQLException {
        CallView call = publishedCall("20000", 1, false);
        String id = submitted(MARIAMA, call);
        String bend = "update fund.fund set committed = committed + %s1 where id ="
                + " (select fundId from fund.call where publicId = '" + call.publicId() + "')";
        Sql.run(database, bend.formatted(""));
        Sql.run(database, "alter table fund.snapshot disable trigger snapshot_append_only");
        String forge = "update fund.snapshot set hash = %s where applicationId ="
                + " (select id from fund.application where publicId = '" + id + "')";
        Sql.run(database, forge.formatted("'x' || hash"));

        try {
            assertThat(auditor.findings(OFFICER))
                    .extracting(finding -> finding.invariant())
                    .containsExactlyInAnyOrder(Invariant.COMMITTED_EQUALS_LEDGER, Invariant.SNAPSHOT_MATCHES_HASH);
        } finally {
            Sql.run(database, bend.formatted("-"));
            Sql.run(database, forge.formatted("substr(hash, 2)"));
            Sql.run(database, "alter table fund.snapshot enable trigger snapshot_append_only");
        }
        nothing_is_found();
    }

    @Test
    void published_calls_and_gaps_can_be_found_and_drafts_cannot() throws SQLException {
        CallView published = publishedCall("20000", 1, true);
        CallView draft = draftedCall("20000", 1, true);

        assertThat(found("call")).contains(published.publicId()).doesNotContain(draft.publicId());
        assertThat(found("gap")).contains(published.form().gaps().get(0));
        assertThat(refusal(() -> calls.read(STRANGER, draft.publicId())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private List<String> found(String kind) {
        SearchSource source = sources.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return source.documents(source.idsAfter(0, 1000)).values().stream()
                .map(document -> document.publicId())
                .toList();
    }

    private void ranked(CallView call, List<String> ids) {
        ids.forEach(id -> assign(id, REVIEWER));
        review(REVIEWER, 3);
        decisions.freeze(CHAIR, call.publicId());
        ids.forEach(id -> propose(id, Stage.RECOMMENDED));
    }

    private void propose(String id, Stage outcome) {
        decisions.propose(
                CHAIR,
                id,
                new ProposalDraft(
                        outcome,
                        "Agreed by all",
                        List.of(REVIEWER.memberOrRefuse().value())));
    }

    private void assign(String id, Actor... reviewers) {
        for (Actor reviewer : reviewers) {
            screening.assign(OFFICER, id, reviewer.memberOrRefuse());
        }
        screening.pass(OFFICER, id);
    }

    private void review(Actor reviewer, int points) {
        for (ReviewWork work : reviews.mine(reviewer)) {
            if (work.status() != ReviewStatus.INVITED) {
                continue;
            }
            ReviewWork open = reviews.accept(reviewer, work.publicId());
            assertThat(open.title()).isEqualTo("A study");
            reviews.write(
                    reviewer,
                    work.publicId(),
                    new ReviewDraft(
                            List.of(
                                    new ReviewDraft.Score("sound", points, "Because"),
                                    new ReviewDraft.Score("useful", points, "Because")),
                            ""));
            reviews.submit(reviewer, work.publicId());
        }
    }

    private CallView draftedCall(String ceiling, int reviewers, boolean blind) {
        FundView fund = funds.setUp(OFFICER, new FundDraft("Fund " + key(), "EUR", new BigDecimal(ceiling)));
        String gap = gaps.add(
                        EDITOR, new GapDraft(Language.EN, "Debt after return", "Who lends?", List.of(), null, null))
                .publicId();
        CallForm form = new CallForm(
                "Why",
                List.of(gap),
                List.of(),
                List.of(new CallForm.Section(
                        "method", "Method", List.of(new CallForm.Question("how", "How?", "", 500, true)))),
                List.of(new CallForm.Criterion("sound", "Sound", 60), new CallForm.Criterion("useful", "Useful", 40)),
                List.of(new CallForm.Cap(CallForm.Category.EQUIPMENT, 10)),
                reviewers,
                blind);
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        return calls.draft(
                OFFICER,
                new CallDraft(
                        Language.EN,
                        "Owing and coming home",
                        fund.publicId(),
                        new BigDecimal("10000"),
                        new BigDecimal(ceiling),
                        now.minusDays(1),
                        now.plusDays(1),
                        "UTC",
                        form));
    }

    private CallView publishedCall(String ceiling, int reviewers, boolean blind) {
        CallView draft = draftedCall(ceiling, reviewers, blind);
        return calls.publish(OFFICER, draft.publicId(), draft.version());
    }

    private String written(Actor lead, CallView call) {
        String id = applications.start(lead, call.publicId(), key()).publicId();
        Map<String, SectionDraft> sections = Map.of(
                "about", answers("title", "A study", "summary", "In short"),
                "team", answers("orcid", "0000-0002-1825-0097", "experience", "Ten years"),
                "q-method", answers("how", "Interviews"),
                "budget",
                        new SectionDraft(
                                Map.of(),
                                List.of(new BudgetLine(
                                        "Work",
                                        CallForm.Category.FEES,
                                        BigDecimal.TEN,
                                        "months",
                                        new BigDecimal("1000")))),
                "declarations", answers("truthful", "yes", "ethics", "yes", "other-funding", "yes"));
        sections.forEach((section, draft) -> applications.save(lead, id, section, 0, draft));
        return id;
    }

    private String submitted(Actor lead, CallView call) {
        String id = written(lead, call);
        Receipt receipt = applications.submit(lead, id, key());
        assertThat(receipt.request()).isEqualByComparingTo("10000");
        return id;
    }

    /** The call closes now; the published form cannot be changed, so the guard is put aside for a moment. */
    private void close(CallView call) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table fund.call disable trigger published_call_never_changes");
            statement.execute(
                    "update fund.call set closesAt = clock_timestamp() where publicId = '" + call.publicId() + "'");
            statement.execute("alter table fund.call enable trigger published_call_never_changes");
        }
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (calls.read(OFFICER, call.publicId()).status() == CallStatus.PUBLISHED && System.nanoTime() < end) {
            closing.due().forEach(due -> closing.close(Actor.PORTAL, due));
        }
        assertThat(calls.read(OFFICER, call.publicId()).status()).isEqualTo(CallStatus.IN_REVIEW);
    }

    private void nothing_is_found() {
        assertThat(auditor.findings(Actor.PORTAL)).isEmpty();
    }

    private BigDecimal committed(CallView call) {
        return funds.all(OFFICER).stream()
                .filter(fund -> fund.publicId()
                        .equals(calls.read(OFFICER, call.publicId()).fund()))
                .findFirst()
                .orElseThrow()
                .committed();
    }

    private List<Optional<Refusal>> atOnce(List<Callable<?>> acts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Optional<Refusal>>> running = new ArrayList<>();
        for (Callable<?> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    act.call();
                    return Optional.empty();
                } catch (Exception e) {
                    return Optional.of(Refusals.in(e).orElseThrow(() -> new IllegalStateException(e)));
                }
            }));
        }
        start.countDown();
        List<Optional<Refusal>> outcomes = new ArrayList<>();
        for (Future<Optional<Refusal>> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private static void refused(FundRule rule, Callable<?> act) {
        assertThat(refusal(act).rule()).isEqualTo(rule);
    }

    private static Refusal refusal(Callable<?> act) {
        try {
            Object answer = act.call();
            throw new AssertionError("Not refused: " + answer);
        } catch (Exception e) {
            return Refusals.in(e).orElseThrow(() -> new AssertionError(e));
        }
    }

    private static SectionDraft answers(String... keysAndValues) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new SectionDraft(answers, List.of());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Actor someone(long id, Role... roles) {
        return Actor.member(
                new MemberId(id), Stream.of(roles).map(Grant::everywhere).collect(Collectors.toSet()));
    }

    private void account(Actor actor, Long organisation, Role... roles) throws SQLException {
        long id = actor.memberOrRefuse().value();
        String publicId = "ffff" + Long.toString(id).replace('0', 'a').replace('1', 'b');
        Sql.run(
                database,
                "insert into members.account (id, publicId, email, name, passwordHash, language, timeZone, status, bio,"
                        + " countries, themes, languages, organisation, listed, mutedMail, suspensionReason, createdAt,"
                        + " changedAt, version) values (" + id + ", '" + publicId + "', 'fund" + id
                        + "@example.org', 'Person " + id + "', '', 'EN', 'UTC', 'ACTIVE', '', '', '', '', "
                        + organisation
                        + ", false, '', '', now(), now(), 0) on conflict do nothing");
        for (Role role : roles) {
            Sql.run(
                    database,
                    "insert into members.held_role (id, account, role, grantedAt) values (" + id + ", " + id + ", '"
                            + role + "', now()) on conflict do nothing");
        }
    }
}
