package org.reintegration.library.records;

/** How the work on a record stands; what readers see beside it is the published version, if there is one. */
public enum Status {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    REVISE,
    LANGUAGE_CHECK,
    LANGUAGE_REVISE,
    ACCEPTED,
    DECLINED,
    PUBLISHED,
    WITHDRAWN,
    DISCARDED;

    /** Whether the author may write. */
    public boolean isOpenForWriting() {
        return this == DRAFT || this == REVISE || this == LANGUAGE_REVISE;
    }

    /** Whether the library has to act next. */
    boolean waitsForTheLibrary() {
        return this == SUBMITTED || this == IN_REVIEW || this == LANGUAGE_CHECK || this == ACCEPTED;
    }
}
