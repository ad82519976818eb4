package org.reintegration.forum;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** A facilitator asked somebody in. */
public record InvitedToGroup(String group, String name, MemberId member) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("forum-invited", member, "community/" + group, Map.of("group", name)));
    }
}
