package org.reintegration.library.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A record in a collection, with what its owner says of it. */
@Entity
@Table(name = "collection_item", schema = "library")
class CollectionItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "collection_item_id")
    @SequenceGenerator(name = "collection_item_id", sequenceName = "library.collection_item_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "collection_id")
    private RecordCollection collection;

    @Column(name = "resource_id")
    private Long resourceId;

    private int place;

    private String note;

    private Instant addedAt;

    protected CollectionItem() {}

    CollectionItem(RecordCollection collection, Long resourceId, int place, String note, Instant now) {
        this.collection = collection;
        this.resourceId = resourceId;
        this.place = place;
        this.note = note;
        this.addedAt = now;
    }

    void note(String words) {
        note = words;
    }

    void place(int at) {
        place = at;
    }

    Long resourceId() {
        return resourceId;
    }

    int place() {
        return place;
    }

    /** When it came into the collection, or that moment if it is later. */
    Instant later(Instant moment) {
        return addedAt.isAfter(moment) ? addedAt : moment;
    }

    String note() {
        return note;
    }
}
