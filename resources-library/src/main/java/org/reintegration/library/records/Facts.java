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
 * @param organisation id in the register of organisations: the one that answers for the record
 * @param reviewBy when somebody should ask whether it still holds
 * @param contributors who had a part in it beside its author, by role
 * @param partners other organisations, by their ids in the register
 * @param consent null when nothing is recorded
 * @param period when the work was done; null when that is not said
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
        @Nullable LocalDate reviewBy,
        List<Contributor> contributors,
        List<Long> partners,
        @Nullable Consent consent,
        @Nullable Period period) {

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
        contributors = Given.list(contributors).stream()
                .filter(contributor -> !contributor.name().isEmpty())
                .toList();
        partners = Given.list(partners).stream().distinct().toList();
        consent = consent == null || consent.isEmpty() ? null : consent;
        period = period == null || period.isEmpty() ? null : period;
    }

    /** Nothing known yet. */
    public static Facts none() {
        List<String> none = List.of();
        return new Facts(
                none, none, none, none, null, null, List.of(), none, none, none, none, none, none, null, "", null, null,
                null, none, null, List.of(), List.of(), null, null);
    }

    /** The same with these people, organisations, consent and period. */
    public Facts with(List<Contributor> by, List<Long> beside, @Nullable Consent agreed, @Nullable Period done) {
        return new Facts(
                origin,
                transit,
                host,
                unspecified,
                region,
                primaryCell,
                cells,
                stages,
                targetGroups,
                themes,
                returnTypes,
                sdgTargets,
                gcmObjectives,
                programme,
                donor,
                organisation,
                year,
                licence,
                sources,
                reviewBy,
                by,
                beside,
                agreed,
                done);
    }

    /** What readers of the published record may know. */
    public Facts forReaders() {
        return consent == null ? this : with(contributors, partners, consent.forReaders(), period);
    }

    /** Every organisation named, the one that answers for it first. */
    List<Long> organisations() {
        return Stream.concat(Stream.ofNullable(organisation), partners.stream())
                .distinct()
                .toList();
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

    /** The cells of the map in which it stands; one of which only the dimension or the level is known stands nowhere. */
    List<String> placedCells() {
        return cells.stream()
                .filter(cell -> cell.dimension() != null && cell.level() != null)
                .map(cell -> cell.dimension() + "/" + cell.level())
                .distinct()
                .toList();
    }

    /** Every country with the part it has in the journey, once each. */
    List<String> placedCountries() {
        return Stream.of(
                        placed("origin", origin),
                        placed("transit", transit),
                        placed("host", host),
                        placed("unspecified", unspecified))
                .flatMap(part -> part)
                .distinct()
                .toList();
    }

    private static Stream<String> placed(String part, List<String> countries) {
        return countries.stream().map(country -> part + "/" + country);
    }
}
