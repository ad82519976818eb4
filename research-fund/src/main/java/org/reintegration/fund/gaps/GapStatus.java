package org.reintegration.fund.gaps;

/** How far a gap is from being closed. */
public enum GapStatus {
    OPEN,
    CALLED,
    STUDIED,
    ANSWERED
}
