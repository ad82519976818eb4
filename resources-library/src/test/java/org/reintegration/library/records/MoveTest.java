package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.library.records.Records.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

class MoveTest {

    private static final List<Actor> EVERYBODY = List.of(
            Actor.VISITOR,
            Records.AMINA_THE_AUTHOR,
            Records.AUTHOR_WHO_IS_ALSO_EDITOR,
            Records.DIEGO_A_MEMBER,
            Records.EDITOR,
            Records.EDITOR_OF_WEST_AFRICA,
            Records.EDITOR_OF_ASIA,
            Records.REVIEWER);

    @Test
    void every_status_but_the_first_can_be_reached_and_only_the_last_two_are_final() {
        Set<Status> reached = Stream.of(Move.values()).map(Move::to).collect(Collectors.toSet());
        Set<Status> left =
                Stream.of(Move.values()).flatMap(move -> move.from().stream()).collect(Collectors.toSet());

        assertThat(reached).containsExactlyInAnyOrder(Status.values());
        assertThat(left).doesNotContain(Status.WITHDRAWN, Status.DISCARDED);
        assertThat(left).hasSize(Status.values().length - 2);
    }

    @Property
    void no_sequence_of_moves_leads_where_the_table_does_not(
            @ForAll @Size(max = 40) List<Move> moves, @ForAll boolean catalogued) {
        Resource resource = catalogued ? Records.catalogued() : Records.draftByAmina();
        for (Move move : moves) {
            Status before = resource.status();
            boolean published = resource.isPublishedBefore();
            boolean open = move.isOpenFor(resource);
            if (open) {
                apply(move, resource);
                assertThat(move.from()).contains(before);
                assertThat(resource.status()).isEqualTo(move.to());
            } else {
                assertThatThrownBy(() -> resource.make(move, NOON)).isInstanceOf(Refusal.class);
                assertThat(resource.status()).isEqualTo(before);
            }
            assertThat(resource.isPublishedBefore() || !published).isTrue();
            assertThat(resource.status() == Status.WITHDRAWN && !resource.isPublishedBefore())
                    .isFalse();
            assertThat(resource.reviewer() != null).isEqualTo(resource.status() == Status.IN_REVIEW);
        }
    }

    @Property
    void nobody_ever_reviews_or_publishes_their_own(
            @ForAll @Size(max = 60) List<Move> moves, @ForAll @Size(min = 60, max = 60) List<Integer> who) {
        Resource resource = Records.draftByAmina();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            Actor actor = EVERYBODY.get(Math.floorMod(who.get(i), EVERYBODY.size()));
            boolean allowed =
                    RecordPolicy.move(actor, resource, move, Nearness.STRANGER).isAllowed();
            if (!allowed || !move.isOpenFor(resource)) {
                continue;
            }
            if (List.of(
                            Move.PUBLISH,
                            Move.TAKE_UP,
                            Move.SEND_BACK,
                            Move.ACCEPT_FIRST,
                            Move.ACCEPT,
                            Move.DECLINE,
                            Move.ASK_TO_REVISE,
                            Move.PASS_LANGUAGE,
                            Move.ASK_FOR_LANGUAGE)
                    .contains(move)) {
                assertThat(actor.is(resource.author())).isFalse();
                assertThat(actor.isMember()).isTrue();
            }
            apply(move, resource, actor);
        }
        if (resource.publishedNo() != null) {
            assertThat(resource.author()).isEqualTo(new MemberId(1));
        }
    }

    @Property
    void nothing_is_accepted_but_by_two_people(
            @ForAll @Size(max = 60) List<Move> moves, @ForAll @Size(min = 60, max = 60) List<Integer> who) {
        Resource resource = Records.draftByAmina();
        List<Actor> accepted = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            Actor actor = EVERYBODY.get(Math.floorMod(who.get(i), EVERYBODY.size()));
            if (!move.isOpenFor(resource)
                    || !RecordPolicy.move(actor, resource, move, Nearness.STRANGER)
                            .isAllowed()) {
                continue;
            }
            if (move == Move.SUBMIT) {
                accepted.clear();
            } else if (move == Move.ACCEPT_FIRST || move == Move.ACCEPT) {
                accepted.add(actor);
            }
            apply(move, resource, actor);
            if (resource.status() == Status.LANGUAGE_CHECK || resource.status() == Status.ACCEPTED) {
                assertThat(accepted).hasSize(2).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_new_version_stands_beside_the_published_one_until_it_is_published_itself() {
        Resource resource = published();
        resource.beginNewVersion(NOON);

        assertThat(resource.workingNo()).isEqualTo(2);
        assertThat(resource.publishedNo()).isEqualTo(1);
        assertThat(resource.hasWorkBesidePublished()).isTrue();

        resource.dropNewVersion(List.of("global"), NOON);
        assertThat(resource.status()).isEqualTo(Status.PUBLISHED);
        assertThat(resource.workingNo()).isEqualTo(1);
    }

    @Test
    void a_declined_draft_can_be_taken_up_again_under_the_same_number() {
        Resource resource = Records.draftByAmina();
        for (Move move : List.of(Move.SUBMIT, Move.TAKE_UP, Move.DECLINE)) {
            apply(move, resource);
        }
        resource.beginNewVersion(NOON);

        assertThat(resource.workingNo()).isEqualTo(1);
        assertThat(resource.status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void what_waits_for_the_library_has_an_age_and_nothing_else_has() {
        Resource resource = Records.draftByAmina();
        assertThat(resource.waitingSince()).isNull();
        resource.make(Move.SUBMIT, NOON);
        resource.takeUp(new MemberId(6), NOON.plusSeconds(60));
        assertThat(resource.waitingSince()).isEqualTo(NOON);
        resource.make(Move.ASK_TO_REVISE, NOON);
        assertThat(resource.waitingSince()).isNull();
    }

    @Test
    void what_is_handed_in_is_closed_for_writing() {
        Resource resource = Records.draftByAmina();
        resource.make(Move.SUBMIT, NOON);

        assertThatThrownBy(() -> resource.written(Records.completeLesson(), List.of(), NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING));
    }

    private static Resource published() {
        Resource resource = Records.draftByAmina();
        Records.UNTIL_PUBLISHED.forEach(move -> apply(move, resource));
        return resource;
    }

    private static void apply(Move move, Resource resource) {
        apply(move, resource, Records.REVIEWER);
    }

    private static void apply(Move move, Resource resource, Actor actor) {
        switch (move) {
            case TAKE_UP -> resource.takeUp(actor.memberOrRefuse(), NOON);
            case PUBLISH -> resource.publish(NOON);
            case NEW_VERSION -> resource.beginNewVersion(NOON);
            case DROP_NEW_VERSION -> resource.dropNewVersion(List.of("global"), NOON);
            case CORRECT -> resource.correct(Records.document("Corrected"), List.of("global"), NOON);
            case RECATALOGUE -> resource.recatalogue("other", Records.document("Again"), List.of("global"), NOON);
            case WITHDRAW -> resource.withdraw("No longer true", NOON);
            default -> resource.make(move, NOON);
        }
    }
}
