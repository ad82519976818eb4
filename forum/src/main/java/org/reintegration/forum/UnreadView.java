package org.reintegration.forum;

import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.text.Language;

/** What a member follows and has not read. */
public record UnreadView(long posts, long discussions, List<Item> items) {

    /** One discussion with unread posts. */
    public record Item(
            String discussion,
            String title,
            Language language,
            String group,
            String groupName,
            int posts,
            int mentions,
            int firstNo,
            Instant at) {

        public String path() {
            return new PostRef(discussion, firstNo).path();
        }

        public String groupPath() {
            return "community/" + group + "/" + Slug.of(groupName);
        }
    }
}
