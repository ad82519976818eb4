package org.reintegration.fund.gaps;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.Vocabularies;

/**
 * A part of the map of evidence whose gaps are wanted; null leaves open what it says.
 *
 * @param region those that name it, and those that name none and so concern it too
 */
public record GapPlace(
        @Nullable String region,
        @Nullable String dimension,
        @Nullable String level) {

    public static final GapPlace ANYWHERE = new GapPlace(null, null, null);

    public GapPlace(@Nullable String region, @Nullable String dimension, @Nullable String level) {
        this.region = named(region);
        this.dimension = named(dimension);
        this.level = named(level);
    }

    private static @Nullable String named(@Nullable String id) {
        return id == null || id.isBlank() ? null : id.strip();
    }

    void check(Vocabularies vocabularies) {
        GapDraft.known(vocabularies, Vocabularies.REGIONS, "region", region);
        GapDraft.known(vocabularies, Vocabularies.DIMENSIONS, "dimension", dimension);
        GapDraft.known(vocabularies, Vocabularies.LEVELS, "level", level);
    }
}
