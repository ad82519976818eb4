package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.atOnce;
import static org.reintegration.web.testing.FundStage.key;
import static org.reintegration.web.testing.PortalUnderTest.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.ForumStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** Two portals on one database: whatever people write, change and mark at once, every number and count is true afterwards. */
class ForumOnTwoPortalsDrill {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int WRITERS = 12;
    private static final int ACTS = 25;

    private static PortalUnderTest one;
    private static PortalUnderTest two;
    private static Rows rows;
    private static Cast cast;
    private static ForumStage forum;

    @BeforeAll
    static void two_portals_stand_on_one_database() {
        one = PortalUnderTest.shared();
        two = PortalUnderTest.second();
        rows = new Rows(one.machine());
        cast = new Cast(rows);
        forum = new ForumStage(one, rows, cast);
    }

    @Test
    void posts_edits_reactions_and_marks_at_once_leave_counts_that_equal_recounts() throws Exception {
        String group = forum.group("PUBLIC");
        List<Someone> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Someone member = cast.without(cast.someone("Writer " + i), "COMMUNITY");
            forum.join(one, member, group);
            members.add(member);
        }
        cast.without(forum.facilitator, "COMMUNITY");
        String talk = forum.ask(one, members.get(0), group, "All at once");

        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        List<Callable<Boolean>> storm = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Someone by = members.get(writer % members.size());
            Random chance = new Random(writer);
            storm.add(() -> {
                for (int act = 0; act < ACTS; act++) {
                    act(by, group, talk, chance).forEach(answer -> {
                        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
                        statuses.add(answer.statusCode());
                    });
                }
                return true;
            });
        }
        List<Someone> joiners = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Someone joiner = cast.without(cast.someone("Joiner " + i), "COMMUNITY");
            joiners.add(joiner);
            PortalUnderTest at = i % 2 == 0 ? one : two;
            boolean leaves = i % 3 == 0;
            storm.add(() -> {
                forum.join(at, joiner, group);
                return !leaves
                        || forum.send(two, joiner, "DELETE", "groups/" + group + "/membership", "", "")
                                        .statusCode()
                                == 204;
            });
        }
        assertThat(atOnce(storm)).doesNotContain(false);

        assertThat(statuses).contains(200, 201, 204);
        forum.every_count_equals_its_recount(group);
        for (Someone member : members) {
            assertThat(unread(member, group))
                    .as(member.name())
                    .isEqualTo(rows.texts(
                            "select d.publicId, p.no from forum.post p join forum.discussion d on d.id = p.discussion_id"
                                    + " join forum.forum_group g on g.id = d.group_id left join forum.read_state r"
                                    + " on r.discussion_id = d.id and r.member = ? where g.publicId = ?"
                                    + " and p.state = 'PUBLIC' and p.author <> ? and p.no > coalesce(r.readNo, 0) order by 1, 2",
                            member.id(),
                            group,
                            member.id()));
            assertThat(Seed.json(forum.send(two, member, "GET", "unread", "", "")
                                    .body())
                            .getInt("posts"))
                    .isEqualTo(unread(member, group).size());
        }
        for (Someone joiner : joiners) {
            assertThat(unread(joiner, group))
                    .as(joiner.name() + " hears of everything said since they joined")
                    .containsAll(rows.texts(
                            "select d.publicId, p.no from forum.post p join forum.discussion d on d.id = p.discussion_id"
                                    + " join forum.forum_group g on g.id = d.group_id"
                                    + " join forum.follow_group f on f.group_id = g.id and f.member = ?"
                                    + " where g.publicId = ? and p.state = 'PUBLIC' and p.createdAt >= f.since",
                            joiner.id(),
                            group));
        }
        System.out.println("forum on two portals: "
                + rows.number(
                        "select count(*) from forum.post p join forum.discussion d on d.id = p.discussion_id"
                                + " join forum.forum_group g on g.id = d.group_id where g.publicId = ?",
                        group)
                + " posts, answers " + new TreeSet<>(statuses));
    }

    /** One act of one member, on a portal by chance; what is sent under a key may be sent again to the other. */
    private static List<HttpResponse<String>> act(Someone by, String group, String talk, Random chance) {
        PortalUnderTest at = chance.nextBoolean() ? one : two;
        PortalUnderTest other = at == one ? two : one;
        int no = 1
                + chance.nextInt((int) rows.number("select lastPostNo from forum.discussion where publicId = ?", talk));
        String post = "discussions/" + talk + "/posts/" + no;
        switch (chance.nextInt(12)) {
            case 0, 1, 2, 3 -> {
                String key = key();
                HttpResponse<String> first = forum.reply(at, by, talk, no, key);
                if (chance.nextInt(4) > 0) {
                    return List.of(first);
                }
                HttpResponse<String> again = forum.reply(other, by, talk, no, key);
                // What was refused is not kept under its key: the post answered may be held now and there a moment
                // later.
                if (first.statusCode() < 300) {
                    assertThat(again.body()).isEqualTo(first.body());
                }
                return List.of(first, again);
            }
            case 4 -> {
                String version = rows.text(
                        "select p.version from forum.post p join forum.discussion d on d.id = p.discussion_id"
                                + " where d.publicId = ? and p.no = ?",
                        talk,
                        no);
                String words = ForumStage.words(1, "said anew");
                return List.of(
                        forum.send(at, by, "PUT", post, words, version),
                        forum.send(other, by, "PUT", post, words, version));
            }
            case 5, 6 -> {
                return List.of(forum.send(at, by, "POST", post + "/reactions", "{\"reaction\":\"helped\"}", ""));
            }
            case 7 -> {
                return List.of(forum.send(at, by, "PUT", "discussions/" + talk + "/read", "", ""));
            }
            case 8 -> {
                return List.of(forum.send(at, by, "PUT", "unread/read", "", ""));
            }
            case 9 -> {
                return List.of(forum.send(
                        at,
                        forum.facilitator,
                        "POST",
                        post + "/decisions",
                        "{\"move\":\"hold\",\"reason\":\"x\"}",
                        ""));
            }
            case 10 -> {
                return List.of(forum.send(
                        other, forum.facilitator, "POST", post + "/decisions", "{\"move\":\"release\"}", ""));
            }
            default -> {
                forum.ask(at, by, group, "Another " + key());
                return List.of();
            }
        }
    }

    private static List<String> unread(Someone member, String group) {
        return rows.texts(
                "select d.publicId, u.postNo from forum.unread_inbox u join forum.discussion d on d.id = u.discussion_id"
                        + " join forum.forum_group g on g.id = d.group_id where u.member = ? and g.publicId = ?"
                        + " order by 1, 2",
                member.id(),
                group);
    }

    @Test
    void two_portals_share_the_mails_and_each_goes_out_once() throws Exception {
        String group = forum.group("PRIVATE");
        cast.without(forum.facilitator, "COMMUNITY");
        List<Someone> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Someone member = cast.someone("Reader " + i);
            forum.invited(member, group);
            forum.join(one, member, group);
            members.add(member);
        }
        Someone author = members.get(0);
        String talk = forum.ask(one, author, group, "Mail me once");
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            PortalUnderTest at = i % 2 == 0 ? one : two;
            acts.add(() -> forum.reply(at, author, talk, 1, key()));
        }
        Set<String> nodes = ConcurrentHashMap.newKeySet();
        assertThat(atOnce(acts))
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));

        int posts = acts.size() + 1;
        int readers = members.size() - 1;
        within(
                SOON,
                () -> {
                    nodes.addAll(
                            rows.texts(
                                    "select distinct leasedBy from kernel.delivery where subscriber = 'mail' and leasedBy is not null"));
                    return mails(talk);
                },
                found -> found.size() >= posts * readers);
        within(SOON, () -> rows.number("select count(*) from kernel.delivery"), waiting -> waiting == 0);

        assertThat(mails(talk))
                .hasSize(posts * readers)
                .allSatisfy((mail, times) -> assertThat(times).as(mail).isEqualTo(1));
        assertThat(nodes).as("portals that sent mails").hasSize(2);
        assertThat(mails(talk).keySet()).noneMatch(mail -> mail.contains(author.email()));
    }

    /** How often each mail of a discussion came, by its id and its recipient. */
    private static Map<String, Integer> mails(String talk) throws Exception {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(one.machine().home().resolve("mail"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".eml")).toList()) {
                String mail = Files.readString(file, StandardCharsets.ISO_8859_1);
                String id = header(mail, "Message-ID");
                if (id.contains(talk)) {
                    found.merge(id + " to " + header(mail, "Delivered-To"), 1, Integer::sum);
                }
            }
        }
        return found;
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .map(line -> line.substring(name.length() + 2))
                .orElse("");
    }
}
