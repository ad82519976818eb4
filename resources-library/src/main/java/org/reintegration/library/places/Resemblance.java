package org.reintegration.library.places;

/** That a country of the reader is like one of those a record speaks of. */
public record Resemblance(String mine, String theirs, Likeness likeness) {}
