package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** Somebody is asked to review; told of the call and of nothing in the application. */
public record ReviewerInvited(String review, String callTitle, MemberId reviewer) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("fund-invited", reviewer, "fund/reviews/" + review, Map.of("title", callTitle)));
    }
}
