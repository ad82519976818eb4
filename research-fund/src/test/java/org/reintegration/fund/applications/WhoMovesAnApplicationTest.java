package org.reintegration.fund.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.Matrix;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** Everybody in every stage, under all circumstances: what the policy opens is what the design says, told here anew. */
class WhoMovesAnApplicationTest {

    private static final long CALL = 7;

    /** From the design, not from the code. A new move or stage is a word or a row here. */
    private static final Matrix DESIGN = Matrix.of("""
            stage           | lead                   | writer | officer                                                                 | uninvolved officer | chair                                   | authoriser    | portal
            DRAFT           | save submit withdraw   | save   | extend                                                                  |                    |                                         |               | lapse take-in
            SUBMITTED       | reopen withdraw        |        |                                                                         |                    |                                         |               | take-in
            LAPSED          |                        |        | extend
            WITHDRAWN       |
            SCREENING       | withdraw               |        | ask find-ineligible clear-finding confirm-ineligible assign pass
            CLARIFY         | answer withdraw        |        |                                                                         |                    |                                         |               | time-out
            INELIGIBLE      | withdraw appeal        |        | reinstate
            IN_REVIEW       | withdraw               |        | assign complete-early                                                   |                    |                                         |               | complete
            REVIEWED        | withdraw               |        | assign                                                                  |                    | freeze
            RANKED          | withdraw               |        |                                                                         |                    | recommend hold-in-reserve not-recommend
            RECOMMENDED     | withdraw               |        |                                                                         |                    |                                         | award decline
            RESERVE         | withdraw               |        |                                                                         |                    |                                         | award decline
            NOT_RECOMMENDED | withdraw               |        |                                                                         |                    |                                         | decline
            AWARDED         |
            DECLINED        | appeal
            APPEALED        |                        |        |                                                                         | dismiss-to-ineligible dismiss-to-declined uphold-to-screening uphold-to-ranked
            """);

    /** What must be so beside the stage; a move that is not named here asks for nothing more. */
    private static final Map<String, Predicate<Circumstances>> ONLY_WHILE = Map.ofEntries(
            Map.entry("save", Circumstances::callOpen),
            Map.entry("submit", Circumstances::callOpen),
            Map.entry("reopen", Circumstances::callOpen),
            Map.entry("lapse", at -> at.callClosed() && !at.snapshot()),
            Map.entry("take-in", at -> at.callClosed() && at.snapshot()),
            Map.entry("time-out", Circumstances::answerOverdue),
            Map.entry("find-ineligible", at -> !at.foundIneligible()),
            Map.entry("clear-finding", Circumstances::foundIneligible),
            Map.entry("confirm-ineligible", at -> at.foundIneligible() && !at.foundByTheActor()),
            Map.entry("reinstate", at -> !at.callRanked()),
            Map.entry("pass", at -> at.reviewersAssigned() >= at.reviewsWanted()),
            Map.entry("complete", at -> at.reviewsIn() >= at.reviewsWanted()),
            Map.entry("complete-early", at -> at.reviewsIn() > 0),
            Map.entry("extend", at -> !at.callRanked()),
            Map.entry("withdraw", at -> !at.released()),
            Map.entry("appeal", Circumstances::appealOpen),
            Map.entry("dismiss-to-ineligible", at -> at.appealed() == Stage.INELIGIBLE),
            Map.entry("uphold-to-screening", at -> at.appealed() == Stage.INELIGIBLE),
            Map.entry("dismiss-to-declined", at -> at.appealed() == Stage.DECLINED),
            Map.entry("uphold-to-ranked", at -> at.appealed() == Stage.DECLINED));

    private static final Standing STANDING = new Standing(
            CALL,
            new MemberId(1),
            Set.of(new MemberId(1), new MemberId(2), new MemberId(3)),
            Set.of(new MemberId(1), new MemberId(2)),
            Set.of(new MemberId(6), new MemberId(16)),
            Set.of(new MemberId(20)));

    /** Somebody and the columns of the table that are theirs. */
    private record Person(Actor actor, List<String> parts) {}

    private static final Map<String, Person> EVERYBODY = everybody();

    private static Map<String, Person> everybody() {
        Map<String, Person> all = new LinkedHashMap<>();
        all.put("visitor", new Person(Actor.VISITOR, List.of()));
        all.put("member", person(4));
        all.put("lead", new Person(someone(1), List.of("lead", "writer")));
        all.put("co-editor", new Person(someone(2), List.of("writer")));
        all.put("co-applicant", person(3));
        all.put("officer", new Person(holding(5, Role.FUND_OFFICER), List.of("officer", "uninvolved officer")));
        all.put(
                "officer of this call",
                new Person(within(9, Role.FUND_OFFICER, CALL), List.of("officer", "uninvolved officer")));
        all.put("officer who acted before", new Person(holding(20, Role.FUND_OFFICER), List.of("officer")));
        all.put("officer of another call", new Person(within(10, Role.FUND_OFFICER, 8), List.of()));
        all.put("reviewer", new Person(holding(8, Role.FUND_REVIEWER), List.of()));
        all.put("chair", new Person(holding(6, Role.PANEL_CHAIR), List.of("chair")));
        all.put("chair of another call", new Person(within(11, Role.PANEL_CHAIR, 8), List.of()));
        all.put("authoriser", new Person(holding(7, Role.AUTHORISER), List.of("authoriser")));
        all.put("authoriser of another call", new Person(within(12, Role.AUTHORISER, 8), List.of()));
        all.put("authoriser who ranked", new Person(holding(16, Role.AUTHORISER), List.of()));
        all.put("chair who authorises", new Person(holding(13, Role.PANEL_CHAIR, Role.AUTHORISER), List.of("chair")));
        all.put(
                "officer who authorises",
                new Person(
                        holding(14, Role.FUND_OFFICER, Role.AUTHORISER),
                        List.of("officer", "uninvolved officer", "authoriser")));
        all.put("lead with every role", new Person(holding(1, Role.values()), List.of("lead", "writer")));
        all.put("co-applicant with every role", new Person(holding(3, Role.values()), List.of()));
        all.put("editor", new Person(holding(15, Role.EDITOR), List.of()));
        all.put("moderator", new Person(holding(17, Role.MODERATOR), List.of()));
        all.put("administrator", new Person(holding(18, Role.ADMINISTRATOR), List.of()));
        all.put("portal", new Person(Actor.PORTAL, List.of("portal")));
        return all;
    }

    @Test
    void everybody_has_the_moves_of_the_design_and_no_others() {
        List<Circumstances> circumstances = allCircumstances();
        for (Stage stage : Stage.values()) {
            EVERYBODY.forEach((name, person) -> {
                Set<String> possible = DESIGN.moves(stage.name(), person.parts());
                for (Circumstances at : circumstances) {
                    Set<String> expected = possible.stream()
                            .filter(move -> ONLY_WHILE
                                    .getOrDefault(move, always -> true)
                                    .test(at))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(open(person, stage, at))
                            .as("%s in %s, %s", name, stage, at)
                            .isEqualTo(expected);
                }
            });
        }
    }

    @Test
    void the_design_names_every_stage_and_every_move() {
        assertThat(DESIGN.rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Stage.values()).map(Stage::name).toList());
        assertThat(DESIGN.moves())
                .containsExactlyInAnyOrderElementsOf(
                        // What begins an application is no move of one that is there.
                        Arrays.stream(Move.values())
                                .filter(move -> move != Move.START)
                                .map(Move::slug)
                                .toList());
        assertThat(DESIGN.moves()).containsAll(ONLY_WHILE.keySet());
    }

    @Test
    void the_table_of_the_code_is_kept_for_people_to_read() {
        Matrix.print(
                "fund-application",
                Arrays.stream(Stage.values()).map(Stage::name).toList(),
                EVERYBODY.keySet(),
                (stage, name) -> allCircumstances().stream()
                        .flatMap(at -> open(EVERYBODY.get(name), Stage.valueOf(stage), at).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> open(Person person, Stage stage, Circumstances at) {
        return ApplicationPolicy.openMoves(person.actor(), stage, STANDING, at).stream()
                .map(Move::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every condition met and not, alone and with others; of all there are each seventh. */
    private static List<Circumstances> allCircumstances() {
        List<Circumstances> all = new ArrayList<>();
        int no = 0;
        for (int bits = 0; bits < 1 << 9; bits++) {
            for (int reviews = 0; reviews <= 3; reviews++) {
                for (Stage appealed : Arrays.asList(null, Stage.INELIGIBLE, Stage.DECLINED)) {
                    if (no++ % 7 == 0) {
                        all.add(new Circumstances(
                                is(bits, 0),
                                is(bits, 1),
                                is(bits, 2),
                                is(bits, 3),
                                is(bits, 4),
                                is(bits, 5),
                                is(bits, 6),
                                reviews,
                                Math.max(0, reviews - 1),
                                2,
                                is(bits, 7),
                                is(bits, 8),
                                appealed));
                    }
                }
            }
        }
        return all;
    }

    private static boolean is(int bits, int place) {
        return (bits & 1 << place) != 0;
    }

    private static Actor someone(long id) {
        return Actor.member(new MemberId(id), Set.of());
    }

    private static Person person(long id) {
        return new Person(someone(id), List.of());
    }

    private static Actor holding(long id, Role... roles) {
        return Actor.member(
                new MemberId(id), Stream.of(roles).map(Grant::everywhere).collect(Collectors.toSet()));
    }

    private static Actor within(long id, Role role, long call) {
        return Actor.member(new MemberId(id), Set.of(Grant.within(role, Scope.call(call))));
    }
}
