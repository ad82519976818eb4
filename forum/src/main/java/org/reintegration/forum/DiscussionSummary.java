package org.reintegration.forum;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/** A discussion in a list. */
public record DiscussionSummary(
        String publicId,
        String title,
        Language language,
        @Nullable Person author,
        Instant createdAt,
        Instant activeAt,
        boolean pinned,
        boolean locked,
        boolean answered,
        int answers,
        int unread) {

    /** Which discussions of a group are asked for. */
    public enum Show {
        ALL,
        UNANSWERED,
        UNREAD;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return path(publicId, title);
    }

    static String path(String publicId, String title) {
        return "discussions/" + publicId + "/" + Slug.of(title);
    }
}
