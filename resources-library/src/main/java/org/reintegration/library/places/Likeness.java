package org.reintegration.library.places;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        List<Reason> reasons = inCommon(one, other, !sharedHosts.isEmpty()).stream()
                .map(kind -> new Reason(kind, shared(kind, one, other, sharedHosts)))
                .toList();
        return new Likeness(score(one, other, !sharedHosts.isEmpty()), reasons);
    }

    /** The score alone, which takes no lists to find. */
    static int score(Country one, Country other, boolean sharesHosts) {
        return inCommon(one, other, sharesHosts).stream().mapToInt(Kind::weight).sum();
    }

    /** The weightiest first, as they are declared. */
    private static Set<Kind> inCommon(Country one, Country other, boolean sharesHosts) {
        if (one.id().equals(other.id())) {
            return EnumSet.of(Kind.ITSELF);
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!one.region().isEmpty() && one.region().equals(other.region())) {
            kinds.add(Kind.SAME_REGION);
        }
        if (one.neighbours().contains(other.id())) {
            kinds.add(Kind.COMMON_BORDER);
        }
        if (!Collections.disjoint(one.languages(), other.languages())) {
            kinds.add(Kind.SHARED_LANGUAGE);
        }
        if (sharesHosts) {
            kinds.add(Kind.SAME_HOSTS);
        }
        if (!one.income().isEmpty() && one.income().equals(other.income())) {
            kinds.add(Kind.SAME_INCOME);
        }
        return kinds;
    }

    private static List<String> shared(Kind kind, Country one, Country other, Collection<String> hosts) {
        return switch (kind) {
            case ITSELF, COMMON_BORDER -> List.of();
            case SAME_REGION -> List.of(one.region());
            case SHARED_LANGUAGE ->
                one.languages().stream()
                        .filter(other.languages()::contains)
                        .sorted()
                        .toList();
            case SAME_HOSTS -> hosts.stream().sorted().toList();
            case SAME_INCOME -> List.of(one.income());
        };
    }
}
