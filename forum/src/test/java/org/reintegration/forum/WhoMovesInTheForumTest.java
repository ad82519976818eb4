package org.reintegration.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** Everybody, in groups of every kind, with discussions and posts in every state: what the policy opens is what people agreed on. */
class WhoMovesInTheForumTest {

    private static final long GROUP = 7;

    private static final Matrix IN_A_GROUP = Matrix.of("""
            group   | outsider    | member            | facilitator
            group   | join follow | leave ask follow  | leave ask follow invite appoint edit moderate
            """);

    private static final Matrix OF_A_DISCUSSION = Matrix.of("""
            discussion    | member | facilitator
            OPEN          | reply  | reply lock pin
            OPEN pinned   | reply  | reply lock unpin
            LOCKED        |        | unlock pin
            LOCKED pinned |        | unlock unpin
            """);

    /** A column for who somebody is to the group, and one for each thing that is their own there. */
    private static final Matrix OF_A_POST = Matrix.of("""
            post             | reader of another's | author | author inside | asker inside | facilitator
            PUBLIC, OPEN     | react flag          | react  | edit remove   | accept       | hold remove accept
            PUBLIC, LOCKED   | react flag          | react  | remove        | accept       | hold remove accept
            HELD, OPEN       |                     |        | edit remove   |              | release remove
            HELD, LOCKED     |                     |        | remove        |              | release remove
            TOMBSTONE, OPEN  |
            TOMBSTONE, LOCKED|
            """);

    /** Somebody: the roles they hold, and what they are in the group. */
    private record Person(Actor actor, @Nullable String part) {

        Standing standing(Visibility visibility) {
            return Standing.of(actor, GROUP, visibility, part);
        }
    }

    private static final Map<String, Person> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("visitor", new Person(Actor.VISITOR, null));
        EVERYBODY.put("stranger", new Person(with(), null));
        EVERYBODY.put("invited", new Person(with(), "INVITED"));
        EVERYBODY.put("member", new Person(with(), "MEMBER"));
        EVERYBODY.put("facilitator", new Person(with(), "FACILITATOR"));
        EVERYBODY.put(
                "facilitator by role", new Person(with(Grant.within(Role.FACILITATOR, Scope.group(GROUP))), null));
        EVERYBODY.put(
                "facilitator of another group", new Person(with(Grant.within(Role.FACILITATOR, Scope.group(8))), null));
        EVERYBODY.put("facilitator everywhere", new Person(with(Grant.everywhere(Role.FACILITATOR)), null));
        EVERYBODY.put(
                "facilitator everywhere, invited", new Person(with(Grant.everywhere(Role.FACILITATOR)), "INVITED"));
        EVERYBODY.put("moderator", new Person(with(Grant.everywhere(Role.MODERATOR)), null));
        EVERYBODY.put("moderator inside", new Person(with(Grant.everywhere(Role.MODERATOR)), "MEMBER"));
        EVERYBODY.put("administrator", new Person(with(Grant.everywhere(Role.ADMINISTRATOR)), null));
        EVERYBODY.put("editor", new Person(with(Grant.everywhere(Role.EDITOR)), null));
    }

    /** What somebody is to a group of this kind, told without the code. */
    private static String place(String name, Visibility visibility) {
        return switch (name) {
            case "visitor" -> "nobody";
            case "member" -> "member";
            case "facilitator", "facilitator by role" -> "facilitator";
            case "moderator", "facilitator everywhere", "facilitator everywhere, invited" ->
                visibility == Visibility.PRIVATE ? "outsider" : "facilitator";
            case "moderator inside" -> visibility == Visibility.PRIVATE ? "member" : "facilitator";
            default -> "outsider";
        };
    }

    @Test
    void in_a_group_everybody_has_the_moves_that_were_agreed_on_and_no_others() {
        for (Visibility visibility : Visibility.values()) {
            EVERYBODY.forEach((name, person) -> assertThat(slugs(ForumPolicy.open(person.standing(visibility))))
                    .as(name + " in a group open to " + visibility)
                    .isEqualTo(moves(IN_A_GROUP, "group", place(name, visibility))));
        }
        assertThat(IN_A_GROUP.moves()).isEqualTo(slugs(Arrays.asList(GroupMove.values())));
    }

    @Test
    void of_a_discussion_everybody_has_the_moves_that_were_agreed_on_and_no_others() {
        for (Visibility visibility : Visibility.values()) {
            for (DiscussionState state : DiscussionState.values()) {
                for (boolean pinned : List.of(false, true)) {
                    EVERYBODY.forEach((name, person) -> assertThat(
                                    slugs(ForumPolicy.open(person.standing(visibility), state, pinned)))
                            .as(name + ", " + visibility + ", " + state)
                            .isEqualTo(moves(
                                    OF_A_DISCUSSION, state + (pinned ? " pinned" : ""), place(name, visibility))));
                }
            }
        }
        assertThat(OF_A_DISCUSSION.moves()).isEqualTo(slugs(Arrays.asList(DiscussionMove.values())));
    }

    @Test
    void of_a_post_everybody_has_the_moves_that_were_agreed_on_and_no_others() {
        for (Visibility visibility : Visibility.values()) {
            for (String row : OF_A_POST.rows().keySet()) {
                EVERYBODY.forEach((name, person) -> {
                    for (boolean own : List.of(false, true)) {
                        for (boolean asked : List.of(false, true)) {
                            assertThat(open(person, visibility, row, own, asked))
                                    .as(name + ", " + visibility + ", " + row + ", own " + own + ", asked " + asked)
                                    .isEqualTo(OF_A_POST.moves(row, columns(place(name, visibility), own, asked)));
                        }
                    }
                });
            }
        }
        assertThat(OF_A_POST.moves()).isEqualTo(slugs(Arrays.asList(PostMove.values())));
    }

    @Test
    void the_tables_of_the_code_are_kept_for_people_to_read() {
        List<String> people = new ArrayList<>();
        EVERYBODY.keySet().forEach(name -> people.addAll(List.of(name, name + " (own)")));
        Matrix.print("forum-post", OF_A_POST.rows().keySet(), people, (row, name) -> {
            boolean own = name.endsWith(" (own)");
            return open(EVERYBODY.get(name.replace(" (own)", "")), Visibility.PUBLIC, row, own, own);
        });
        Matrix.print(
                "forum-group",
                Arrays.stream(Visibility.values()).map(Visibility::name).toList(),
                EVERYBODY.keySet(),
                (visibility, name) ->
                        slugs(ForumPolicy.open(EVERYBODY.get(name).standing(Visibility.valueOf(visibility)))));
    }

    private static Set<String> open(Person person, Visibility visibility, String row, boolean own, boolean asked) {
        String[] states = row.split(", ", -1);
        return slugs(ForumPolicy.open(
                person.standing(visibility),
                own,
                asked,
                PostState.valueOf(states[0]),
                DiscussionState.valueOf(states[1])));
    }

    private static Set<String> columns(String place, boolean own, boolean asked) {
        Set<String> columns = new LinkedHashSet<>();
        if (place.equals("nobody")) {
            return columns;
        }
        columns.add(own ? "author" : "reader of another's");
        if (!place.equals("outsider")) {
            if (own) {
                columns.add("author inside");
            }
            if (asked) {
                columns.add("asker inside");
            }
        }
        if (place.equals("facilitator")) {
            columns.add("facilitator");
        }
        return columns;
    }

    private static Set<String> moves(Matrix table, String row, String place) {
        return table.columns().contains(place) ? table.moves(row, List.of(place)) : Set.of();
    }

    private static Set<String> slugs(Collection<? extends Enum<?>> moves) {
        return moves.stream()
                .map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Actor with(Grant... grants) {
        return Actor.member(new MemberId(9), Set.of(grants));
    }
}
