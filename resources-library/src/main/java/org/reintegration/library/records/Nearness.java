package org.reintegration.library.records;

/** How near somebody stands to a record and its author, as far as reviewing it goes. */
enum Nearness {
    /** May judge it. */
    STRANGER,
    /** Shares the author's organisation, or the one the record came from. */
    COLLEAGUE,
    /** Is from the author's region, as the first reviewer was, while the seat still free is for somebody from elsewhere. */
    NEIGHBOUR,
    /** Would be a neighbour, but nobody from elsewhere is free: may judge it, and it is put on record. */
    LAST_RESORT
}
