package org.reintegration.library.records;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The countries from which people return both to one country and to another; asked only of the others that somebody wants to know. */
public final class SharedHosts {

    private final Collection<Map<String, Set<String>>> returns;
    private final Set<String> mine;

    private SharedHosts(Collection<Map<String, Set<String>>> returns, Set<String> mine) {
        this.returns = returns;
        this.mine = mine;
    }

    /**
     * What a country shares.
     *
     * @param returns by the country of return, the countries from which people return there; told in several parts that add up
     */
    public static SharedHosts of(String country, Collection<Map<String, Set<String>>> returns) {
        List<Map<String, Set<String>>> parts = List.copyOf(returns);
        return new SharedHosts(
                parts,
                parts.stream()
                        .flatMap(part -> part.getOrDefault(country, Set.of()).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean any(String other) {
        return returns.stream().anyMatch(part -> !Collections.disjoint(mine, part.getOrDefault(other, Set.of())));
    }

    public SortedSet<String> with(String other) {
        SortedSet<String> shared = new TreeSet<>();
        returns.forEach(part -> shared.addAll(part.getOrDefault(other, Set.of())));
        shared.retainAll(mine);
        return shared;
    }
}
