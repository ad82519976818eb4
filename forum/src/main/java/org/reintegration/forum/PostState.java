package org.reintegration.forum;

/** What readers see of a post: its words, nothing yet, or that something stood there. */
public enum PostState {
    PUBLIC,
    HELD,
    TOMBSTONE
}
