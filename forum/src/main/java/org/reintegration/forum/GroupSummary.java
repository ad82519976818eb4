package org.reintegration.forum;

import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.ids.Slug;

/** A group in a list, with what the reader has not read in it. */
public record GroupSummary(
        String publicId,
        String name,
        String about,
        Visibility visibility,
        List<String> regions,
        List<String> themes,
        List<String> languages,
        int members,
        int discussions,
        int unread,
        Standing standing,
        Instant createdAt) {

    /** Its address after the language. */
    public String path() {
        return "community/" + publicId + "/" + Slug.of(name);
    }
}
