package org.reintegration.library.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** A record was withdrawn and leaves a tombstone; its author hears of it unless it was the author's doing. */
public record ResourceWithdrawn(
        ContentRef content,
        String publicId,
        String title,
        @Nullable MemberId author,
        @Nullable MemberId by) implements ContentChanged, Notifies {

    @Override
    public List<Notice> notices() {
        return author == null || author.equals(by)
                ? List.of()
                : List.of(Notice.to("library-withdrawn", author, "library/" + publicId, Map.of("title", title)));
    }
}
