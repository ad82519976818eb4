package org.reintegration.web.search;

import java.util.ArrayList;
import java.util.List;
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

    /** A value to tick; a language is named in itself and so has a language of its own. */
    public record Choice(
            String value,
            String label,
            long count,
            boolean chosen,
            @Nullable Language spoken) {}

    private static final int FIRST = 3;
    private static final int TOP = 10;

    /** The groups worth showing: with one value only, and that not chosen, there is nothing to choose. */
    static List<FacetGroup> of(SearchAnswer answer, UnaryOperator<String> kinds) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Choice> choices = answer.values(facet).stream()
                    .map(value -> choice(facet, value, kinds))
                    .toList();
            boolean chosen = choices.stream().anyMatch(Choice::chosen);
            if (choices.size() > 1 || chosen) {
                groups.add(group(facet, choices, chosen || groups.size() < FIRST));
            }
        }
        return groups;
    }

    static Choice choice(Facet facet, FacetValue value, UnaryOperator<String> kinds) {
        Language spoken = facet == Facet.IN ? Language.ofTag(value.value()).orElse(null) : null;
        String label =
                spoken != null ? spoken.ownName() : facet == Facet.KIND ? kinds.apply(value.value()) : value.label();
        return new Choice(value.value(), label, value.count(), value.chosen(), spoken);
    }

    /** The first ten; one more would make the list shorter by nothing. */
    private static FacetGroup group(Facet facet, List<Choice> choices, boolean open) {
        List<Choice> top = new ArrayList<>();
        List<Choice> more = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            boolean near = i < TOP || choices.size() == TOP + 1;
            (near || choices.get(i).chosen() ? top : more).add(choices.get(i));
        }
        return new FacetGroup(facet.parameter(), open, List.copyOf(top), List.copyOf(more));
    }
}
