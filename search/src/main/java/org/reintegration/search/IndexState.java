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
    private @Nullable String making;
    private String atKind = "";
    private long atId;
    private long passedOver;

    protected IndexState() {}

    /**
     * What a node needs to know of the row.
     *
     * @param making the recipe of the collection being built
     * @param atKind the kind of content that the building has come to, in it the id {@code atId}
     * @param passedOver contents that could not be indexed
     */
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
            @Nullable String failure,
            @Nullable String making,
            String atKind,
            long atId,
            long passedOver) {}

    View view() {
        return new View(
                live,
                recipe,
                building,
                retired,
                wanted,
                done,
                total,
                startedAt,
                finishedAt,
                failure,
                making,
                atKind,
                atId,
                passedOver);
    }

    boolean isBuilding() {
        return building != null;
    }

    void want() {
        wanted = true;
    }

    void begin(String collection, String madeBy, long expected, Instant now) {
        building = collection;
        making = madeBy;
        atKind = "";
        atId = 0;
        passedOver = 0;
        done = 0;
        total = expected;
        startedAt = now;
        finishedAt = null;
        failure = null;
    }

    /** Everything up to this content is in the collection being built; whoever goes on begins behind it. */
    void progress(String kind, long id, long documents, long impossible) {
        atKind = kind;
        atId = id;
        done = documents;
        passedOver = impossible;
    }

    /** What was live stays for those who still read it, until it is cleared away. */
    void swap(Instant now) {
        retired = live;
        live = building;
        recipe = making;
        building = null;
        wanted = false;
        finishedAt = now;
        failure = null;
    }

    /** Cut off, to be gone on with where it stood. */
    void pause(String why) {
        failure = shortened(why);
    }

    void fail(String why, Instant now) {
        building = null;
        finishedAt = now;
        failure = shortened(why);
    }

    private static String shortened(String why) {
        return why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    }

    void clearedAway() {
        retired = null;
    }
}
