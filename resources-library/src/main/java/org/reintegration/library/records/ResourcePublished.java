package org.reintegration.library.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** An editor published a version; its author hears of it. */
public record ResourcePublished(
        ContentRef content,
        String publicId,
        String title,
        int no,
        @Nullable MemberId author,
        @Nullable MemberId by) implements ContentChanged, Notifies {

    @Override
    public List<Notice> notices() {
        return author == null
                ? List.of()
                : List.of(Notice.to("library-published", author, "library/" + publicId, Map.of("title", title)));
    }
}
