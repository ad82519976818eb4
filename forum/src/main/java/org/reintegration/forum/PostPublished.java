package org.reintegration.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.notices.Mailing;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/**
 * Something was said; whoever follows it hears of it once.
 *
 * @param ancestors numbers of the posts above it, the first one first
 * @param followers ids of members who hear every post
 * @param mentioned ids of members who are named or answered
 */
public record PostPublished(
        ContentRef content,
        String discussion,
        int no,
        String title,
        String group,
        String groupName,
        String author,
        List<Integer> ancestors,
        List<Long> followers,
        List<Long> mentioned)
        implements ContentChanged, Notifies {

    @Override
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        add(notices, "forum-post", followers);
        add(notices, "forum-mention", mentioned);
        return notices;
    }

    private void add(List<Notice> notices, String kind, List<Long> members) {
        if (!members.isEmpty()) {
            List<MemberId> to = members.stream().map(MemberId::new).toList();
            notices.add(Notice.toAll(kind, to, new PostRef(discussion, no).path(), details()));
        }
    }

    private Map<String, String> details() {
        List<String> references =
                ancestors.stream().map(above -> Mailing.id(discussion, above)).toList();
        return new Mailing(Mailing.id(discussion, no), references, group, groupName, title, discussion, no)
                .with(Map.of("author", author, "title", title, "group", groupName));
    }
}
