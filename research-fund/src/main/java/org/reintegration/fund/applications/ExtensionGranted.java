package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** An officer granted more time for one application. */
public record ExtensionGranted(String publicId, String callTitle, MemberId lead) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("fund-extended", lead, "fund/applications/" + publicId, Map.of("title", callTitle)));
    }
}
