package org.reintegration.library.collections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.ResourceSummary;

/**
 * A collection as one reader sees it.
 *
 * @param owner the name, null when nobody of that name is left
 * @param items those records that this reader may read, in the owner's order
 * @param version to be named when changing it
 * @param mine whether this reader keeps it
 * @param personalData what in its words and notes seems to tell who a beneficiary is, for its owner and for editors
 */
public record CollectionView(
        CollectionSummary about,
        @Nullable String owner,
        List<Item> items,
        int version,
        boolean mine,
        List<PrivacyNote> personalData) {

    /** A record and what the owner says of it. */
    public record Item(ResourceSummary record, String note) {}

    public CollectionView {
        items = List.copyOf(items);
    }
}
