package org.reintegration.files;

/** An upload has come to its end, one way or the other: its pieces may go once that is committed. */
record PiecesNotNeeded(String upload) {}
