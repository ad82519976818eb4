package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** A lead asked somebody to apply together. */
public record InvitedToTeam(String callTitle, MemberId person) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("fund-team", person, "fund/applications", Map.of("title", callTitle)));
    }
}
