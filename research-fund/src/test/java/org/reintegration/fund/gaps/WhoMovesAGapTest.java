package org.reintegration.fund.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.Matrix;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** Everybody and a gap in every status: what the table opens is what the design says, told here anew. */
class WhoMovesAGapTest {

    /** From the design, not from the code. */
    private static final Matrix DESIGN = Matrix.of("""
            status   | editor | portal
            OPEN     | answer | call
            CALLED   | answer | call study
            STUDIED  | answer | call study
            ANSWERED | reopen |
            """);

    @Test
    void editors_answer_and_reopen_and_only_the_portal_calls_and_studies() {
        Map<String, Set<String>> parts =
                Map.of("portal", Set.of("portal"), "editor", Set.of("editor"), "editor of a region", Set.of("editor"));
        Map<String, Actor> people = new LinkedHashMap<>();
        people.put("visitor", Actor.VISITOR);
        people.put("member", Actor.member(new MemberId(1), Set.of()));
        for (Role role : Role.values()) {
            people.put(role.slug(), Actor.member(new MemberId(2), Set.of(Grant.everywhere(role))));
        }
        people.put(
                "editor of a region",
                Actor.member(new MemberId(3), Set.of(Grant.within(Role.EDITOR, Scope.region("asia-pacific")))));
        people.put("portal", Actor.PORTAL);

        for (GapStatus status : GapStatus.values()) {
            people.forEach((name, actor) -> assertThat(open(actor, status))
                    .as(name + " in " + status)
                    .isEqualTo(DESIGN.moves(status.name(), parts.getOrDefault(name, Set.of()))));
        }
        assertThat(DESIGN.moves())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(GapMove.values()).map(GapMove::slug).toList());
        Matrix.print(
                "fund-gap",
                Arrays.stream(GapStatus.values()).map(GapStatus::name).toList(),
                people.keySet(),
                (status, name) -> open(people.get(name), GapStatus.valueOf(status)));
    }

    private static Set<String> open(Actor actor, GapStatus status) {
        return Arrays.stream(GapMove.values())
                .filter(move -> move.from().contains(status))
                .filter(move -> move.mayBeMadeBy(actor).isAllowed())
                .map(GapMove::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
