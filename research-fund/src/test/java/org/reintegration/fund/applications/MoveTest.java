package org.reintegration.fund.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;

class MoveTest {

    private static final long CALL = 7;
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Circumstances EVERYTHING_FITS =
            new Circumstances(true, true, false, true, true, true, false, 3, 3, 2, false, true, Stage.DECLINED);

    private static final Actor LEAD = Actor.member(new MemberId(1), Set.of());
    private static final Actor CO_EDITOR = Actor.member(new MemberId(2), Set.of());
    private static final Actor CO_APPLICANT = Actor.member(new MemberId(3), Set.of());
    private static final Actor STRANGER = Actor.member(new MemberId(4), Set.of());
    private static final Actor OFFICER = holding(5, Role.FUND_OFFICER);
    private static final Actor INVOLVED_OFFICER = holding(10, Role.FUND_OFFICER);
    private static final Actor CHAIR = holding(6, Role.PANEL_CHAIR);
    private static final Actor AUTHORISER = holding(7, Role.AUTHORISER);
    private static final Actor REVIEWER = holding(8, Role.FUND_REVIEWER);
    private static final Actor CHAIR_WHO_AUTHORISES = Actor.member(
            new MemberId(6), Set.of(Grant.everywhere(Role.PANEL_CHAIR), Grant.everywhere(Role.AUTHORISER)));
    private static final Actor OFFICER_OF_ANOTHER_CALL =
            Actor.member(new MemberId(9), Set.of(Grant.within(Role.FUND_OFFICER, Scope.call(8))));
    private static final Actor LEAD_WITH_EVERY_ROLE = Actor.member(
            new MemberId(1), Stream.of(Role.values()).map(Grant::everywhere).collect(Collectors.toSet()));

    private static final Map<String, Actor> EVERYBODY = new TreeMap<>(Map.ofEntries(
            Map.entry("visitor", Actor.VISITOR),
            Map.entry("lead", LEAD),
            Map.entry("co-editor", CO_EDITOR),
            Map.entry("co-applicant", CO_APPLICANT),
            Map.entry("stranger", STRANGER),
            Map.entry("officer", OFFICER),
            Map.entry("involved officer", INVOLVED_OFFICER),
            Map.entry("officer of another call", OFFICER_OF_ANOTHER_CALL),
            Map.entry("reviewer", REVIEWER),
            Map.entry("chair", CHAIR),
            Map.entry("authoriser", AUTHORISER),
            Map.entry("chair who authorises", CHAIR_WHO_AUTHORISES),
            Map.entry("lead with every role", LEAD_WITH_EVERY_ROLE),
            Map.entry("portal", Actor.PORTAL)));

    private static final Standing STANDING = new Standing(
            CALL,
            new MemberId(1),
            Set.of(new MemberId(1), new MemberId(2), new MemberId(3)),
            Set.of(new MemberId(1), new MemberId(2)),
            Set.of(new MemberId(6)),
            Set.of(new MemberId(10)));

    /** The table of the design, a row for each move: from, to, who, guard. */
    private static final String TABLE = """
            START:  -> DRAFT, MEMBER, CALL_OPEN
            SAVE: DRAFT -> same, TEAM, CALL_OPEN
            SUBMIT: DRAFT -> SUBMITTED, LEAD, CALL_OPEN
            REOPEN: SUBMITTED -> DRAFT, LEAD, CALL_OPEN
            EXTEND: DRAFT LAPSED -> DRAFT, OFFICER, CALL_NOT_RANKED
            LAPSE: DRAFT -> LAPSED, PORTAL, CLOSED_WITHOUT_SNAPSHOT
            TAKE_IN: DRAFT SUBMITTED -> SCREENING, PORTAL, CLOSED_WITH_SNAPSHOT
            WITHDRAW: DRAFT SUBMITTED SCREENING CLARIFY INELIGIBLE IN_REVIEW REVIEWED RANKED RECOMMENDED RESERVE NOT_RECOMMENDED -> WITHDRAWN, LEAD, NOT_RELEASED
            ASK: SCREENING -> CLARIFY, OFFICER, NONE
            ANSWER: CLARIFY -> SCREENING, LEAD, NONE
            TIME_OUT: CLARIFY -> SCREENING, PORTAL, ANSWER_OVERDUE
            FIND_INELIGIBLE: SCREENING -> same, OFFICER, NOBODY_FOUND_IT_INELIGIBLE
            CLEAR_FINDING: SCREENING -> same, OFFICER, SOMEBODY_FOUND_IT_INELIGIBLE
            CONFIRM_INELIGIBLE: SCREENING -> INELIGIBLE, OFFICER, ANOTHER_OFFICER_FOUND_IT_INELIGIBLE
            REINSTATE: INELIGIBLE -> SCREENING, OFFICER, CALL_NOT_RANKED
            ASSIGN: SCREENING IN_REVIEW REVIEWED -> same, OFFICER, NONE
            PASS: SCREENING -> IN_REVIEW, OFFICER, ENOUGH_REVIEWERS
            COMPLETE: IN_REVIEW -> REVIEWED, PORTAL, ENOUGH_REVIEWS
            COMPLETE_EARLY: IN_REVIEW -> REVIEWED, OFFICER, ONE_REVIEW
            FREEZE: REVIEWED -> RANKED, CHAIR, EVERY_APPLICATION_SETTLED
            RECOMMEND: RANKED -> RECOMMENDED, CHAIR, QUORUM
            HOLD_IN_RESERVE: RANKED -> RESERVE, CHAIR, QUORUM
            NOT_RECOMMEND: RANKED -> NOT_RECOMMENDED, CHAIR, QUORUM
            AWARD: RECOMMENDED RESERVE -> AWARDED, AUTHORISER, MONEY
            DECLINE: RECOMMENDED RESERVE NOT_RECOMMENDED -> DECLINED, AUTHORISER, FEEDBACK
            APPEAL: INELIGIBLE DECLINED -> APPEALED, LEAD, WITHIN_APPEAL_TIME
            DISMISS_TO_INELIGIBLE: APPEALED -> INELIGIBLE, UNINVOLVED_OFFICER, AGAINST_INELIGIBLE
            DISMISS_TO_DECLINED: APPEALED -> DECLINED, UNINVOLVED_OFFICER, AGAINST_DECLINE
            UPHOLD_TO_SCREENING: APPEALED -> SCREENING, UNINVOLVED_OFFICER, AGAINST_INELIGIBLE
            UPHOLD_TO_RANKED: APPEALED -> RANKED, UNINVOLVED_OFFICER, AGAINST_DECLINE
            """;

    @Test
    void the_table_in_the_code_is_the_table_of_the_design() {
        String printed = Stream.of(Move.values())
                .map(move -> move + ": "
                        + move.from().stream().sorted().map(Stage::name).collect(Collectors.joining(" "))
                        + " -> " + (move.to() == null ? "same" : move.to()) + ", " + move.who() + ", " + move.guard()
                        + "\n")
                .collect(Collectors.joining());

        System.out.println("Application\n" + printed);
        assertThat(printed).isEqualTo(TABLE);
    }

    @Test
    void every_stage_can_be_reached_and_only_two_are_final() {
        Set<Stage> reached = Stream.of(Move.values())
                .flatMap(move -> Stream.ofNullable(move.to()))
                .collect(Collectors.toSet());
        Set<Stage> left = Stream.of(Move.values())
                .filter(move -> move.to() != null)
                .flatMap(move -> move.from().stream())
                .collect(Collectors.toSet());

        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(left)))
                .containsExactlyInAnyOrder(Stage.WITHDRAWN, Stage.AWARDED);
    }

    /** For every stage: who may do what, told from the design by part and not from the table. */
    @Test
    void in_every_stage_everybody_has_the_moves_of_their_part_and_no_others() {
        Map<String, Set<Part>> parts = new TreeMap<>(Map.ofEntries(
                Map.entry("visitor", Set.of()),
                Map.entry("lead", Set.of(Part.MEMBER, Part.LEAD, Part.TEAM)),
                Map.entry("co-editor", Set.of(Part.MEMBER, Part.TEAM)),
                Map.entry("co-applicant", Set.of(Part.MEMBER)),
                Map.entry("stranger", Set.of(Part.MEMBER)),
                Map.entry("officer", Set.of(Part.OFFICER, Part.UNINVOLVED_OFFICER)),
                Map.entry("involved officer", Set.of(Part.OFFICER)),
                Map.entry("officer of another call", Set.of()),
                Map.entry("reviewer", Set.of(Part.MEMBER)),
                Map.entry("chair", Set.of(Part.CHAIR)),
                Map.entry("authoriser", Set.of(Part.AUTHORISER)),
                Map.entry("chair who authorises", Set.of(Part.CHAIR)),
                Map.entry("lead with every role", Set.of(Part.LEAD, Part.TEAM)),
                Map.entry("portal", Set.of(Part.PORTAL))));
        assertThat(parts.keySet()).isEqualTo(EVERYBODY.keySet());

        for (Stage stage : Stage.values()) {
            EVERYBODY.forEach((name, actor) -> {
                Set<Move> expected = Stream.of(Move.values())
                        .filter(move -> move.from().contains(stage))
                        .filter(move -> parts.get(name).contains(move.who()))
                        .filter(move -> move.guard().isMet(EVERYTHING_FITS))
                        .collect(Collectors.toSet());
                assertThat(ApplicationPolicy.openMoves(actor, stage, STANDING, EVERYTHING_FITS))
                        .as(name + " in " + stage)
                        .isEqualTo(expected);
            });
        }
    }

    @Test
    void whoever_ranked_or_proposed_does_not_award() {
        Standing rankedByTheAuthoriser =
                new Standing(CALL, new MemberId(1), Set.of(), Set.of(), Set.of(new MemberId(7)), Set.of());

        assertThat(Part.AUTHORISER.mayBePlayedBy(AUTHORISER, STANDING).isAllowed())
                .isTrue();
        assertThat(Part.AUTHORISER
                        .mayBePlayedBy(AUTHORISER, rankedByTheAuthoriser)
                        .isAllowed())
                .isFalse();
        assertThat(Part.AUTHORISER.mayBePlayedBy(CHAIR_WHO_AUTHORISES, STANDING).isAllowed())
                .isFalse();
    }

    @Test
    void staff_of_the_fund_does_not_apply() {
        assertThat(ApplicationPolicy.mayApply(STRANGER).isAllowed()).isTrue();
        assertThat(Stream.of(OFFICER, CHAIR, AUTHORISER)
                        .noneMatch(actor -> ApplicationPolicy.mayApply(actor).isAllowed()))
                .isTrue();
    }

    @Property
    void no_sequence_of_moves_leads_where_the_table_does_not(
            @ForAll @Size(max = 40) List<Move> moves, @ForAll @Size(min = 40, max = 40) List<Boolean> fits) {
        FundApplication application = new FundApplication(CALL, new MemberId(1), "key", NOON);
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            Stage before = application.stage();
            Circumstances at = fits.get(i)
                    ? EVERYTHING_FITS
                    : new Circumstances(false, false, true, false, false, false, false, 0, 0, 1, true, false, null);
            if (move.from().contains(before) && move.guard().isMet(at)) {
                application.make(move, at, NOON);
                assertThat(application.stage()).isEqualTo(move.to() == null ? before : move.to());
            } else {
                assertThatThrownBy(() -> application.make(move, at, NOON))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> {
                            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                            assertThat(refusal.details()).containsExactly(before);
                        });
                assertThat(application.stage()).isEqualTo(before);
            }
        }
    }

    @Test
    void one_officer_alone_finds_nobody_ineligible() {
        Circumstances byTheSame =
                new Circumstances(false, true, false, true, false, true, true, 0, 0, 2, false, false, null);
        FundApplication application = new FundApplication(CALL, new MemberId(1), "key", NOON);
        application.make(Move.TAKE_IN, byTheSame, NOON);

        assertThatThrownBy(() -> application.make(Move.CONFIRM_INELIGIBLE, byTheSame, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(FundRule.ANOTHER_OFFICER_CONFIRMS));
    }

    @Test
    void the_team_learns_nothing_before_the_letters_go_out() {
        Set<Stage> told = new TreeSet<>();
        for (Stage stage : Stage.values()) {
            told.add(stage.shown(false));
        }
        assertThat(told)
                .containsExactly(
                        Stage.DRAFT,
                        Stage.SUBMITTED,
                        Stage.LAPSED,
                        Stage.WITHDRAWN,
                        Stage.SCREENING,
                        Stage.CLARIFY,
                        Stage.IN_REVIEW,
                        Stage.APPEALED);
        assertThat(Stage.AWARDED.shown(true)).isEqualTo(Stage.AWARDED);
    }

    @Test
    void an_appeal_goes_back_where_it_came_from() {
        FundApplication application = new FundApplication(CALL, new MemberId(1), "key", NOON);
        Circumstances againstIneligible =
                new Circumstances(false, true, true, true, false, true, false, 0, 0, 2, false, true, Stage.INELIGIBLE);
        application.make(Move.TAKE_IN, againstIneligible, NOON);
        application.make(Move.CONFIRM_INELIGIBLE, againstIneligible, NOON);
        application.letter(new MemberId(5), "Not registered");
        application.released(NOON);
        application.make(Move.APPEAL, againstIneligible, NOON);

        assertThatThrownBy(() -> application.make(Move.UPHOLD_TO_RANKED, againstIneligible, NOON))
                .isInstanceOf(Refusal.class);
        application.make(Move.UPHOLD_TO_SCREENING, againstIneligible, NOON);
        application.beginsAnew();

        assertThat(application.stage()).isEqualTo(Stage.SCREENING);
        assertThat(application.round()).isEqualTo(2);
        assertThat(application.outcomeLetter()).isNull();
        assertThat(application.shownStage()).isEqualTo(Stage.SCREENING);
    }

    private static Actor holding(long id, Role role) {
        return Actor.member(new MemberId(id), Set.of(Grant.everywhere(role)));
    }
}
