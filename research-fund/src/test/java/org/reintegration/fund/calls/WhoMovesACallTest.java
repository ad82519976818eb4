package org.reintegration.fund.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.Matrix;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** Everybody and a call in every status: what the table opens is what the design says, told here anew. */
class WhoMovesACallTest {

    private static final long CALL = 7;

    /** From the design, not from the code. */
    private static final Matrix DESIGN = Matrix.of("""
            status    | officer        | chair | portal
            DRAFT     | publish cancel |
            PUBLISHED | cancel         |       | close
            IN_REVIEW | cancel         | rank
            RANKED    | cancel         |       | decide
            DECIDED   | release cancel |
            RELEASED  | archive release-appeals | rank-appeals
            ARCHIVED  |
            CANCELLED |
            """);

    /** Somebody and the columns of the table that are theirs. */
    private record Person(Actor actor, List<String> parts) {}

    private static final Map<String, Person> EVERYBODY = new LinkedHashMap<>();

    static {
        add("visitor", Actor.VISITOR);
        add("member", Actor.member(new MemberId(1), Set.of()));
        add("officer", holding(Grant.everywhere(Role.FUND_OFFICER)), "officer");
        add("officer of this call", holding(Grant.within(Role.FUND_OFFICER, Scope.call(CALL))), "officer");
        add("officer of another call", holding(Grant.within(Role.FUND_OFFICER, Scope.call(8))));
        add("officer of a region of that number", holding(Grant.within(Role.FUND_OFFICER, Scope.region("7"))));
        add("reviewer", holding(Grant.everywhere(Role.FUND_REVIEWER)));
        add("chair", holding(Grant.everywhere(Role.PANEL_CHAIR)), "chair");
        add("chair of another call", holding(Grant.within(Role.PANEL_CHAIR, Scope.call(8))));
        add("authoriser", holding(Grant.everywhere(Role.AUTHORISER)));
        add(
                "officer and chair",
                holding(Grant.everywhere(Role.FUND_OFFICER), Grant.everywhere(Role.PANEL_CHAIR)),
                "officer",
                "chair");
        add("editor", holding(Grant.everywhere(Role.EDITOR)));
        add("administrator", holding(Grant.everywhere(Role.ADMINISTRATOR)));
        add("portal", Actor.PORTAL, "portal");
    }

    @Test
    void everybody_has_the_moves_of_the_design_and_no_others() {
        for (CallStatus status : CallStatus.values()) {
            EVERYBODY.forEach((name, person) -> assertThat(open(person, status))
                    .as(name + " in " + status)
                    .isEqualTo(DESIGN.moves(status.name(), person.parts())));
        }
        assertThat(DESIGN.moves())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CallMove.values()).map(CallMove::slug).toList());
    }

    @Test
    void the_table_of_the_code_is_kept_for_people_to_read() {
        Matrix.print(
                "fund-call",
                Arrays.stream(CallStatus.values()).map(CallStatus::name).toList(),
                EVERYBODY.keySet(),
                (status, name) -> open(EVERYBODY.get(name), CallStatus.valueOf(status)));
    }

    private static Set<String> open(Person person, CallStatus status) {
        return Arrays.stream(CallMove.values())
                .filter(move -> move.from().contains(status))
                .filter(move -> move.mayBeMadeBy(person.actor(), CALL).isAllowed())
                .map(CallMove::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(String name, Actor actor, String... parts) {
        EVERYBODY.put(name, new Person(actor, List.of(parts)));
    }

    private static Actor holding(Grant... grants) {
        return Actor.member(new MemberId(2), Stream.of(grants).collect(Collectors.toSet()));
    }
}
