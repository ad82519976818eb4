package org.reintegration.library.relations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as a record names it; no room keeps workshops.
 *
 * @param place where it was held, in words
 * @param url where its programme or materials are, by https
 */
public record Workshop(
        String title,
        LocalDate date,
        String place,
        @Nullable String url) {}
