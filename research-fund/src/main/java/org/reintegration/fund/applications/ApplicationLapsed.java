package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** The call closed over a draft that was never handed in. */
public record ApplicationLapsed(String publicId, String callTitle, MemberId lead) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("fund-lapsed", lead, "fund/applications/" + publicId, Map.of("title", callTitle)));
    }
}
