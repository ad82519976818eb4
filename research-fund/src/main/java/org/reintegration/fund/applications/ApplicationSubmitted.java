package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** An application was received; its lead gets the receipt. */
public record ApplicationSubmitted(String publicId, String title, MemberId lead, String receipt) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to(
                "fund-submitted", lead, "fund/applications/" + publicId, Map.of("title", title, "receipt", receipt)));
    }
}
