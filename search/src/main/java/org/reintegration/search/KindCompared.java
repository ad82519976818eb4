package org.reintegration.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the last comparison found of one kind of content. */
@Entity
@Table(name = "comparison", schema = "search")
class KindCompared {

    @Id
    private String kind;

    private Instant endedAt;
    private long expected;
    private long missing;
    private long stale;
    private long surplus;

    protected KindCompared() {}

    KindCompared(IndexStatus.Compared found, Instant now) {
        kind = found.kind();
        endedAt = now;
        expected = found.expected();
        missing = found.missing();
        stale = found.stale();
        surplus = found.surplus();
    }

    Instant endedAt() {
        return endedAt;
    }

    IndexStatus.Compared compared() {
        return new IndexStatus.Compared(kind, expected, missing, stale, surplus);
    }
}
