package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.library.records.Records.NOON;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

class RecordPolicyTest {

    private final Resource resource = Records.draftByAmina();

    @Test
    void contributors_write_and_mere_members_do_not() {
        assertThat(RecordPolicy.mayWrite(Records.AMINA_THE_AUTHOR).isAllowed()).isTrue();
        assertThat(RecordPolicy.mayWrite(Records.DIEGO_A_MEMBER)).isEqualTo(denied(LibraryRule.CONTRIBUTORS_WRITE));
        assertThat(RecordPolicy.mayWrite(Actor.VISITOR).isAllowed()).isFalse();
    }

    @Test
    void a_draft_is_seen_by_its_author_alone_and_by_editors_of_its_region_once_handed_in() {
        assertThat(RecordPolicy.maySeeWork(Records.AMINA_THE_AUTHOR, resource)).isTrue();
        assertThat(RecordPolicy.maySeeWork(Records.EDITOR, resource)).isFalse();

        resource.make(Move.SUBMIT, NOON);

        assertThat(RecordPolicy.maySeeWork(Records.EDITOR_OF_WEST_AFRICA, resource))
                .isTrue();
        assertThat(RecordPolicy.maySeeWork(Records.EDITOR_OF_ASIA, resource)).isFalse();
        assertThat(RecordPolicy.maySeeWork(Records.DIEGO_A_MEMBER, resource)).isFalse();
        assertThat(RecordPolicy.maySeeWork(Actor.VISITOR, resource)).isFalse();
    }

    @Test
    void an_author_who_is_an_editor_neither_reviews_nor_publishes_their_own() {
        Actor both = Records.AUTHOR_WHO_IS_ALSO_EDITOR;
        assertThat(RecordPolicy.move(both, resource, Move.TAKE_UP, Nearness.STRANGER))
                .isEqualTo(denied(LibraryRule.NOBODY_REVIEWS_THEIR_OWN));
        assertThat(RecordPolicy.move(both, resource, Move.PUBLISH, Nearness.STRANGER))
                .isEqualTo(denied(LibraryRule.NOBODY_PUBLISHES_THEIR_OWN));
    }

    @Test
    void nobody_reviews_a_colleague() {
        assertThat(RecordPolicy.move(Records.REVIEWER, resource, Move.TAKE_UP, Nearness.COLLEAGUE))
                .isEqualTo(denied(LibraryRule.NOBODY_REVIEWS_A_COLLEAGUE));
        assertThat(RecordPolicy.move(Records.REVIEWER, resource, Move.TAKE_UP, Nearness.STRANGER)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void the_first_reviewer_is_not_the_second_and_a_neighbour_waits_for_somebody_from_elsewhere() {
        resource.make(Move.SUBMIT, NOON);
        resource.takeUp(new MemberId(6), NOON);
        resource.make(Move.ACCEPT_FIRST, NOON);

        assertThat(RecordPolicy.move(Records.REVIEWER, resource, Move.TAKE_UP, Nearness.STRANGER))
                .isEqualTo(denied(LibraryRule.TWO_PEOPLE_REVIEW));
        assertThat(RecordPolicy.move(Records.EDITOR, resource, Move.TAKE_UP, Nearness.NEIGHBOUR))
                .isEqualTo(denied(LibraryRule.ONE_REVIEWER_COMES_FROM_ELSEWHERE));
        assertThat(RecordPolicy.move(Records.EDITOR, resource, Move.TAKE_UP, Nearness.STRANGER)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void only_the_reviewer_who_took_it_decides() {
        resource.make(Move.SUBMIT, NOON);
        resource.takeUp(new MemberId(6), NOON);

        assertThat(RecordPolicy.openMoves(Records.REVIEWER, resource, Nearness.STRANGER))
                .isEqualTo(Set.of(Move.HAND_BACK, Move.ASK_TO_REVISE, Move.ACCEPT_FIRST, Move.DECLINE));
        assertThat(RecordPolicy.openMoves(Records.EDITOR, resource, Nearness.STRANGER))
                .isEmpty();
    }

    @Test
    void editors_import_everywhere_or_not_at_all() {
        assertThat(RecordPolicy.mayImport(Records.EDITOR).isAllowed()).isTrue();
        assertThat(RecordPolicy.mayImport(Records.EDITOR_OF_ASIA).isAllowed()).isFalse();
    }

    @Test
    void only_editors_correct_the_catalogue_and_only_the_catalogue() {
        Resource catalogued = Records.catalogued();
        assertThat(RecordPolicy.openMoves(Records.EDITOR, catalogued, Nearness.STRANGER))
                .contains(Move.CORRECT, Move.WITHDRAW);
        assertThat(RecordPolicy.openMoves(Records.DIEGO_A_MEMBER, catalogued, Nearness.STRANGER))
                .isEmpty();
        assertThat(Move.CORRECT.isOpenFor(resource)).isFalse();
    }

    @Property
    void tokens_of_the_index_and_values_of_the_database_open_the_same_records(
            @ForAll Sensitivity sensitivity, @ForAll Role role, @ForAll boolean signedIn) {
        Actor actor = signedIn ? Actor.member(new MemberId(9), Set.of(Grant.everywhere(role))) : Actor.VISITOR;
        boolean byTokens =
                !Collections.disjoint(Visibility.readers(sensitivity, new MemberId(1)), actor.readerTokens());

        assertThat(Visibility.sensitivities(actor).contains(sensitivity)).isEqualTo(byTokens);
    }

    @Test
    void the_author_of_a_restricted_record_reads_it_and_other_members_do_not() {
        Set<String> readers = Visibility.readers(Sensitivity.RESTRICTED, new MemberId(1));
        assertThat(readers).containsExactlyInAnyOrder("role:editor", "role:library-reviewer", "member:1");
        assertThat(Records.DIEGO_A_MEMBER.readerTokens()).doesNotContainAnyElementsOf(readers);
        assertThat(List.of(Visibility.me(Actor.VISITOR))).doesNotContain(new MemberId(1));
    }

    private static Decision denied(LibraryRule rule) {
        return Decision.denied(rule);
    }
}
