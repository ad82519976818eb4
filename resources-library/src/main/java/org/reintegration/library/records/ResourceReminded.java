package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/**
 * A record waits on somebody for as long as one step of their patience, or is due for review.
 *
 * @param path where to go on
 * @param days since when
 * @param person on whom it waits by name
 * @param role on whose holders in its regions it waits
 * @param except who must not act on it
 */
public record ResourceReminded(
        ContentRef resource,
        String title,
        String kind,
        String path,
        long days,
        @Nullable MemberId person,
        @Nullable Role role,
        List<String> regions,
        @Nullable MemberId except)
        implements Notifies {

    @Override
    public List<Notice> notices() {
        Map<String, String> details = Map.of("title", title, "days", Long.toString(days));
        List<Notice> all = new ArrayList<>();
        if (person != null) {
            all.add(Notice.to(kind, person, path, details));
        }
        if (role != null) {
            all.add(Notice.toRole(kind, role, regions, except, path, details));
        }
        return List.copyOf(all);
    }
}
