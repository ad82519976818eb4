package org.reintegration.web.site;

import java.util.List;
import java.util.function.LongSupplier;
import org.reintegration.kernel.lists.Address;

/** What a room has on the map of the site: only what everybody may read. */
public interface Mapped {

    List<Listed> lists();

    /**
     * One list.
     *
     * @param name the beginning of its parts' addresses; empty for the records
     */
    record Listed(String name, LongSupplier count, Part part) {}

    /** Reads the part with a number, from 0. */
    interface Part {
        List<Address> of(int number, int size);
    }
}
