package org.reintegration.library.collections;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.ResourceView;

/**
 * A collection with its records as a whole, to be taken where there is no line.
 *
 * @param owner the name, null when nobody of that name is left
 * @param items what everybody may read, in the owner's order; of what was withdrawn the tombstone
 */
public record PackedCollection(
        CollectionSummary about, @Nullable String owner, List<Item> items) {

    /**
     * A record and what the owner says of it.
     *
     * @param newSince when it last changed for readers or came into the collection, whichever is later
     */
    public record Item(ResourceView record, String note, Instant newSince) {}

    public PackedCollection {
        items = List.copyOf(items);
    }
}
