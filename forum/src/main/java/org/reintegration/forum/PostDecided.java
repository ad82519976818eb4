package org.reintegration.forum;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** A facilitator held, released or removed somebody's post; its author hears what and why. */
public record PostDecided(
        ContentRef content, PostMove move, String discussion, int no, String title, MemberId author, String reason)
        implements ContentChanged, Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to(
                "forum-" + move.slug(),
                author,
                new PostRef(discussion, no).path(),
                Map.of("title", title, "reason", reason)));
    }
}
