package org.reintegration.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which collection is live and which is being built; the one row that all nodes agree by. */
@Entity
@Table(name = "index_state", schema = "search")
class IndexState {

    static final int ONLY = 1;
    private static final int LONGEST_FAILURE = 500;

    @Id
    private int id = ONLY;

    private @Nullable String live;
    private @Nullable String recipe;
    private @Nullable String building;
    private @Nullable String retired;
    private boolean wanted = true;
    private long done;
    private long total;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String failure;

    protected IndexState() {}

    /** What a node needs to know of the row. */
    record View(
            @Nullable String live,
            @Nullable String recipe,
            @Nullable String building,
            @Nullable String retired,
            boolean wanted,
            long done,
            long total,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String failure) {}

    View view() {
        return new View(live, recipe, building, retired, wanted, done, total, startedAt, finishedAt, failure);
    }

    boolean isBuilding() {
        return building != null;
    }

    void want() {
        wanted = true;
    }

    void begin(String collection, long expected, Instant now) {
        building = collection;
        done = 0;
        total = expected;
        startedAt = now;
        finishedAt = null;
        failure = null;
    }

    void progress(long documents) {
        done = documents;
    }

    /** What was live stays for those who still read it, until it is cleared away. */
    void swap(String madeBy, Instant now) {
        retired = live;
        live = building;
        recipe = madeBy;
        building = null;
        wanted = false;
        finishedAt = now;
    }

    void fail(String why, Instant now) {
        building = null;
        finishedAt = now;
        failure = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    }

    void clearedAway() {
        retired = null;
    }
}
