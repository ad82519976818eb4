package org.reintegration.library.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.MergedConcepts;

/**
 * What a version is about, in ids of the vocabularies; the same in every language.
 *
 * @param themes concepts, merged ones as those that took their place
 * @param unspecified countries whose part in the journey is not stated
 * @param region the region stated beside those of the countries
 * @param primaryCell the one of the cells that matters most
 * @param programme id in the register of programmes
 * @param organisation id in the register of organisations
 * @param reviewBy when somebody should ask whether it still holds
 */
public record Facts(
        List<String> origin,
        List<String> transit,
        List<String> host,
        List<String> unspecified,
        @Nullable String region,
        @Nullable Cell primaryCell,
        List<Cell> cells,
        List<String> stages,
        List<String> targetGroups,
        List<String> themes,
        List<String> returnTypes,
        List<String> sdgTargets,
        List<String> gcmObjectives,
        @Nullable String programme,
        String donor,
        @Nullable Long organisation,
        @Nullable Integer year,
        @Nullable String licence,
        List<String> sources,
        @Nullable LocalDate reviewBy) {

    public Facts {
        origin = Given.list(origin);
        transit = Given.list(transit);
        host = Given.list(host);
        unspecified = Given.list(unspecified);
        region = Given.orNull(region);
        cells = Given.list(cells);
        stages = Given.list(stages);
        targetGroups = Given.list(targetGroups);
        themes = MergedConcepts.resolve(Given.list(themes));
        returnTypes = Given.list(returnTypes);
        sdgTargets = Given.list(sdgTargets);
        gcmObjectives = Given.list(gcmObjectives);
        programme = Given.orNull(programme);
        donor = Given.text(donor);
        licence = Given.orNull(licence);
        sources = Given.list(sources);
    }

    /** Nothing known yet. */
    public static Facts none() {
        List<String> none = List.of();
        return new Facts(
                none, none, none, none, null, null, List.of(), none, none, none, none, none, none, null, "", null, null,
                null, none, null);
    }

    /** Every country named, once. */
    public List<String> countries() {
        List<String> all = new ArrayList<>(origin);
        all.addAll(transit);
        all.addAll(host);
        all.addAll(unspecified);
        return all.stream().distinct().toList();
    }

    public List<String> dimensions() {
        return cells.stream()
                .flatMap(cell -> Stream.ofNullable(cell.dimension()))
                .distinct()
                .toList();
    }

    public List<String> levels() {
        return cells.stream()
                .flatMap(cell -> Stream.ofNullable(cell.level()))
                .distinct()
                .toList();
    }
}
