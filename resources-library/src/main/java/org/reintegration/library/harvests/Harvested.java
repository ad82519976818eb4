package org.reintegration.library.harvests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.CatalogueEntry;

/** A record of another catalogue as it would stand here. */
sealed interface Harvested {

    /** To be taken over; {@code note} says what is odd about it all the same. */
    record Offered(
            CatalogueEntry entry,
            String identifier,
            Instant datestamp,
            String link,
            @Nullable HarvestProblem note) implements Harvested {}

    /** Taken back there. */
    record Gone(String entry, String identifier, Instant datestamp) implements Harvested {}

    /** Not to be used. */
    record Bad(String identifier, HarvestProblem problem, String detail) implements Harvested {}
}
