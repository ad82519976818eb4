package org.reintegration.library.records;

/** How the first words of a translation came about; whether another person reviewed them is told beside it. */
public enum Making {
    HUMAN,
    MACHINE
}
