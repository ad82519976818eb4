package org.reintegration.web.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionSummary;
import org.reintegration.forum.GroupFilter;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupSummary;
import org.reintegration.forum.GroupView;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.AtomFeeds.Entry;
import org.reintegration.web.site.AtomFeeds.Feed;
import org.reintegration.web.site.QueryString;
import org.reintegration.web.words.Words;

/** Groups and a public group's newest discussions as Atom; the same for everybody, so it says what a visitor may read. */
@ApplicationScoped
public class GroupFeed {

    private static final String ROOT = "/api/v1/forum/";

    @Inject
    GroupService groups;

    @Inject
    DiscussionService discussions;

    @Inject
    AtomFeeds feeds;

    @Inject
    Words words;

    String of(String id, Language language) {
        GroupView group = groups.view(Actor.VISITOR, id);
        if (!group.isPublic()) {
            throw Refusal.notFound();
        }
        String self = ROOT + "groups/" + group.publicId() + "/feed";
        List<Entry> entries = discussions.list(Actor.VISITOR, id, 1, AtomFeeds.ENTRIES).items().stream()
                .map(GroupFeed::entry)
                .toList();
        return feeds.write(new Feed(self, group.name(), self, group.path(), language, entries));
    }

    /** The newest groups among those asked for. */
    String groups(GroupFilter about, Language language) {
        QueryString asked = asked(about);
        String self = asked.behind(ROOT + "groups/feed");
        List<Entry> entries = groups.list(Actor.VISITOR, about).stream()
                .sorted(Comparator.comparing(GroupSummary::createdAt).reversed())
                .limit(AtomFeeds.ENTRIES)
                .map(group -> entry(group, language))
                .toList();
        return feeds.write(new Feed(
                self, words.of("forum.community", language), self, asked.behind("community"), language, entries));
    }

    static QueryString asked(GroupFilter about) {
        return QueryString.empty()
                .and("region", about.region())
                .and("theme", about.theme())
                .and("language", about.language());
    }

    /** In the first of the group's languages, for its name is in none that is told. */
    private static Entry entry(GroupSummary group, Language reader) {
        Language language =
                group.languages().stream().findFirst().flatMap(Language::ofTag).orElse(reader);
        return Entry.of(
                ROOT + "groups/" + group.publicId(),
                language,
                group.name(),
                group.createdAt(),
                group.about(),
                group.path());
    }

    private static Entry entry(DiscussionSummary discussion) {
        return Entry.of(
                        ROOT + "discussions/" + discussion.publicId(),
                        discussion.language(),
                        discussion.title(),
                        discussion.createdAt(),
                        "",
                        discussion.path())
                .changed(discussion.activeAt())
                .by(Optional.ofNullable(discussion.author()).map(Person::name).orElse(""));
    }
}
