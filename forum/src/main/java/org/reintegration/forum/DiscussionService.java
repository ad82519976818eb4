package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionView.Numbering;
import org.reintegration.forum.DiscussionView.Order;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.content.RecordsNaming;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Reading discussions: as a tree or in time order from the same rows, page by page. */
@ApplicationScoped
@Transactional
public class DiscussionService {

    /** Posts on a page. */
    public static final int PAGE = 50;

    private static final int LARGEST = 100;

    @Inject
    Discussions discussions;

    @Inject
    Groups groups;

    @Inject
    Inbox inbox;

    @Inject
    People people;

    @Inject
    RecordsNaming records;

    /** Discussions of a group whose talk is open to the actor. */
    public NumberedPage<DiscussionSummary> list(Actor actor, String group, int number, int asked) {
        return list(actor, group, DiscussionSummary.Show.ALL, number, asked);
    }

    public NumberedPage<DiscussionSummary> list(
            Actor actor, String group, DiscussionSummary.Show show, int number, int asked) {
        int size = Math.max(1, Math.min(LARGEST, asked));
        int page = NumberedPage.within(number);
        List<Row> rows = discussions.list(actor, group, show, (page - 1) * size, size);
        if (rows.isEmpty()) {
            // Nothing is said there, or there is no such group for this actor: only now it matters which.
            groups.findInside(actor, group);
        }
        Map<MemberId, Person> named =
                people.named(rows.stream().map(row -> row.member(3)).distinct().toList());
        List<DiscussionSummary> items =
                rows.stream().map(row -> summary(row, named)).toList();
        return new NumberedPage<>(
                items, page, size, rows.isEmpty() ? 0 : rows.get(0).number(11));
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<DiscussionSummary> slice(
            Actor actor, String group, DiscussionSummary.Show show, @Nullable String after, int asked) {
        int size = Math.max(1, Math.min(LARGEST, asked));
        List<Row> rows = discussions.behind(actor, group, show, last(after), size + 1);
        if (rows.isEmpty()) {
            groups.findInside(actor, group);
        }
        Slice<Row> slice = Slice.of(rows, size, row -> Cursor.of(row.yes(6), row.instant(5), row.number(12)));
        Map<MemberId, Person> named = people.named(
                slice.items().stream().map(row -> row.member(3)).distinct().toList());
        return slice.map(row -> summary(row, named));
    }

    private static List<String> last(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Discussions.BEGINNING;
        }
        List<String> keys = Cursor.keys(after, 3);
        try {
            return List.of(
                    Boolean.toString(Boolean.parseBoolean(keys.get(0))),
                    Instant.parse(keys.get(1)).toString(),
                    Long.toString(Long.parseLong(keys.get(2))));
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    /** Addresses of what this actor may read, for maps of the site: the part with this number, from 0, oldest first. */
    public List<Address> addresses(Actor actor, int part, int size) {
        return discussions.addresses(actor, part * size, size).stream()
                .map(row -> new Address(DiscussionSummary.path(row.text(0), row.text(1)), row.instant(2)))
                .toList();
    }

    /** How many discussions there are for this actor. */
    public long count(Actor actor) {
        return discussions.count(actor);
    }

    private static DiscussionSummary summary(Row row, Map<MemberId, Person> named) {
        return new DiscussionSummary(
                row.text(0),
                row.text(1),
                row.language(2),
                named.get(row.member(3)),
                row.instant(4),
                row.instant(5),
                row.yes(6),
                row.text(7).equals(DiscussionState.LOCKED.name()),
                row.yes(8),
                row.count(9) - 1,
                row.count(10));
    }

    /** A page by its number. */
    public DiscussionView page(Actor actor, String publicId, Order order, int number) {
        Row head = discussions.head(actor, publicId).orElseThrow(Refusal::notFound);
        return view(actor, head, order, Math.max(1, number));
    }

    /** The page on which a post stands: its permanent address leads there. */
    public DiscussionView around(Actor actor, String publicId, Order order, int no) {
        Row head = discussions.head(actor, publicId).orElseThrow(Refusal::notFound);
        return view(actor, head, order, 1 + discussions.before(head.number(0), order, no) / PAGE);
    }

    private DiscussionView view(Actor actor, Row head, Order order, int asked) {
        long id = head.number(0);
        Visibility visibility = Visibility.valueOf(head.text(16));
        Standing standing = Standing.of(actor, head.number(13), visibility, head.textOrNull(17));
        Numbering all = new Numbering(1, PAGE, head.number(11));
        Numbering page = new Numbering(Math.min(asked, all.pages()), PAGE, head.number(11));
        List<Row> rows = discussions.posts(actor, id, order, (page.number() - 1) * PAGE, PAGE);
        boolean mayDecide =
                ForumPolicy.may(PostMove.RELEASE, standing, false, false).isAllowed();
        List<Row> held = head.count(12) > 0 && actor.isMember() ? discussions.held(actor, id, mayDecide) : List.of();
        Map<MemberId, Person> named = named(rows, held);
        Map<String, Person> mentioned =
                people.listed(Mentions.in(rows.stream().map(row -> row.text(6)).toList()));
        Reader reader = new Reader(actor, standing, head, named);
        return new DiscussionView(
                head.text(1),
                head.text(14),
                head.text(15),
                visibility,
                head.text(2),
                head.language(3),
                head.instant(5),
                head.yes(7),
                reader.state() == DiscussionState.LOCKED,
                head.countOrNull(8),
                head.count(9),
                head.count(10),
                order,
                page,
                rows.stream().map(reader::post).toList(),
                held.stream().map(reader::post).toList(),
                mentioned,
                standing,
                following(head),
                head.count(20),
                head.count(21),
                ForumPolicy.open(standing, reader.state(), head.yes(7)));
    }

    private static Following following(Row head) {
        return Stream.of(head.textOrNull(18), head.textOrNull(19))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Following::valueOf)
                .orElse(Following.MENTIONS);
    }

    private Map<MemberId, Person> named(List<Row> rows, List<Row> held) {
        Set<MemberId> ids = new LinkedHashSet<>();
        for (List<Row> part : List.of(rows, held)) {
            for (Row row : part) {
                ids.add(row.member(3));
                if (row.textOrNull(4) != null) {
                    ids.add(row.member(4));
                }
            }
        }
        return people.named(ids);
    }

    /** How one reader sees the posts of one discussion. */
    private record Reader(Actor actor, Standing standing, Row head, Map<MemberId, Person> named) {

        DiscussionState state() {
            return DiscussionState.valueOf(head.text(6));
        }

        PostView post(Row row) {
            PostState postState = PostState.valueOf(row.text(7));
            Integer accepted = head.countOrNull(8);
            MemberId author = row.member(3);
            Set<PostMove> moves =
                    ForumPolicy.open(standing, actor.is(author), actor.is(head.member(4)), postState, state());
            if (row.count(0) == 1) {
                moves.remove(PostMove.ACCEPT);
            }
            return new PostView(
                    row.count(0),
                    row.count(1),
                    row.count(2),
                    named.get(author),
                    answered(row),
                    row.language(5),
                    row.text(6),
                    postState,
                    row.instant(8),
                    row.instantOrNull(9),
                    row.instantOrNull(10),
                    row.text(11),
                    row.count(13),
                    row.count(14),
                    row.yes(15),
                    row.yes(16),
                    accepted != null && accepted == row.count(0),
                    row.yes(17),
                    row.count(12),
                    moves);
        }

        private @Nullable Person answered(Row row) {
            return row.textOrNull(4) == null ? null : named.get(row.member(4));
        }
    }

    /** Records of the library that name this discussion, as this actor may read them. */
    public List<Named> records(Actor actor, String publicId, Language language) {
        return naming(actor, discussions.find(actor, publicId).discussion().publicId(), language);
    }

    /** The same of a discussion whose page this actor has before them. */
    public List<Named> records(Actor actor, DiscussionView seen, Language language) {
        return naming(actor, seen.publicId(), language);
    }

    private List<Named> naming(Actor actor, String publicId, Language language) {
        return records.naming(actor, Discussion.KIND, publicId, language);
    }

    /** The posts of a page were before the member's eyes. */
    public void seen(Actor actor, DiscussionView view) {
        MemberId me = actor.id();
        if (me != null && view.unread() > 0) {
            inbox.read(
                    view.publicId(), me, view.posts().stream().map(PostView::no).toList(), view.lastPublicNo());
        }
    }

    /** One post, to quote or to edit it. */
    public PostView post(Actor actor, String publicId, int no) {
        DiscussionView view = around(actor, publicId, Order.TIME, no);
        List<PostView> all = new ArrayList<>(view.posts());
        all.addAll(view.held());
        return all.stream().filter(post -> post.no() == no).findFirst().orElseThrow(Refusal::notFound);
    }

    /** What a post said before, the first version first; of what was removed or held nothing is told to others. */
    public List<PostVersion> history(Actor actor, String publicId, int no) {
        Discussions.Seen seen = discussions.find(actor, publicId);
        Post post = discussions
                .post(seen.discussion().id(), no)
                .filter(found -> found.state() == PostState.PUBLIC
                        || (found.state() == PostState.HELD
                                && (actor.is(found.author()) || seen.standing() == Standing.FACILITATOR)))
                .orElseThrow(Refusal::notFound);
        List<PostVersion> versions = new ArrayList<>(discussions.history(post));
        versions.add(new PostVersion(post.edits() + 1, post.language(), post.source(), post.writtenAt()));
        return versions;
    }

    /** The words of a post for a mail to one member; none when it is no longer there for them. */
    public Optional<String> mail(Actor recipient, String publicId, int no) {
        try {
            Discussions.Seen seen = discussions.find(recipient, publicId);
            return discussions
                    .post(seen.discussion().id(), no)
                    .filter(post -> post.state() == PostState.PUBLIC)
                    .map(post -> Mentions.plain(post.source()));
        } catch (Refusal notThere) {
            return Optional.empty();
        }
    }
}
