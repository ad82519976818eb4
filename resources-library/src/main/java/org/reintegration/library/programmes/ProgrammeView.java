package org.reintegration.library.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme of the register.
 *
 * @param shortName what people call it, empty when it has no other name
 * @param countries ids of countries
 * @param regions ids of regions
 */
public record ProgrammeView(
        String id,
        String name,
        String shortName,
        List<String> countries,
        List<String> regions,
        String funder,
        @Nullable Integer startYear,
        List<String> focus) {

    public ProgrammeView {
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        focus = List.copyOf(focus);
    }
}
