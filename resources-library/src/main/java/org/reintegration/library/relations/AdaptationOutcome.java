package org.reintegration.library.relations;

/** How an adaptation went, as far as it is known. */
public enum AdaptationOutcome {
    WORKED,
    PARTLY,
    DID_NOT,
    UNDER_WAY
}
