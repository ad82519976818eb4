package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;

/** One field of the nine: a dimension of reintegration at a level; a catalogue may know only one of the two. */
public record Cell(@Nullable String dimension, @Nullable String level) {}
