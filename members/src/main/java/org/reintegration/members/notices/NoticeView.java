package org.reintegration.members.notices;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of news as its reader sees it.
 *
 * @param kind names the words
 * @param path where to read on, after the language
 * @param details values for the placeholders of the words, by name
 */
public record NoticeView(
        long id,
        String kind,
        NoticeGroup group,
        @Nullable String path,
        Map<String, String> details,
        Instant at,
        boolean read) {}
