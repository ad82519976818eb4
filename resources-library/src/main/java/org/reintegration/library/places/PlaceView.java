package org.reintegration.library.places;

import java.util.List;
import org.reintegration.library.records.ResourceSummary;

/**
 * A country like another.
 *
 * @param country its id
 * @param records a few of those that name it, the best supported first
 */
public record PlaceView(String country, Likeness likeness, List<ResourceSummary> records) {

    public PlaceView {
        records = List.copyOf(records);
    }
}
