package org.reintegration.members.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register should say of an organisation.
 *
 * @param country an id of the countries, null for one that belongs to none
 * @param type the slug of an {@link OrganisationType}
 * @param ror its address in the Research Organization Registry
 * @param mailDomains what stands behind the @ of its people's addresses
 * @param version the version the editor saw; 0 for a new one
 */
public record OrganisationDraft(
        String name,
        String acronym,
        @Nullable String country,
        String type,
        @Nullable String ror,
        @Nullable String website,
        List<String> mailDomains,
        int version) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ACRONYM = 30;
    public static final int MOST_DOMAINS = 20;
}
