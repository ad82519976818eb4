package org.reintegration.library.use;

/** Whether a report counts and is shown; the hidden one is still seen by its reporter, with the reason. */
public enum UseStatus {
    SHOWN,
    HIDDEN,
    WITHDRAWN
}
