package org.reintegration.library.records;

import java.util.List;
import java.util.Set;

/**
 * What others said of a record that bears on its evidence.
 *
 * @param countries where it worked, at least in part
 * @param evaluated whether an editor linked an evaluation that everybody may read
 * @param impactEvaluated whether one of those compares with people who were not reached
 */
record Support(Set<String> countries, boolean evaluated, boolean impactEvaluated) {

    static final Support NONE = new Support(Set.of(), false, false);

    Support {
        countries = Set.copyOf(countries);
    }

    long countriesBeside(List<String> own) {
        return countries.stream().filter(country -> !own.contains(country)).count();
    }
}
