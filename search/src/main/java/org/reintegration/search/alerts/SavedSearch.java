package org.reintegration.search.alerts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;

/** A search that a member keeps. What is newer than {@code newsSince} and was not told yet is its news. */
@Entity
@Table(name = "saved_search", schema = "search")
class SavedSearch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_search_id")
    @SequenceGenerator(name = "saved_search_id", sequenceName = "search.saved_search_id", allocationSize = 50)
    private Long id;

    private PublicId publicId;
    private MemberId owner;
    private String name;
    private String query;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private int feed;
    private Instant newsSince;
    private Instant ranAt;
    private @Nullable Instant dueAt;
    private Instant createdAt;

    @Version
    private int version;

    protected SavedSearch() {}

    SavedSearch(MemberId owner, String query, String name, Frequency frequency, Instant now) {
        this.publicId = PublicId.next();
        this.owner = owner;
        this.query = query;
        this.name = name;
        this.frequency = frequency;
        this.feed = 1;
        this.newsSince = now;
        this.ranAt = now;
        this.createdAt = now;
    }

    void describe(String newName, Frequency often, Instant now, ZoneId zone) {
        name = newName;
        frequency = often;
        dueAt = often.next(now, zone);
    }

    /** No mail any more; the search stays, and so does its feed. */
    void stop() {
        frequency = Frequency.NEVER;
        dueAt = null;
    }

    /** Whoever holds the old address of the feed reads it no more. */
    void renewFeed() {
        feed++;
    }

    Long id() {
        return id;
    }

    PublicId publicId() {
        return publicId;
    }

    MemberId owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String query() {
        return query;
    }

    Frequency frequency() {
        return frequency;
    }

    int feed() {
        return feed;
    }

    Instant newsSince() {
        return newsSince;
    }

    int version() {
        return version;
    }

    SavedSearchView view() {
        return new SavedSearchView(publicId.value(), name, query, frequency, feed, dueAt, createdAt, version);
    }
}
