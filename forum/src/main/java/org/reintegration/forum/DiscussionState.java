package org.reintegration.forum;

/** Whether a discussion takes new posts. */
public enum DiscussionState {
    OPEN,
    LOCKED
}
