package org.reintegration.library.records;

/**
 * Some of a text that two versions share, or that one of them has alone.
 *
 * @param text as it stands there, blanks too; the id where the field holds ids
 */
public record Piece(Change change, String text) {

    /** What became of it from the older version to the newer. */
    public enum Change {
        KEPT,
        REMOVED,
        INSERTED
    }

    public boolean isKept() {
        return change == Change.KEPT;
    }

    public boolean isRemoved() {
        return change == Change.REMOVED;
    }

    public boolean isInserted() {
        return change == Change.INSERTED;
    }
}
