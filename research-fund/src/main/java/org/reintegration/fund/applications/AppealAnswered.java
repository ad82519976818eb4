package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** An officer who was not involved answered an appeal. */
public record AppealAnswered(String publicId, String title, MemberId lead) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("fund-appeal", lead, "fund/applications/" + publicId, Map.of("title", title)));
    }
}
