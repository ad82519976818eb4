package org.reintegration.library.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the work that a record tells of was done.
 *
 * @param from its first day; null when that is not known
 * @param to its last day; null when it goes on, or that is not known
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean isEmpty() {
        return from == null && to == null;
    }

    boolean endsAfterItBegins() {
        return from == null || to == null || !to.isBefore(from);
    }
}
