package org.reintegration.kernel.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The register of organisations for rooms that know only their ids; the members room answers. */
public interface Organisations {

    /** An organisation to choose from or to show. */
    record Organisation(long id, String name) {}

    Map<Long, Organisation> named(Collection<Long> ids);

    /** The whole register in order of name. */
    List<Organisation> all();
}
