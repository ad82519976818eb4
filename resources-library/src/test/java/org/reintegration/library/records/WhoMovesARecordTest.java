package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.library.records.Records.NOON;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** Everybody and a record in every status it can be brought to: what the policy opens is what the design says, told here anew. */
class WhoMovesARecordTest {

    /** From the design, not from the code. In a second row what a version beside a published one adds. */
    private static final Matrix DESIGN = Matrix.of("""
            record                      | author                            | reviewer | reviewer in charge                         | editor   | importer
            DRAFT                       | submit discard                    |
            DRAFT beside published      | submit drop-new-version withdraw  |          |                                            | withdraw
            SUBMITTED                   | take-back                         | take-up  |                                            | send-back
            SUBMITTED beside published  | take-back withdraw                | take-up  |                                            | send-back withdraw
            IN_REVIEW                   |                                   |          | hand-back ask-to-revise accept-first decline |
            IN_REVIEW beside published  | withdraw                          |          | hand-back ask-to-revise accept-first decline | withdraw
            SUBMITTED again             | take-back                         | take-up  |                                            | send-back
            SUBMITTED again beside published | take-back withdraw           | take-up  |                                            | send-back withdraw
            IN_REVIEW again             |                                   |          | hand-back ask-to-revise accept decline     |
            IN_REVIEW again beside published | withdraw                     |          | hand-back ask-to-revise accept decline     | withdraw
            LANGUAGE_CHECK              |                                   |          |                                            | pass-language ask-for-language
            LANGUAGE_CHECK beside published | withdraw                      |          |                                            | pass-language ask-for-language withdraw
            LANGUAGE_REVISE             | hand-in-language discard          |
            LANGUAGE_REVISE beside published | hand-in-language drop-new-version withdraw | |                                         | withdraw
            REVISE                      | submit discard                    |
            REVISE beside published     | submit drop-new-version withdraw  |          |                                            | withdraw
            ACCEPTED                    |                                   |          |                                            | publish
            ACCEPTED beside published   | withdraw                          |          |                                            | publish withdraw
            DECLINED                    | new-version discard               |
            DECLINED beside published   | new-version drop-new-version withdraw |      |                                            | withdraw
            PUBLISHED                   | new-version withdraw              |          |                                            | withdraw
            catalogued                  |                                   |          |                                            | correct withdraw | recatalogue
            catalogued and withdrawn    |
            WITHDRAWN                   |
            DISCARDED                   |
            """);

    private static final Map<String, Supplier<Resource>> RECORDS = new LinkedHashMap<>();

    /** By which moves a draft comes to a status. */
    private static final Map<String, List<Move>> WAYS = new LinkedHashMap<>();

    static {
        Map<String, List<Move>> ways = WAYS;
        ways.put("DRAFT", List.of());
        ways.put("SUBMITTED", List.of(Move.SUBMIT));
        ways.put("IN_REVIEW", List.of(Move.SUBMIT, Move.TAKE_UP));
        ways.put("REVISE", List.of(Move.SUBMIT, Move.TAKE_UP, Move.ASK_TO_REVISE));
        ways.put("SUBMITTED again", Records.UNTIL_PUBLISHED.subList(0, 3));
        ways.put("IN_REVIEW again", Records.UNTIL_PUBLISHED.subList(0, 4));
        ways.put("LANGUAGE_CHECK", Records.UNTIL_PUBLISHED.subList(0, 5));
        ways.put(
                "LANGUAGE_REVISE",
                List.of(
                        Move.SUBMIT,
                        Move.TAKE_UP,
                        Move.ACCEPT_FIRST,
                        Move.TAKE_UP,
                        Move.ACCEPT,
                        Move.ASK_FOR_LANGUAGE));
        ways.put("ACCEPTED", Records.UNTIL_PUBLISHED.subList(0, 6));
        ways.put("DECLINED", List.of(Move.SUBMIT, Move.TAKE_UP, Move.DECLINE));
        ways.forEach((status, moves) -> {
            RECORDS.put(status, () -> led(Records.draftByAmina(), moves));
            RECORDS.put(status + " beside published", () -> led(led(published(), List.of(Move.NEW_VERSION)), moves));
        });
        RECORDS.put("PUBLISHED", WhoMovesARecordTest::published);
        RECORDS.put("catalogued", Records::catalogued);
        RECORDS.put("catalogued and withdrawn", () -> led(Records.catalogued(), List.of(Move.WITHDRAW)));
        RECORDS.put("WITHDRAWN", () -> led(published(), List.of(Move.WITHDRAW)));
        RECORDS.put("DISCARDED", () -> led(Records.draftByAmina(), List.of(Move.DISCARD)));
    }

    /** Somebody and the columns of the table that are theirs; of a catalogued record nobody is the author. */
    private record Person(Actor actor, Nearness nearness, List<String> parts) {

        List<String> partsFor(String record) {
            return parts.stream()
                    .filter(part -> !part.equals("author") || !record.startsWith("catalogued"))
                    .filter(part -> !part.equals("reviewer")
                            || !actor.equals(Records.ANOTHER_REVIEWER)
                            || !record.contains(" again"))
                    .toList();
        }
    }

    private static final Map<String, Person> EVERYBODY = new LinkedHashMap<>();

    static {
        Actor reviewerOfTheRegion =
                Actor.member(new MemberId(7), Set.of(Grant.within(Role.LIBRARY_REVIEWER, region(Records.WEST_AFRICA))));
        add("visitor", Actor.VISITOR);
        add("member", Records.DIEGO_A_MEMBER);
        add("contributor", Records.contributor(8));
        add("author", Records.AMINA_THE_AUTHOR, "author");
        add("reviewer who took it", Records.REVIEWER, "reviewer", "reviewer in charge");
        add("another reviewer", Actor.member(new MemberId(9), Records.REVIEWER.grants()), "reviewer");
        add("who accepted it first", Records.ANOTHER_REVIEWER, "reviewer");
        add("reviewer of the region", reviewerOfTheRegion, "reviewer");
        add("editor", Records.EDITOR, "editor", "reviewer", "importer");
        add("editor of the region", Records.EDITOR_OF_WEST_AFRICA, "editor", "reviewer");
        add("editor of another region", Records.EDITOR_OF_ASIA);
        add("moderator", Actor.member(new MemberId(10), Set.of(Grant.everywhere(Role.MODERATOR))));
        add("administrator", Actor.member(new MemberId(11), Set.of(Grant.everywhere(Role.ADMINISTRATOR))));
        EVERYBODY.put(
                "colleague who edits", new Person(Records.EDITOR, Nearness.COLLEAGUE, List.of("editor", "importer")));
        EVERYBODY.put(
                "reviewer of a seat for somebody from elsewhere",
                new Person(Actor.member(new MemberId(13), Records.REVIEWER.grants()), Nearness.NEIGHBOUR, List.of()));
        EVERYBODY.put(
                "reviewer for want of somebody from elsewhere",
                new Person(
                        Actor.member(new MemberId(14), Records.REVIEWER.grants()),
                        Nearness.LAST_RESORT,
                        List.of("reviewer")));
        EVERYBODY.put("colleague who reviews", new Person(Records.REVIEWER, Nearness.COLLEAGUE, List.of()));
    }

    @Test
    void everybody_has_the_moves_of_the_design_and_no_others() {
        RECORDS.forEach((state, record) -> EVERYBODY.forEach((name, person) -> {
            List<String> parts = person.partsFor(state).stream()
                    // Catalogued records are of the whole world: editors and reviewers of one region keep theirs.
                    .filter(part -> !state.startsWith("catalogued") || !name.endsWith("of the region"))
                    .toList();
            assertThat(open(person, record.get())).as(name + ", " + state).isEqualTo(DESIGN.moves(state, parts));
        }));
    }

    /** What was published elsewhere and is entered here goes the same way; only a catalogue's entries have editors for authors. */
    @Test
    void a_document_that_an_author_enters_moves_as_a_lesson_does() {
        WAYS.forEach((state, moves) -> EVERYBODY.forEach((name, person) -> {
            Resource document =
                    new Resource(new MemberId(1), Records.completeDocument(), List.of(Records.WEST_AFRICA), NOON);
            assertThat(open(person, led(document, moves)))
                    .as(name + ", " + state)
                    .isEqualTo(DESIGN.moves(state, person.partsFor(state)));
        }));
    }

    /** An author who edits withdraws as an editor would, and still neither reviews nor publishes their own. */
    @Test
    void an_author_who_is_an_editor_has_the_moves_of_an_author() {
        Person both = new Person(Records.AUTHOR_WHO_IS_ALSO_EDITOR, Nearness.STRANGER, List.of("author"));
        RECORDS.forEach((state, record) -> {
            if (!state.startsWith("catalogued")) {
                assertThat(open(both, record.get())).as(state).isEqualTo(DESIGN.moves(state, List.of("author")));
            }
        });
    }

    @Test
    void the_design_names_every_status_and_every_move_and_the_table_is_kept_for_people_to_read() {
        assertThat(DESIGN.rows().keySet()).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
        assertThat(RECORDS.values().stream().map(record -> record.get().status()))
                .contains(Status.values());
        assertThat(DESIGN.moves())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Move.values()).map(Move::slug).toList());
        Matrix.print(
                "library-record",
                RECORDS.keySet(),
                EVERYBODY.keySet(),
                (state, name) -> open(EVERYBODY.get(name), RECORDS.get(state).get()));
    }

    private static Set<String> open(Person person, Resource resource) {
        return Arrays.stream(Move.values())
                .filter(move -> move.isOpenFor(resource))
                .filter(move -> RecordPolicy.move(person.actor(), resource, move, person.nearness())
                        .isAllowed())
                .map(Move::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Resource published() {
        return led(Records.draftByAmina(), Records.UNTIL_PUBLISHED);
    }

    private static Resource led(Resource resource, List<Move> moves) {
        boolean twice = moves.contains(Move.ACCEPT_FIRST);
        for (Move move : moves) {
            Actor reviewer = twice && resource.firstReviewer() == null ? Records.ANOTHER_REVIEWER : Records.REVIEWER;
            switch (move) {
                case TAKE_UP -> resource.takeUp(reviewer.memberOrRefuse(), NOON);
                case PUBLISH -> resource.publish(NOON);
                case NEW_VERSION -> resource.beginNewVersion(NOON);
                case WITHDRAW -> resource.withdraw("No longer true", NOON);
                default -> resource.make(move, NOON);
            }
        }
        return resource;
    }

    private static Scope region(String id) {
        return Scope.region(id);
    }

    private static void add(String name, Actor actor, String... parts) {
        EVERYBODY.put(name, new Person(actor, Nearness.STRANGER, List.of(parts)));
    }
}
