package org.reintegration.members.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation of the register. */
public record OrganisationView(
        long id,
        String publicId,
        String name,
        String acronym,
        @Nullable String country,
        String type,
        @Nullable String ror,
        @Nullable String website,
        List<String> mailDomains,
        OrganisationStatus status,
        int version) {}
