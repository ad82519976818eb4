package org.reintegration.web.library;

import jakarta.ws.rs.core.EntityTag;

/** The version of a record as an entity tag; programs send it back in If-Match. */
final class Versions {

    private Versions() {}

    static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
