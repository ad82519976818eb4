package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.GroupFilter;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupSummary;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.members.Choices;
import org.reintegration.web.members.Choices.Choice;
import org.reintegration.web.site.Caller;

/** Behind the list of groups. */
@Named
@RequestScoped
public class GroupsPage {

    @Inject
    GroupService groups;

    @Inject
    Caller caller;

    @Inject
    Sent sent;

    @Inject
    Choices choices;

    private @Nullable List<GroupSummary> list;
    private @Nullable List<GroupSummary> all;

    public List<GroupSummary> getGroups() {
        List<GroupSummary> known = list;
        if (known == null) {
            known = groups.list(caller.actor(), getAbout());
            list = known;
        }
        return known;
    }

    private List<GroupSummary> all() {
        List<GroupSummary> known = all;
        if (known == null) {
            known = getAbout().isEmpty() ? getGroups() : groups.list(caller.actor());
            all = known;
        }
        return known;
    }

    /** Regions that some group is about; likewise themes and languages. */
    public List<Choice> getRegions() {
        return among(choices.getRegions(), GroupSummary::regions);
    }

    public List<Choice> getThemes() {
        Set<String> used = used(GroupSummary::themes);
        return choices.themes(List.copyOf(used)).stream()
                .filter(choice -> used.contains(choice.id()))
                .toList();
    }

    public List<Language> getLanguages() {
        Set<String> used = used(GroupSummary::languages);
        return Stream.of(Language.values())
                .filter(language -> used.contains(language.tag()))
                .toList();
    }

    private List<Choice> among(List<Choice> offered, Function<GroupSummary, List<String>> of) {
        Set<String> used = used(of);
        return offered.stream().filter(choice -> used.contains(choice.id())).toList();
    }

    private Set<String> used(Function<GroupSummary, List<String>> of) {
        return all().stream().flatMap(group -> of.apply(group).stream()).collect(Collectors.toSet());
    }

    /** What the groups asked for are about. */
    public GroupFilter getAbout() {
        return new GroupFilter(sent.text("region"), sent.text("theme"), sent.text("language"));
    }

    /** What is before the reader as a feed. */
    public String getFeed() {
        return GroupFeed.asked(getAbout()).behind("/api/v1/forum/groups/feed");
    }

    /** What the reader searched for in vain and may now ask a group. */
    public String getAsked() {
        return sent.text("ask").strip();
    }

    /** Where it is asked in this group, with the words in their place. */
    public String ask(GroupSummary group) {
        return caller.path("community/groups/" + group.publicId() + "/ask") + "?title="
                + URLEncoder.encode(getAsked(), StandardCharsets.UTF_8);
    }

    public boolean isOpener() {
        return groups.mayOpen(caller.actor());
    }
}
