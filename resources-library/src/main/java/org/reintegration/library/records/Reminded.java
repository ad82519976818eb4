package org.reintegration.library.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That people were reminded of a record at one step of its age, so that they are not reminded of it twice. */
@Entity
@Table(name = "reminder", schema = "library")
class Reminded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_id")
    @SequenceGenerator(name = "reminder_id", sequenceName = "library.reminder_id", allocationSize = 50)
    private Long id;

    @Column(name = "resource_id")
    private long resourceId;

    /** From when the age is counted: a record that comes back waits anew. */
    private Instant since;

    private int step;

    private Instant remindedAt;

    protected Reminded() {}

    Reminded(long resourceId, Instant since, int step, Instant now) {
        this.resourceId = resourceId;
        this.since = since;
        this.step = step;
        this.remindedAt = now;
    }
}
