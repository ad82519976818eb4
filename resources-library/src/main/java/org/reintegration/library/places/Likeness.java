package org.reintegration.library.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * How like each other two countries are, and why: the weights of all reasons added up. It is the same from either side, and without a
 * reason it is nothing.
 *
 * @param reasons the weightiest first
 */
public record Likeness(int score, List<Reason> reasons) {

    /** One thing that two countries have in common; the weights are a judgement, not a measurement. */
    public enum Kind {
        /** More than all others together, so that a country comes first among those like it. */
        ITSELF(12),
        SAME_REGION(3),
        COMMON_BORDER(3),
        SHARED_LANGUAGE(2),
        /** People return to both from the same country, by records of this library. */
        SAME_HOSTS(2),
        SAME_INCOME(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }

        /** The kind as it stands in keys of words: {@code same-region}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Why two countries are alike.
     *
     * @param shared the ids of what they share: the region, the languages, the income group, the hosts; nothing for a border
     */
    public record Reason(Kind kind, List<String> shared) {

        public Reason {
            shared = List.copyOf(shared);
        }
    }

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    static Likeness of(Country one, Country other, Collection<String> sharedHosts) {
        List<Reason> reasons = new ArrayList<>();
        if (one.id().equals(other.id())) {
            reasons.add(new Reason(Kind.ITSELF, List.of()));
            return of(reasons);
        }
        if (!one.region().isEmpty() && one.region().equals(other.region())) {
            reasons.add(new Reason(Kind.SAME_REGION, List.of(one.region())));
        }
        if (one.neighbours().contains(other.id())) {
            reasons.add(new Reason(Kind.COMMON_BORDER, List.of()));
        }
        TreeSet<String> languages = new TreeSet<>(one.languages());
        languages.retainAll(other.languages());
        if (!languages.isEmpty()) {
            reasons.add(new Reason(Kind.SHARED_LANGUAGE, List.copyOf(languages)));
        }
        if (!sharedHosts.isEmpty()) {
            reasons.add(new Reason(Kind.SAME_HOSTS, List.copyOf(new TreeSet<>(sharedHosts))));
        }
        if (!one.income().isEmpty() && one.income().equals(other.income())) {
            reasons.add(new Reason(Kind.SAME_INCOME, List.of(one.income())));
        }
        return of(reasons);
    }

    private static Likeness of(List<Reason> reasons) {
        return new Likeness(
                reasons.stream().mapToInt(reason -> reason.kind().weight()).sum(), reasons);
    }
}
