package org.reintegration.library.records;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** An author handed in a draft; the editors of its regions hear of it. */
public record ResourceSubmitted(
        ContentRef resource, String publicId, String title, MemberId author, List<String> regions) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.toRole(
                "library-submitted", Role.EDITOR, regions, author, "library/desk/" + publicId, Map.of("title", title)));
    }
}
