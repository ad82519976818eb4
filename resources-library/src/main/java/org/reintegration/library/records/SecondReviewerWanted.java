package org.reintegration.library.records;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** One reviewer accepted a record; the other reviewers of its regions hear that it waits for a second. */
public record SecondReviewerWanted(
        ContentRef resource, String publicId, String title, MemberId first, List<String> regions) implements Notifies {

    static SecondReviewerWanted of(Resource resource, ResourceVersion version, Actor first) {
        return new SecondReviewerWanted(
                resource.ref(),
                resource.publicId().value(),
                version.original().title(),
                first.memberOrRefuse(),
                resource.regions());
    }

    @Override
    public List<Notice> notices() {
        return List.of(Notice.toRole(
                "library-second",
                Role.LIBRARY_REVIEWER,
                regions,
                first,
                "library/desk/" + publicId,
                Map.of("title", title)));
    }
}
