package org.reintegration.library.harvests;

import java.util.Locale;

/** What can be wrong with an answer of another catalogue, or with one record in it. */
public enum HarvestProblem {
    ADDRESS_NOT_ALLOWED,
    UNREACHABLE,
    CONNECTION_LOST,
    TOO_SLOW,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    BUSY,
    REFUSED,
    NOT_XML,
    NOT_OAI,
    TOKEN_FORGOTTEN,
    TOKEN_REPEATED,
    ERROR_TOLD,
    TOO_MANY_PAGES,
    OUR_FAULT,
    BAD_RESPONSE_DATE,
    NO_IDENTIFIER,
    BAD_DATESTAMP,
    DATESTAMP_AHEAD,
    NO_TITLE,
    LOCAL_EDIT,
    WITHDRAWN_HERE,
    FROM_ANOTHER_SOURCE,
    PERSONAL_DATA;

    /** The problem as the API and keys of words name it: {@code not-xml}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
