package org.reintegration.library.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** A reviewer decided and wrote a letter; its author hears of it. */
public record ResourceDecided(
        ContentRef resource,
        String publicId,
        String title,
        @Nullable MemberId author,
        Verdict verdict) implements Notifies {

    @Override
    public List<Notice> notices() {
        String kind = "library-reviewed-" + verdict.name().toLowerCase(Locale.ROOT);
        return author == null
                ? List.of()
                : List.of(Notice.to(kind, author, "library/drafts/" + publicId, Map.of("title", title)));
    }
}
