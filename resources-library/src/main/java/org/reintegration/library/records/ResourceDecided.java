package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** The library decided with a letter; its author hears of it, and of an acceptance the editors who read its language next. */
public record ResourceDecided(
        ContentRef resource,
        String publicId,
        String title,
        @Nullable MemberId author,
        List<String> regions,
        Verdict verdict)
        implements Notifies {

    @Override
    public List<Notice> notices() {
        String kind = "library-reviewed-" + verdict.name().toLowerCase(Locale.ROOT);
        List<Notice> all = new ArrayList<>();
        if (author != null) {
            all.add(Notice.to(kind, author, "library/drafts/" + publicId, Map.of("title", title)));
        }
        if (verdict == Verdict.ACCEPT) {
            all.add(Notice.toRole(
                    "library-language",
                    Role.EDITOR,
                    regions,
                    author,
                    "library/desk/" + publicId,
                    Map.of("title", title)));
        }
        return List.copyOf(all);
    }
}
