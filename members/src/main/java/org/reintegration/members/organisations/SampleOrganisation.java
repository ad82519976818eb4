package org.reintegration.members.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation of the sample content, as its file tells. */
public record SampleOrganisation(
        String key,
        String name,
        @Nullable String country,
        String type,
        @Nullable String ror,
        List<String> mailDomains) {}
