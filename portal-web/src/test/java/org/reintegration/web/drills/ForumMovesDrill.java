package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.key;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Act;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.ForumStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;

/** Every act of the community, by everybody, in groups of every kind and every state, over HTTP: done, 401, 403, 404 or 409 as told here. */
class ForumMovesDrill {

    private static final List<String> VISIBILITIES = List.of("PUBLIC", "MEMBERS", "PRIVATE");

    /** Who: what somebody is in the group, or what they wrote themselves while they are inside. */
    private static final String IN_A_GROUP = """
            act      | request                         | who
            view     | GET groups/{g}                  | anybody invited
            talks    | GET groups/{g}/discussions      | anybody
            feed     | GET groups/{g}/feed             | public
            join     | PUT groups/{g}/membership       | outsider member facilitator invited
            ask      | POST groups/{g}/discussions     | member facilitator
            draft    | PUT groups/{g}/draft            | member facilitator
            names    | GET groups/{g}/addressees?q=a   | member facilitator
            follow   | PUT groups/{g}/following        | outsider member facilitator
            people   | GET groups/{g}/members          | facilitator
            queue    | GET groups/{g}/queue            | facilitator
            invite   | POST groups/{g}/invitations     | facilitator
            appoint  | PUT groups/{g}/facilitators/{m} | facilitator
            dismiss  | DELETE groups/{g}/members/{m}   | facilitator
            edit     | PUT groups/{g}                  | facilitator
            """;

    private static final String OF_DISCUSSIONS = """
            act     | request                        | who                       | in
            read    | GET discussions/{d}            | anybody                   | OPEN LOCKED PINNED
            reply   | POST discussions/{d}/posts     | member facilitator        | OPEN PINNED
            draft   | PUT discussions/{d}/drafts/1   | member facilitator        | OPEN LOCKED PINNED
            follow  | PUT discussions/{d}/following  | outsider member facilitator | OPEN LOCKED PINNED
            mark    | PUT discussions/{d}/read       | outsider member facilitator | OPEN LOCKED PINNED
            lock    | POST discussions/{d}/moves     | facilitator               | OPEN PINNED
            unlock  | POST discussions/{d}/moves     | facilitator               | LOCKED
            pin     | POST discussions/{d}/moves     | facilitator               | OPEN LOCKED
            unpin   | POST discussions/{d}/moves     | facilitator               | PINNED
            """;

    private static final String OF_POSTS = """
            act     | request                                 | who                         | in
            look    | GET discussions/{d}/posts/2             | anybody                     | PUBLIC HELD TOMBSTONE
            edit    | PUT discussions/{d}/posts/2             | author                      | PUBLIC HELD
            react   | POST discussions/{d}/posts/2/reactions  | outsider member facilitator author | PUBLIC
            flag    | POST discussions/{d}/posts/2/flags      | outsider member facilitator | PUBLIC
            accept  | POST discussions/{d}/posts/2/acceptance | asker facilitator           | PUBLIC
            hold    | POST discussions/{d}/posts/2/decisions  | facilitator                 | PUBLIC
            release | POST discussions/{d}/posts/2/decisions  | facilitator                 | HELD
            remove  | POST discussions/{d}/posts/2/decisions  | author facilitator          | PUBLIC HELD
            """;

    private static PortalUnderTest portal;
    private static Rows rows;
    private static ForumStage forum;
    private static Map<String, Someone> people;
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();
    private static final Map<String, String> TALKS = new LinkedHashMap<>();

    @BeforeAll
    static void a_group_of_each_kind_and_everybody_who_might_come_by() {
        portal = PortalUnderTest.shared();
        rows = new Rows(portal.machine());
        Cast cast = new Cast(rows);
        forum = new ForumStage(portal, rows, cast);
        people = new LinkedHashMap<>();
        people.put("visitor", null);
        people.put("stranger", cast.someone("Sami"));
        people.put("invited", cast.someone("Iman"));
        people.put("member", cast.someone("Mona"));
        people.put("author", cast.someone("Awa"));
        people.put("asker", cast.someone("Aida"));
        people.put("facilitator", forum.facilitator);
        people.put("facilitator of another group", cast.someone("Fadi", "FACILITATOR GROUP 999999"));
        people.put("facilitator of groups, invited", cast.someone("Femi", "FACILITATOR"));
        people.put("moderator", cast.someone("Malak", "MODERATOR"));
        people.put("administrator", cast.someone("Adama", "ADMINISTRATOR"));
        for (String visibility : VISIBILITIES) {
            String group = forum.group(visibility);
            GROUPS.put(visibility, group);
            stand(visibility);
            String talk = forum.ask(portal, people.get("asker"), group, "Who lends?");
            assertThat(forum.reply(portal, people.get("author"), talk, 1, key()).statusCode())
                    .isEqualTo(201);
            TALKS.put(visibility, talk);
        }
    }

    @Test
    void in_groups_everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        check("group", IN_A_GROUP, List.of("any"));
    }

    @Test
    void of_discussions_everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        check("discussion", OF_DISCUSSIONS, List.of("OPEN", "LOCKED", "PINNED"));
    }

    @Test
    void of_posts_everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        check("post", OF_POSTS, List.of("PUBLIC", "HELD", "TOMBSTONE", "PUBLIC LOCKED", "HELD LOCKED"));
    }

    private static void check(String name, String table, List<String> states) throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> told = new LinkedHashMap<>();
        int asked = 0;
        for (String visibility : VISIBILITIES) {
            for (String state : states) {
                stand(visibility, state);
                for (Act act : Act.table(table)) {
                    List<String> row = new ArrayList<>();
                    for (String person : people.keySet()) {
                        HttpResponse<String> answer = request(visibility, act, person);
                        asked++;
                        int status = answer.statusCode() / 100 == 2 ? 200 : answer.statusCode();
                        row.add(person + " " + status);
                        if (status == 200 && !act.method().equals("GET")) {
                            stand(visibility, state);
                        }
                        int expected = expected(visibility, state, act, person);
                        if (status != expected) {
                            wrong.add("%s group, %s: %s by %s: expected %d, got %d %s"
                                    .formatted(
                                            visibility,
                                            state,
                                            act.name(),
                                            person,
                                            expected,
                                            answer.statusCode(),
                                            answer.body()));
                        }
                    }
                    told.put(visibility + ", " + state + ": " + act.name(), row);
                }
            }
        }
        Act.keep("forum-api-" + name, told);
        System.out.println("community, " + name + ": " + asked + " acts asked for");
        assertThat(wrong).isEmpty();
    }

    /** What somebody is to a group of this kind, told without the code. */
    private static String place(String person, String visibility) {
        boolean closed = visibility.equals("PRIVATE");
        return switch (person) {
            case "visitor" -> "visitor";
            case "member", "author", "asker" -> "member";
            case "facilitator" -> "facilitator";
            case "moderator" -> closed ? "outsider" : "facilitator";
            case "facilitator of groups, invited" -> closed ? "invited" : "facilitator";
            case "invited" -> "invited";
            default -> "outsider";
        };
    }

    private static int expected(String visibility, String state, Act act, String person) {
        String place = place(person, visibility);
        boolean inside = place.equals("member") || place.equals("facilitator");
        boolean there = switch (visibility) {
            case "PUBLIC" -> true;
            case "MEMBERS" -> !place.equals("visitor");
            // Who is invited sees the group, and nothing that is said in it.
            default -> inside || (place.equals("invited") && ofTheGroupItself(act));
        };
        boolean hidden = state.startsWith("HELD")
                && act.path().contains("posts/2")
                && !place.equals("facilitator")
                && !person.equals("author");
        if (act.who().contains("public") && !visibility.equals("PUBLIC")) {
            return 404;
        }
        // What is kept for oneself asks for a sign-in before it looks whether there is something to keep it for.
        if (place.equals("visitor") && Set.of("follow", "draft", "mark").contains(act.name())) {
            return 401;
        }
        if (!there || hidden) {
            return 404;
        }
        if (act.who().contains("anybody") || act.who().contains("public")) {
            return 200;
        }
        if (place.equals("visitor")) {
            return 401;
        }
        Set<String> parts = new HashSet<>(List.of(place, person));
        if (place.equals("invited")) {
            parts.add("outsider");
        }
        boolean ownFlag = act.name().equals("flag") && person.equals("author");
        if (ownFlag || act.who().stream().noneMatch(parts::contains)) {
            return 403;
        }
        boolean locked = state.endsWith("LOCKED") && act.name().equals("edit");
        return act.in().contains("any") || (act.in().contains(state.replace(" LOCKED", "")) && !locked) ? 200 : 409;
    }

    private static boolean ofTheGroupItself(Act act) {
        return Set.of("view", "join", "people", "invite", "appoint", "dismiss", "edit")
                        .contains(act.name())
                && act.path().startsWith("groups");
    }

    private static HttpResponse<String> request(String visibility, Act act, String person) {
        String path = act.path()
                .replace("{g}", GROUPS.get(visibility))
                .replace("{m}", Long.toString(people.get("member").id()))
                .replace("{d}", TALKS.get(visibility));
        String proof = switch (act.name()) {
            case "edit" ->
                rows.text(
                        act.path().startsWith("groups")
                                ? "select version from forum.forum_group where publicId = ?"
                                : "select p.version from forum.post p join forum.discussion d on d.id = p.discussion_id"
                                        + " where d.publicId = ? and p.no = 2",
                        act.path().startsWith("groups") ? GROUPS.get(visibility) : TALKS.get(visibility));
            case "draft" -> "0";
            default -> act.method().equals("POST") ? key() : "";
        };
        return forum.send(portal, people.get(person), act.method(), path, body(visibility, act), proof);
    }

    private static String body(String visibility, Act act) {
        boolean ofGroup = act.path().startsWith("groups");
        return switch (act.name()) {
            case "ask" -> talk();
            case "draft" -> ofGroup ? talk() : ForumStage.words(1, "words");
            case "reply" -> ForumStage.words(1, "words");
            case "edit" ->
                ofGroup
                        ? Json.createObjectBuilder()
                                .add("name", "Lenders")
                                .add("visibility", visibility)
                                .build()
                                .toString()
                        : ForumStage.words(1, "said anew");
            case "invite" -> "{\"whom\":\"" + people.get("stranger").email() + "\"}";
            case "follow" -> "{\"level\":\"every-post\"}";
            case "react" -> "{\"reaction\":\"helped\"}";
            case "flag" -> "{\"reason\":\"x\"}";
            case "hold", "release", "remove" -> "{\"move\":\"" + act.name() + "\",\"reason\":\"x\"}";
            case "lock", "unlock", "pin", "unpin" -> "{\"move\":\"" + act.name() + "\"}";
            default -> "";
        };
    }

    private static String talk() {
        return Json.createObjectBuilder()
                .add("title", "Who lends?")
                .add("language", "EN")
                .add("source", "words")
                .build()
                .toString();
    }

    /** Everything that acts leave behind is gone, and the discussion and its second post stand in the state. */
    private static void stand(String visibility, String state) {
        stand(visibility);
        String post = state.replace(" LOCKED", "");
        boolean ofPost = Set.of("PUBLIC", "HELD", "TOMBSTONE").contains(post);
        String here = "(select id from forum.discussion where publicId = '" + TALKS.get(visibility) + "')";
        String shown = ofPost && post.equals("HELD") ? "1" : "2";
        String open = ofPost && !post.equals("PUBLIC") ? "1" : "2";
        rows.force(String.join(
                ";",
                "delete from forum.reaction where post_id in (select id from forum.post where discussion_id = " + here
                        + ")",
                "delete from forum.flag where post_id in (select id from forum.post where discussion_id = " + here
                        + ")",
                "delete from forum.unread_inbox where discussion_id = " + here,
                "delete from forum.post where no > 2 and discussion_id = " + here,
                "delete from forum.post where discussion_id in (select d.id from forum.discussion d where d.group_id ="
                        + " (select group_id from forum.discussion where id = " + here + ") and d.id <> " + here + ")",
                "delete from forum.discussion where id <> " + here
                        + " and group_id = (select group_id from forum.discussion where id = " + here + ")",
                "delete from forum.draft where group_id = (select group_id from forum.discussion where id = " + here
                        + ")",
                "update forum.discussion set lastPostNo = 2, acceptedNo = null, publicPosts = " + open
                        + ", lastPublicNo = " + open + ", shownPosts = " + shown + ", heldPosts = 2 - " + shown
                        + ", state = '" + (state.endsWith("LOCKED") ? "LOCKED" : "OPEN") + "', pinned = "
                        + state.equals("PINNED") + " where id = " + here,
                "update forum.post set state = '" + (ofPost ? post : "PUBLIC") + "' where no = 2 and discussion_id = "
                        + here));
    }

    /** Who is in the group, and who is asked in. */
    private static void stand(String visibility) {
        String group = "(select id from forum.forum_group where publicId = '" + GROUPS.get(visibility) + "')";
        Map<String, String> parts = Map.of(
                "member", "MEMBER",
                "author", "MEMBER",
                "asker", "MEMBER",
                "invited", "INVITED",
                "facilitator of groups, invited", "INVITED",
                "facilitator", "FACILITATOR");
        List<String> changes = new ArrayList<>(List.of("delete from forum.membership where group_id = " + group));
        parts.forEach((person, part) -> changes.add("insert into forum.membership values (" + group + ", "
                + people.get(person).id() + ", '" + part + "', now())"));
        rows.force(String.join(";", changes));
    }
}
