package org.reintegration.library.imports;

import java.util.Locale;

/** Why a row of a file did not come in. */
public enum ImportProblem {
    WRONG_NUMBER_OF_FIELDS,
    MISSING_ID,
    BAD_ID,
    DUPLICATE_ID,
    MISSING_TITLE,
    TOO_LONG,
    UNKNOWN_TYPE,
    UNKNOWN_LANGUAGE,
    BAD_YEAR,
    UNKNOWN_COUNTRY,
    UNKNOWN_REGION,
    UNKNOWN_DIMENSION,
    UNKNOWN_LEVEL,
    UNKNOWN_STAGE,
    UNKNOWN_TARGET_GROUP,
    UNKNOWN_THEME,
    BAD_URL,
    LOCAL_EDIT,
    WITHDRAWN_HERE;

    /** The problem as the API and keys of words name it: {@code unknown-country}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
