package org.reintegration.fund.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallForm.Criterion;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.fund.calls.CallForm.Section;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;

class CallMoveTest {

    @Test
    void the_table_in_the_code_is_the_table_of_the_design() {
        String printed = Stream.of(CallMove.values())
                .map(move -> move + ": "
                        + move.from().stream().sorted().map(Enum::name).collect(Collectors.joining(" "))
                        + " -> " + move.to() + ", " + move.who() + ", " + move.guard() + "\n")
                .collect(Collectors.joining());

        System.out.println("Call\n" + printed);
        assertThat(printed).isEqualTo("""
                PUBLISH: DRAFT -> PUBLISHED, OFFICER, FORM_COMPLETE
                CLOSE: PUBLISHED -> IN_REVIEW, PORTAL, PAST_CLOSE
                RANK: IN_REVIEW -> RANKED, CHAIR, EVERY_APPLICATION_SETTLED
                DECIDE: RANKED -> DECIDED, PORTAL, EVERY_APPLICATION_DECIDED
                RELEASE: DECIDED -> RELEASED, OFFICER, EVERY_APPLICATION_DECIDED
                RANK_APPEALS: RELEASED -> RELEASED, CHAIR, NONE
                RELEASE_APPEALS: RELEASED -> RELEASED, OFFICER, NONE
                ARCHIVE: RELEASED -> ARCHIVED, OFFICER, NONE
                CANCEL: DRAFT PUBLISHED IN_REVIEW RANKED DECIDED -> CANCELLED, OFFICER, NOTHING_AWARDED
                """);
    }

    @Test
    void a_part_in_one_call_is_none_in_another() {
        Actor officer = Actor.member(new MemberId(1), Set.of(Grant.within(Role.FUND_OFFICER, Scope.call(7))));

        assertThat(CallMove.PUBLISH.mayBeMadeBy(officer, 7).isAllowed()).isTrue();
        assertThat(CallMove.PUBLISH.mayBeMadeBy(officer, 8).isAllowed()).isFalse();
        assertThat(CallMove.RANK.mayBeMadeBy(officer, 7).isAllowed()).isFalse();
        assertThat(CallMove.CLOSE.mayBeMadeBy(officer, 7).isAllowed()).isFalse();
        assertThat(CallMove.CLOSE.mayBeMadeBy(Actor.PORTAL, 7).isAllowed()).isTrue();
    }

    @Test
    void weights_that_do_not_sum_to_a_hundred_are_not_published() {
        assertThatThrownBy(() -> form(60, 30).checkComplete())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(FundRule.THE_WEIGHTS_SUM_TO_A_HUNDRED));
        assertThatThrownBy(() -> form(110, -10).checkComplete()).isInstanceOf(Refusal.class);
        form(60, 40).checkComplete();
    }

    private static CallForm form(int one, int other) {
        return new CallForm(
                        "Why",
                        List.of("gap"),
                        List.of(),
                        List.of(new Section("", "Method", List.of(new Question("", "How?", "", 0, true)))),
                        List.of(new Criterion("", "Sound", one), new Criterion("", "Useful", other)),
                        List.of(),
                        2,
                        true)
                .keyed();
    }
}
