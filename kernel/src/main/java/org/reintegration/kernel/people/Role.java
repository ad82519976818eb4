package org.reintegration.kernel.people;

import java.util.Locale;

/** What a person may be trusted with, beside being a member. */
public enum Role {
    CONTRIBUTOR,
    EDITOR,
    LIBRARY_REVIEWER,
    MODERATOR,
    FACILITATOR,
    FUND_OFFICER,
    FUND_REVIEWER,
    PANEL_CHAIR,
    AUTHORISER,
    ADMINISTRATOR;

    /** The role as it stands in addresses, reader tokens and data: {@code fund-officer}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
