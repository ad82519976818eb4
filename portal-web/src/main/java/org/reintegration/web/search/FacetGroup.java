package org.reintegration.web.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Facet;
import org.reintegration.search.FacetValue;
import org.reintegration.search.SearchAnswer;

/**
 * One group of filters on the result page.
 *
 * @param open whether its values are seen at once
 * @param top the values most people need, and those chosen
 * @param more the rest
 */
public record FacetGroup(String name, boolean open, List<Choice> top, List<Choice> more) {

    /**
     * A value to tick; a language is named in itself and so has a language of its own.
     *
     * @param name of the parameter that it is a value of
     * @param parts what it can be narrowed to: the countries of a region, the levels of a dimension
     */
    public record Choice(
            String name,
            String value,
            String label,
            long count,
            boolean chosen,
            @Nullable Language spoken,
            List<Choice> parts) {

        /** Whether one of its parts is chosen, so that they are to be seen. */
        public boolean isOpen() {
            return parts.stream().anyMatch(Choice::chosen);
        }
    }

    private static final int FIRST = 3;
    private static final int TOP = 10;

    /** The groups worth showing: with one value only, and that not chosen, there is nothing to choose. */
    static List<FacetGroup> of(SearchAnswer answer, UnaryOperator<String> kinds) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (facet.root() == facet) {
                List<Choice> choices = choices(facet, answer, kinds);
                boolean chosen = choices.stream().anyMatch(choice -> choice.chosen() || choice.isOpen());
                boolean several = choices.size() > 1
                        || choices.stream().anyMatch(choice -> choice.parts().size() > 1);
                if (several || chosen) {
                    groups.add(group(facet, choices, chosen || groups.size() < FIRST));
                }
            }
        }
        return groups;
    }

    /** A part whose whole is not in the list stands for itself. */
    private static List<Choice> choices(Facet facet, SearchAnswer answer, UnaryOperator<String> kinds) {
        List<FacetValue> parts = new ArrayList<>();
        for (Facet other : Facet.values()) {
            if (other != facet && other.root() == facet) {
                parts.addAll(answer.values(other));
            }
        }
        Facet part = facet == Facet.REGION ? Facet.COUNTRY : Facet.CELL;
        Set<String> wholes = new HashSet<>();
        List<Choice> choices = new ArrayList<>();
        for (FacetValue value : answer.values(facet)) {
            wholes.add(value.value());
            List<Choice> own = parts.stream()
                    .filter(one -> value.value().equals(one.under()))
                    .map(one -> choice(part, one, kinds, List.of()))
                    .toList();
            choices.add(choice(facet, value, kinds, own));
        }
        parts.stream()
                .filter(one -> one.under() == null || !wholes.contains(one.under()))
                .forEach(one -> choices.add(choice(part, one, kinds, List.of())));
        return choices;
    }

    static Choice choice(Facet facet, FacetValue value, UnaryOperator<String> kinds, List<Choice> parts) {
        Language spoken = facet == Facet.IN ? Language.ofTag(value.value()).orElse(null) : null;
        String label =
                spoken != null ? spoken.ownName() : facet == Facet.KIND ? kinds.apply(value.value()) : value.label();
        return new Choice(facet.parameter(), value.value(), label, value.count(), value.chosen(), spoken, parts);
    }

    /** The first ten; one more would make the list shorter by nothing. */
    private static FacetGroup group(Facet facet, List<Choice> choices, boolean open) {
        List<Choice> top = new ArrayList<>();
        List<Choice> more = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            boolean near = i < TOP || choices.size() == TOP + 1;
            Choice choice = choices.get(i);
            (near || choice.chosen() || choice.isOpen() ? top : more).add(choice);
        }
        return new FacetGroup(facet.parameter(), open, List.copyOf(top), List.copyOf(more));
    }
}
