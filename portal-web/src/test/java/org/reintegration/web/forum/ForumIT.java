package org.reintegration.web.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.forum.DiscussionDraft;
import org.reintegration.forum.DiscussionMove;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionSummary;
import org.reintegration.forum.DiscussionSummary.Show;
import org.reintegration.forum.DiscussionView;
import org.reintegration.forum.DiscussionView.Order;
import org.reintegration.forum.DraftService;
import org.reintegration.forum.Following;
import org.reintegration.forum.ForumRule;
import org.reintegration.forum.GroupDraft;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupSummary;
import org.reintegration.forum.GroupView;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostDraft;
import org.reintegration.forum.PostMove;
import org.reintegration.forum.PostRef;
import org.reintegration.forum.PostService;
import org.reintegration.forum.PostView;
import org.reintegration.forum.Reaction;
import org.reintegration.forum.Reconciliation;
import org.reintegration.forum.UnreadView;
import org.reintegration.forum.Visibility;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** The community on the real database: what only locks, triggers and queries can show. */
@ExtendWith(ArquillianExtension.class)
class ForumIT {

    private static final Actor AMINATA = someone(910_001, Grant.everywhere(Role.FACILITATOR));
    private static final Actor BLESSING = someone(910_002);
    private static final Actor MARIAMA = someone(910_003);
    private static final Actor LUCIA = someone(910_004);
    private static final Actor STRANGER = someone(910_005);
    private static final Actor MODERATOR = someone(910_006, Grant.everywhere(Role.MODERATOR));

    @Inject
    GroupService groups;

    @Inject
    DiscussionService discussions;

    @Inject
    PostService posts;

    @Inject
    DraftService drafts;

    @Inject
    InboxService inbox;

    @Inject
    ModerationService moderation;

    @Inject
    Reconciliation reconciliation;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService threads;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void discussions_of_a_group_are_walked_by_cursor_each_once_also_when_one_comes_between() {
        String group = group("Walked through", Visibility.PUBLIC, BLESSING);
        List<String> talks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            talks.add(0, ask(BLESSING, group, "Talk " + i));
        }

        assertThat(Walk.through(
                        after -> discussions.slice(Actor.VISITOR, group, Show.ALL, after, 2),
                        () -> ask(BLESSING, group, "Between")))
                .extracting(DiscussionSummary::publicId)
                .containsExactlyElementsOf(talks);
        notFound(() -> discussions.slice(Actor.VISITOR, "2222222222", Show.ALL, null, 2));
    }

    @Test
    void a_private_group_and_all_that_is_said_in_it_does_not_exist_for_strangers() {
        String group = group("Behind the door", Visibility.PRIVATE, BLESSING);
        String talk = ask(BLESSING, group, "Between us");

        for (Actor outside : List.of(Actor.VISITOR, STRANGER, MODERATOR)) {
            notFound(() -> groups.view(outside, group));
            notFound(() -> discussions.list(outside, group, 1, 20));
            notFound(() -> discussions.page(outside, talk, Order.TREE, 1));
            notFound(() -> discussions.history(outside, talk, 1));
            notFound(() -> groups.join(outside, group));
            notFound(() -> posts.reply(outside, talk, words(1, "let me in"), "k"));
            notFound(() -> moderation.flag(outside, talk, 1, "why"));
            notFound(() -> moderation.queue(outside, group));
            assertThat(groups.list(outside)).extracting(GroupSummary::publicId).doesNotContain(group);
            assertThat(discussions.mail(outside, talk, 1)).isEmpty();
        }
        assertThat(discussions.page(BLESSING, talk, Order.TREE, 1).posts()).hasSize(1);
        assertThat(document(talk))
                .hasValueSatisfying(found -> assertThat(found.readers())
                        .isSubsetOf(groups.readerTokens(BLESSING))
                        .doesNotContain("everyone", "members"));
    }

    @Test
    void who_is_invited_sees_the_door_and_after_joining_what_is_said() throws SQLException {
        String group = group("By invitation", Visibility.PRIVATE, BLESSING);
        String talk = ask(BLESSING, group, "Welcome");
        sql("insert into forum.membership select id, 910004, 'INVITED', now() from forum.forum_group where publicId = '"
                + group + "'");

        assertThat(groups.view(LUCIA, group).name()).isEqualTo("By invitation");
        notFound(() -> discussions.page(LUCIA, talk, Order.TREE, 1));
        groups.join(LUCIA, group);
        assertThat(discussions.page(LUCIA, talk, Order.TREE, 1).title()).isEqualTo("Welcome");
        groups.leave(LUCIA, group);
        notFound(() -> groups.view(LUCIA, group));
        assertThat(inbox.unread(LUCIA).items())
                .extracting(UnreadView.Item::discussion)
                .doesNotContain(talk);
    }

    @Test
    void a_group_keeps_its_last_facilitator() {
        String group = group("Kept", Visibility.PUBLIC);
        refused(ForumRule.A_GROUP_KEEPS_A_FACILITATOR, () -> groups.leave(AMINATA, group));
    }

    @Test
    void what_is_sent_twice_under_one_key_is_posted_once() {
        String group = group("Twice", Visibility.PUBLIC, BLESSING);
        DiscussionDraft draft = new DiscussionDraft("Once", Language.EN, "Only once");
        PostRef first = posts.ask(BLESSING, group, draft, "ask-twice");
        assertThat(posts.ask(BLESSING, group, draft, "ask-twice")).isEqualTo(first);

        PostRef answer = posts.reply(BLESSING, first.discussion(), words(1, "and more"), "reply-twice");
        assertThat(posts.reply(BLESSING, first.discussion(), words(1, "and more"), "reply-twice"))
                .isEqualTo(answer);
        assertThat(discussions.page(BLESSING, first.discussion(), Order.TREE, 1).publicPosts())
                .isEqualTo(2);
        assertThat(groups.view(BLESSING, group).discussions()).isEqualTo(1);
    }

    @Test
    void many_who_post_at_once_get_numbers_without_gaps_and_counts_that_equal_recounts() throws Exception {
        String group = group("Busy", Visibility.PUBLIC, BLESSING, MARIAMA, LUCIA);
        String talk = ask(BLESSING, group, "All at once");
        List<Future<PostRef>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Actor who = List.of(BLESSING, MARIAMA, LUCIA).get(i % 3);
            // Every second one is a retry of the one before.
            String key = "busy-" + who.id() + "-" + i / 6;
            sent.add(threads.submit(() -> posts.reply(who, talk, words(1, "at once " + key), key)));
        }
        Set<Integer> numbers = new TreeSet<>();
        for (Future<PostRef> each : sent) {
            numbers.add(each.get(60, TimeUnit.SECONDS).no());
        }
        DiscussionView view = discussions.page(LUCIA, talk, Order.TIME, 1);
        assertThat(numbers).hasSize(view.publicPosts() - 1);
        assertThat(view.posts())
                .extracting(PostView::no)
                .isEqualTo(IntStream.rangeClosed(1, view.publicPosts()).boxed().toList());
        assertThat(view.lastPublicNo()).isEqualTo(view.publicPosts());
        assertThat(reconciliation.run(Actor.PORTAL).total()).isZero();
    }

    @Test
    void the_tree_and_the_order_of_time_come_from_the_same_rows() {
        String group = group("Orders", Visibility.PUBLIC, BLESSING, MARIAMA);
        String talk = ask(BLESSING, group, "Two ways to read");
        posts.reply(MARIAMA, talk, words(1, "second"), "o2");
        posts.reply(MARIAMA, talk, words(1, "third"), "o3");
        posts.reply(BLESSING, talk, words(2, "to the second"), "o4");

        assertThat(numbers(discussions.page(Actor.VISITOR, talk, Order.TREE, 1)))
                .containsExactly(1, 2, 4, 3);
        assertThat(numbers(discussions.page(Actor.VISITOR, talk, Order.TIME, 1)))
                .containsExactly(1, 2, 3, 4);
        assertThat(discussions.around(Actor.VISITOR, talk, Order.TREE, 4).page().number())
                .isEqualTo(1);
    }

    @Test
    void unread_posts_are_counted_exactly_and_reading_one_page_reads_that_page() {
        String group = group("Unread", Visibility.PUBLIC, BLESSING, MARIAMA);
        String talk = ask(BLESSING, group, "Count me");
        for (int i = 0; i < 60; i++) {
            posts.reply(BLESSING, talk, words(1, "post " + i), "unread-" + i);
        }
        assertThat(unread(MARIAMA, talk)).isEqualTo(61);
        assertThat(unread(BLESSING, talk)).as("nobody waits for their own").isZero();

        discussions.seen(MARIAMA, discussions.page(MARIAMA, talk, Order.TIME, 1));
        assertThat(unread(MARIAMA, talk)).isEqualTo(11);
        discussions.seen(MARIAMA, discussions.page(MARIAMA, talk, Order.TIME, 2));
        assertThat(unread(MARIAMA, talk)).isZero();
        assertThat(reconciliation.run(Actor.PORTAL).total()).isZero();
    }

    @Test
    void everybody_hears_what_they_chose() {
        String group = group("Chosen", Visibility.PUBLIC, BLESSING, MARIAMA, LUCIA);
        String talk = ask(BLESSING, group, "Choose");
        posts.reply(MARIAMA, talk, words(1, "mine"), "chosen-1");
        inbox.readAll(MARIAMA);
        inbox.readAll(LUCIA);
        inbox.followGroup(LUCIA, group, Following.MUTE);
        inbox.followDiscussion(MARIAMA, talk, Following.MENTIONS);

        posts.reply(BLESSING, talk, words(1, "to nobody"), "chosen-2");
        assertThat(unread(MARIAMA, talk)).isZero();
        posts.reply(BLESSING, talk, words(2, "to Mariama"), "chosen-3");
        assertThat(unread(MARIAMA, talk)).isEqualTo(1);
        assertThat(unread(LUCIA, talk)).isZero();
        inbox.unsubscribe(MARIAMA, group);
        inbox.unsubscribe(MARIAMA, group);
        posts.reply(BLESSING, talk, words(2, "to Mariama again"), "chosen-4");
        assertThat(unread(MARIAMA, talk)).isZero();
    }

    @Test
    void a_held_post_raises_no_count_and_comes_back_when_it_is_released() {
        String group = group("Held", Visibility.PUBLIC, BLESSING, MARIAMA, LUCIA);
        String talk = ask(BLESSING, group, "Hold it");
        int no = posts.reply(MARIAMA, talk, words(1, "a telephone number"), "held")
                .no();
        moderation.flag(LUCIA, talk, no, "a number");
        assertThat(moderation.queue(AMINATA, group))
                .singleElement()
                .satisfies(item -> assertThat(item.reasons()).containsExactly("a number"));
        refused(ForumRule.FACILITATORS_KEEP_ORDER, () -> moderation.decide(LUCIA, talk, no, PostMove.HOLD, "x"));
        refused(ForumRule.A_REMOVAL_NAMES_ITS_REASON, () -> moderation.decide(AMINATA, talk, no, PostMove.HOLD, ""));

        moderation.decide(AMINATA, talk, no, PostMove.HOLD, "a telephone number");
        DiscussionView seen = discussions.page(LUCIA, talk, Order.TREE, 1);
        assertThat(numbers(seen)).containsExactly(1);
        assertThat(seen.held()).isEmpty();
        assertThat(seen.lastPublicNo()).isEqualTo(1);
        assertThat(unread(LUCIA, talk)).isEqualTo(1);
        notFound(() -> discussions.history(LUCIA, talk, no));
        assertThat(discussions.page(MARIAMA, talk, Order.TREE, 1).held()).hasSize(1);
        assertThat(document(talk))
                .hasValueSatisfying(found ->
                        assertThat(found.words().get(Language.EN).body()).doesNotContain("telephone"));

        moderation.decide(AMINATA, talk, no, PostMove.RELEASE, "");
        assertThat(numbers(discussions.page(LUCIA, talk, Order.TREE, 1))).containsExactly(1, 2);
        assertThat(unread(LUCIA, talk)).isEqualTo(2);

        moderation.decide(AMINATA, talk, no, PostMove.REMOVE, "still there");
        PostView gone = discussions.page(LUCIA, talk, Order.TREE, 1).posts().get(1);
        assertThat(gone.isTombstone()).isTrue();
        assertThat(gone.source()).isEmpty();
        assertThat(reconciliation.run(Actor.PORTAL).total()).isZero();
    }

    @Test
    void an_edit_keeps_what_was_said_and_a_late_one_is_told() {
        String group = group("Edited", Visibility.PUBLIC, BLESSING);
        String talk = ask(BLESSING, group, "Say it better");
        int version = discussions.post(BLESSING, talk, 1).version();
        posts.edit(BLESSING, talk, 1, version, words(1, "said better"));

        assertThatThrownBy(() -> posts.edit(BLESSING, talk, 1, version, words(1, "too late")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(discussions.history(Actor.VISITOR, talk, 1))
                .extracting(said -> said.source())
                .containsExactly("Say it better?", "said better");
    }

    @Test
    void who_asked_accepts_an_answer_and_a_closed_discussion_takes_no_more() {
        String group = group("Answers", Visibility.MEMBERS, BLESSING, MARIAMA);
        String talk = ask(BLESSING, group, "Which way");
        int no = posts.reply(MARIAMA, talk, words(1, "this way"), "answers").no();
        refused(ForumRule.WHO_ASKED_ACCEPTS_THE_ANSWER, () -> posts.accept(MARIAMA, talk, no));
        posts.accept(BLESSING, talk, no);
        posts.react(BLESSING, talk, no, Reaction.HELPED);
        PostView answer = discussions.post(BLESSING, talk, no);
        assertThat(answer.accepted()).isTrue();
        assertThat(answer.helped()).isEqualTo(1);

        moderation.make(AMINATA, talk, DiscussionMove.LOCK);
        refused(ForumRule.THE_DISCUSSION_IS_OPEN_FOR_THIS, () -> posts.reply(MARIAMA, talk, words(1, "x"), "late"));
    }

    @Test
    void a_draft_is_kept_told_of_another_window_and_gone_once_it_is_posted() {
        String group = group("Drafts", Visibility.PUBLIC, BLESSING);
        String talk = ask(BLESSING, group, "Draft it");
        int one = drafts.saveReply(BLESSING, talk, words(1, "half a"), 0, "one").version();
        int two = drafts.saveReply(BLESSING, talk, words(1, "half a sentence"), one, "two")
                .version();
        assertThat(two).isGreaterThan(one);
        assertThatThrownBy(() -> drafts.saveReply(BLESSING, talk, words(1, "other window"), one, "three"))
                .isInstanceOf(Refusal.class);
        assertThat(drafts.ofReply(BLESSING, talk, 1).orElseThrow().source()).isEqualTo("half a sentence");
        posts.reply(BLESSING, talk, words(1, "a sentence"), "drafted");
        assertThat(drafts.ofReply(BLESSING, talk, 1)).isEmpty();
    }

    @Test
    void closing_a_group_closes_its_discussions_in_the_index() {
        String group = group("Closing", Visibility.PUBLIC, BLESSING);
        String talk = ask(BLESSING, group, "Open for now");
        assertThat(document(talk))
                .hasValueSatisfying(found -> assertThat(found.readers()).containsExactly("everyone"));
        GroupView view = groups.view(AMINATA, group);
        groups.edit(
                AMINATA,
                group,
                view.version(),
                new GroupDraft("Closing", "", Visibility.PRIVATE, List.of(), List.of(), List.of()));
        assertThat(document(talk))
                .hasValueSatisfying(found -> assertThat(found.readers()).allMatch(token -> token.startsWith("group:")));
        notFound(() -> discussions.page(Actor.VISITOR, talk, Order.TREE, 1));
    }

    @Test
    void ten_thousand_posts_take_as_many_statements_as_a_hundred() throws SQLException {
        String group = group("Long", Visibility.PUBLIC, BLESSING, MARIAMA);
        String small = ask(BLESSING, group, "A hundred");
        String large = ask(BLESSING, group, "Ten thousand");
        fill(small, 100);
        fill(large, 10_000);
        sql("analyze forum.post");
        reconciliation.run(Actor.PORTAL);

        for (Order order : Order.values()) {
            int few = statements(() -> read(MARIAMA, small, order, 1));
            int many = statements(() -> read(MARIAMA, large, order, 150));
            assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7);
            long fast = best(() -> discussions.page(Actor.VISITOR, small, order, 1));
            long slow = best(() -> discussions.page(Actor.VISITOR, large, order, 1));
            System.out.println("discussion page, " + order + ": " + few + " statements, " + fast / 1000 + " us at 100, "
                    + slow / 1000 + " us at 10,000 posts");
        }
        assertThat(statements(() -> {
                    groups.view(MARIAMA, group);
                    discussions.list(MARIAMA, group, 1, 20);
                }))
                .isLessThanOrEqualTo(5);
        assertThat(statements(() -> inbox.unread(MARIAMA))).isLessThanOrEqualTo(1);
        assertThat(discussions
                        .around(Actor.VISITOR, large, Order.TIME, 9_951)
                        .page()
                        .number())
                .isEqualTo(200);
        assertThat(numbers(discussions.page(Actor.VISITOR, large, Order.TREE, 200)))
                .endsWith(10_000);
    }

    private void read(Actor actor, String talk, Order order, int page) {
        discussions.seen(actor, discussions.page(actor, talk, order, page));
    }

    private static int statements(Runnable act) {
        StatementCount.begin();
        act.run();
        return StatementCount.sent();
    }

    private static long best(Runnable act) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            act.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    /** Posts beside one another, as many as there should be in all; the counters are set by the recount. */
    private void fill(String talk, int posts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into forum.post (id, discussion_id, no, parentNo, path, depth, author, language, source,
                            state, createdAt, edits, reason, creationKey, version)
                        select nextval('forum.post_id') * 100000 + ?, d.id, ?, 1, ?, 1, 910002, 'EN', 'Words of a post',
                            'PUBLIC', now(), 0, '', ?, 1 from forum.discussion d where d.publicId = ?""")) {
            for (int no = 2; no <= posts; no++) {
                String digits = Integer.toString(no, 36);
                insert.setInt(1, no);
                insert.setInt(2, no);
                insert.setString(3, "11" + digits.length() + digits);
                insert.setString(4, talk + "-" + no);
                insert.setString(5, talk);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int unread(Actor actor, String talk) {
        return inbox.unread(actor).items().stream()
                .filter(item -> item.discussion().equals(talk))
                .mapToInt(UnreadView.Item::posts)
                .sum();
    }

    private static List<Integer> numbers(DiscussionView view) {
        return view.posts().stream().map(PostView::no).toList();
    }

    private String group(String name, Visibility visibility, Actor... members) {
        String id = groups.open(
                AMINATA, new GroupDraft(name, "", visibility, List.of(), List.of(), List.of()), "group-" + name);
        for (Actor member : members) {
            try {
                sql("insert into forum.membership select id, " + member.id()
                        + ", 'INVITED', now() from forum.forum_group where publicId = '" + id + "'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            groups.join(member, id);
        }
        return id;
    }

    private String ask(Actor actor, String group, String title) {
        return posts.ask(actor, group, new DiscussionDraft(title, Language.EN, title + "?"), "ask-" + title)
                .discussion();
    }

    private static PostDraft words(int parent, String source) {
        return new PostDraft(parent, Language.EN, source);
    }

    private Optional<SearchDocument> document(String talk) {
        SearchSource forum = sources.stream()
                .filter(source -> source.kind().equals("discussion"))
                .findFirst()
                .orElseThrow();
        for (List<Long> ids = forum.idsAfter(0, 200);
                !ids.isEmpty();
                ids = forum.idsAfter(ids.get(ids.size() - 1), 200)) {
            for (SearchDocument found : forum.documents(ids).values()) {
                if (found.publicId().equals(talk)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static void notFound(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private static void refused(Rule rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static Actor someone(long id, Grant... grants) {
        return Actor.member(new MemberId(id), Set.of(grants));
    }
}
