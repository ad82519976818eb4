package org.reintegration.library.harvests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a record came from, kept beside it as long as it is here. */
@Entity
@Table(name = "provenance", schema = "library")
class Provenance {

    /** The record's id in the catalogue here. */
    @Id
    private String catalogueId;

    @Column(name = "source_id")
    private Long source;

    private String identifier;

    private Instant datestamp;

    private Instant harvestedAt;

    private String link;

    private @Nullable Instant deletedAt;

    protected Provenance() {}

    Provenance(String entry, Long source, String identifier, Instant datestamp, String link, Instant now) {
        this.catalogueId = entry;
        this.source = source;
        this.identifier = identifier;
        this.datestamp = datestamp;
        this.link = link;
        this.harvestedAt = now;
    }

    void seen(Instant changedThere, String original, Instant now) {
        datestamp = changedThere;
        link = original;
        harvestedAt = now;
        deletedAt = null;
    }

    void deleted(Instant changedThere, Instant now) {
        datestamp = changedThere;
        harvestedAt = now;
        deletedAt = now;
    }

    Origin origin(String name) {
        return new Origin(name, identifier, datestamp, harvestedAt, link, deletedAt);
    }

    String entry() {
        return catalogueId;
    }

    Long source() {
        return source;
    }
}
