package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** The letters of a call went out together; each lead is told where theirs is. */
public record DecisionReleased(String publicId, String title, MemberId lead) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("fund-decided", lead, "fund/applications/" + publicId, Map.of("title", title)));
    }
}
