package org.reintegration.library.places;

import java.util.List;

/**
 * A country and those like it, with what is known from each.
 *
 * @param country the one asked for
 * @param places itself first, then the most alike
 */
public record PlacesView(String country, List<PlaceView> places) {

    public PlacesView {
        places = List.copyOf(places);
    }
}
