package org.reintegration.search;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands, for administrators.
 *
 * @param live the collection that is read, null before the first was built
 * @param building the collection being built beside it, null when none is
 * @param waiting whether a rebuild was asked for and has not begun
 * @param done contents already read for the one being built, of {@code total}
 * @param failure why the last rebuild failed, null when it did not
 * @param passedOver contents that could not be indexed; the log names them
 * @param documents how many are in the index by kind; empty while Solr is away
 */
public record IndexStatus(
        @Nullable String live,
        @Nullable String building,
        boolean waiting,
        long done,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        long passedOver,
        boolean away,
        Map<String, Long> documents) {

    /** The name that readers ask by; it leads to the live collection. */
    public String alias() {
        return Targets.READ;
    }

    /** Progress of the rebuild in percent. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    /**
     * What a comparison with the database found, and mended.
     *
     * @param expected contents that somebody may find
     * @param missing those of them that the index lacked
     * @param stale those that it held otherwise than they stand
     * @param surplus what the index held beyond them
     */
    public record Compared(String kind, long expected, long missing, long stale, long surplus) {

        /** How many documents differed. */
        public long drift() {
            return missing + stale + surplus;
        }
    }
}
