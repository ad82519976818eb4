package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Memberships;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.MergedConcepts;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Groups: open one, join, leave, ask people in; a private group does not exist for whoever is not in it. */
@ApplicationScoped
@Transactional
public class GroupService implements Memberships {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ABOUT = 4000;
    private static final int SUGGESTED = 8;

    @Inject
    Groups groups;

    @Inject
    Inbox inbox;

    @Inject
    People people;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public List<GroupSummary> list(Actor actor) {
        return list(actor, GroupFilter.NONE);
    }

    public List<GroupSummary> list(Actor actor, GroupFilter about) {
        return groups.list(actor, about).stream()
                .map(row -> summary(actor, row))
                .toList();
    }

    /**
     * People whose name goes on like this and who may be spoken to in the group: who is in it, and unless it is private whoever opened
     * their profile.
     */
    public List<Addressee> addressees(Actor actor, String publicId, String words) {
        Groups.Seen found = groups.findInside(actor, publicId);
        MemberId me = actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.ASK, found.standing()).orRefuse();
        if (words.isBlank()) {
            return List.of();
        }
        boolean others = found.group().visibility() != Visibility.PRIVATE;
        return people
                .called(words.strip(), groups.people(found.group().id()), others, SUGGESTED + 1)
                .entrySet()
                .stream()
                .filter(known -> !known.getValue().id().equals(me))
                .limit(SUGGESTED)
                .map(known -> new Addressee(
                        known.getValue().name(),
                        known.getValue().organisation(),
                        Mentions.written(known.getKey(), known.getValue().name())))
                .toList();
    }

    private static GroupSummary summary(Actor actor, Row row) {
        Visibility visibility = Visibility.valueOf(row.text(4));
        return new GroupSummary(
                row.text(1),
                row.text(2),
                row.text(3),
                visibility,
                row.lines(5),
                MergedConcepts.resolve(row.lines(6)),
                row.lines(7),
                row.count(8),
                row.count(9),
                row.count(11),
                Standing.of(actor, row.number(0), visibility, row.textOrNull(10)),
                row.instant(12));
    }

    public GroupView view(Actor actor, String publicId) {
        Row row = groups.page(actor, publicId).orElseThrow(Refusal::notFound);
        Visibility visibility = Visibility.valueOf(row.text(4));
        Standing standing = Standing.of(actor, row.number(0), visibility, row.textOrNull(11));
        return new GroupView(
                row.text(1),
                row.text(2),
                row.text(3),
                visibility,
                row.lines(5),
                MergedConcepts.resolve(row.lines(6)),
                row.lines(7),
                row.count(8),
                row.count(9),
                standing,
                Optional.ofNullable(row.textOrNull(12)).map(Following::valueOf).orElse(Following.MENTIONS),
                facilitators(row.textOrNull(13)),
                ForumPolicy.open(standing),
                row.count(10));
    }

    private List<Person> facilitators(@Nullable String ids) {
        if (ids == null) {
            return List.of();
        }
        List<MemberId> members = Arrays.stream(ids.split(","))
                .map(id -> new MemberId(Long.parseLong(id)))
                .toList();
        Map<MemberId, Person> named = people.named(members);
        return members.stream().map(named::get).filter(Objects::nonNull).toList();
    }

    public boolean mayOpen(Actor actor) {
        return ForumPolicy.mayOpenGroups(actor).isAllowed();
    }

    /** Whoever opens a group facilitates it; the same key opens one group however often it comes. */
    public String open(Actor actor, GroupDraft draft, String key) {
        MemberId me = actor.memberOrRefuse();
        ForumPolicy.mayOpenGroups(actor).orRefuse();
        check(draft);
        groups.holdKey(me, key);
        Optional<Group> known = groups.createdBy(me, key);
        if (known.isPresent()) {
            return known.get().publicId();
        }
        Group group = new Group(me, draft, key, clock.instant());
        groups.add(group);
        groups.admit(group.id(), me, Standing.FACILITATOR);
        inbox.followGroup(group.id(), me, Following.EVERY_POST);
        audit.record(
                actor, "forum-group-opened", group.ref(), draft.visibility().slug());
        return group.publicId();
    }

    /** When the group opens or closes, everything said in it is indexed anew. */
    public void edit(Actor actor, String publicId, int seen, GroupDraft draft) {
        Groups.Seen found = groups.find(actor, publicId);
        actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.EDIT, found.standing()).orRefuse();
        check(draft);
        Group group = found.group();
        Visibility before = group.visibility();
        group.edit(draft, seen);
        if (group.visibility() != before) {
            audit.record(
                    actor,
                    "forum-group-visibility",
                    group.ref(),
                    group.visibility().slug());
            for (long discussion : groups.discussions(group.id())) {
                outbox.add(new DiscussionChanged(new ContentRef(Discussion.KIND, discussion)));
            }
        }
    }

    /** The way in, and for whoever was invited the answer to the invitation. */
    public void join(Actor actor, String publicId) {
        Groups.Seen found = groups.find(actor, publicId);
        MemberId me = actor.memberOrRefuse();
        if (found.standing().isInside()) {
            groups.admit(found.group().id(), me, Standing.MEMBER);
            return;
        }
        ForumPolicy.may(GroupMove.JOIN, found.standing()).orRefuse();
        groups.admit(found.group().id(), me, Standing.MEMBER);
        inbox.followGroup(found.group().id(), me, Following.EVERY_POST);
    }

    public void leave(Actor actor, String publicId) {
        Groups.Seen found = groups.find(actor, publicId);
        MemberId me = actor.memberOrRefuse();
        dismiss(found.group(), me);
    }

    private void dismiss(Group group, MemberId member) {
        groups.hold(group.id());
        if (groups.facilitatorsBeside(group.id(), member) == 0) {
            throw Refusal.conflict(ForumRule.A_GROUP_KEEPS_A_FACILITATOR);
        }
        groups.dismiss(group.id(), member);
    }

    /**
     * Asks somebody in, by the address of their mail or of their open profile. Whether there is such a person is not told.
     */
    public void invite(Actor actor, String publicId, String whom) {
        Groups.Seen found = groups.find(actor, publicId);
        actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.INVITE, found.standing()).orRefuse();
        Group group = found.group();
        member(whom.strip()).ifPresent(member -> {
            if (groups.admit(group.id(), member, Standing.INVITED)) {
                outbox.add(new InvitedToGroup(group.publicId(), group.name(), member));
            }
        });
    }

    private Optional<MemberId> member(String whom) {
        if (whom.contains("@")) {
            return people.withEmail(whom);
        }
        String id = whom.substring(whom.lastIndexOf('/') + 1);
        return Optional.ofNullable(people.listed(List.of(id)).get(id)).map(Person::id);
    }

    public List<GroupMember> members(Actor actor, String publicId) {
        Groups.Seen found = groups.find(actor, publicId);
        actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.INVITE, found.standing()).orRefuse();
        List<Row> rows = groups.members(found.group().id());
        Map<MemberId, Person> named =
                people.named(rows.stream().map(row -> row.member(0)).toList());
        return rows.stream()
                .map(row -> new GroupMember(
                        row.member(0), named.get(row.member(0)), Standing.valueOf(row.text(1)), row.instant(2)))
                .toList();
    }

    public void appoint(Actor actor, String publicId, MemberId member) {
        Groups.Seen found = groups.find(actor, publicId);
        actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.APPOINT, found.standing()).orRefuse();
        requireMember(found.group(), member);
        groups.admit(found.group().id(), member, Standing.FACILITATOR);
        audit.record(actor, "forum-facilitator-appointed", found.group().ref(), member.toString());
    }

    public void remove(Actor actor, String publicId, MemberId member) {
        Groups.Seen found = groups.find(actor, publicId);
        actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.INVITE, found.standing()).orRefuse();
        requireMember(found.group(), member);
        dismiss(found.group(), member);
        audit.record(actor, "forum-member-removed", found.group().ref(), member.toString());
    }

    private void requireMember(Group group, MemberId member) {
        boolean known = groups.members(group.id()).stream()
                .anyMatch(row -> row.member(0).equals(member));
        if (!known) {
            throw Refusal.notFound();
        }
    }

    @Override
    public Set<String> readerTokens(Actor actor) {
        MemberId me = actor.id();
        return me == null
                ? Set.of()
                : groups.of(me).stream().map(Readers::group).collect(Collectors.toSet());
    }

    private void check(GroupDraft draft) {
        if (draft.name().isEmpty()) {
            throw Refusal.badInput("name", ForumRule.THE_NAME_IS_WRITTEN);
        }
        fits("name", draft.name(), LONGEST_NAME);
        fits("about", draft.about(), LONGEST_ABOUT);
        known("regions", draft.regions(), vocabularies.regions()::contains);
        known("themes", draft.themes(), vocabularies.thesaurus()::contains);
        known("languages", draft.languages(), tag -> Language.ofTag(tag).isPresent());
    }

    private static void fits(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.badInput(field, ForumRule.THE_WORDS_FIT, longest);
        }
    }

    private static void known(String field, List<String> given, Predicate<String> term) {
        if (!given.stream().allMatch(term)) {
            throw Refusal.badInput(field, ForumRule.THE_TERM_IS_IN_THE_VOCABULARY);
        }
    }
}
