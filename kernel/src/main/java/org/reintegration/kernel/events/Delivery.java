package org.reintegration.kernel.events;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;

/** One event on its way to one subscriber. Done deliveries are deleted; a dead letter stays for a person to see. */
@Entity
@Table(name = "delivery", schema = "kernel")
class Delivery {

    static final int MAX_ATTEMPTS = 10;
    private static final int LONGEST_ERROR = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_id")
    @SequenceGenerator(name = "delivery_id", sequenceName = "kernel.delivery_id", allocationSize = 50)
    private Long id;

    private String subscriber;
    private String eventKey;
    private String eventType;
    private String event;
    private @Nullable String ref;
    private Instant createdAt;
    private Instant dueAt;
    private @Nullable Instant leasedUntil;
    private @Nullable String leasedBy;
    private int attempts;
    private boolean dead;
    private @Nullable String lastError;

    protected Delivery() {}

    Delivery(String subscriber, String eventKey, DomainEvent event, Instant now) {
        this.subscriber = subscriber;
        this.eventKey = eventKey;
        this.eventType = event.getClass().getName();
        this.event = EventJson.write(event);
        this.ref = event instanceof ContentChanged changed ? refOf(changed.content()) : null;
        this.createdAt = now;
        this.dueAt = now;
    }

    private static String refOf(ContentRef content) {
        return content.toString();
    }

    Long id() {
        return id;
    }

    Delivered delivered() {
        return new Delivered(eventKey, EventJson.read(eventType, event));
    }

    DeadLetter asDeadLetter() {
        return new DeadLetter(id, subscriber, eventType, ref, createdAt, attempts, lastError == null ? "" : lastError);
    }

    /** Tries again later, each time twice as late: after 2 s, 4 s, 8 s ... 17 minutes in all; then it is a dead letter. */
    void failed(Throwable cause, Instant now) {
        attempts++;
        String error = String.valueOf(cause);
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        dead = attempts >= MAX_ATTEMPTS;
        dueAt = now.plus(Duration.ofSeconds(1L << attempts));
        release();
    }

    boolean isDead() {
        return dead;
    }

    void release() {
        leasedUntil = null;
        leasedBy = null;
    }

    void revive(Instant now) {
        dead = false;
        attempts = 0;
        dueAt = now;
        release();
    }
}
