package org.reintegration.library.records;

/** What became of one row of the catalogue. */
public enum Shelved {
    CREATED,
    UPDATED,
    UNCHANGED,
    EDITED_HERE,
    WITHDRAWN_HERE
}
