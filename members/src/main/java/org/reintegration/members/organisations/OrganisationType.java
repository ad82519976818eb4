package org.reintegration.members.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of organisation it is. */
public enum OrganisationType {
    NGO,
    MINISTRY,
    MUNICIPALITY,
    UN,
    IGO,
    UNIVERSITY,
    PRIVATE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrganisationType> ofSlug(String slug) {
        return Stream.of(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
