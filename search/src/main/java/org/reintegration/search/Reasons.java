package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchHit.Matched;
import org.reintegration.search.SearchHit.Relation;

/** Tells why a document was found: what it and the query both speak of, or what stands just below or above that. */
final class Reasons {

    private final Concepts concepts;

    Reasons(Concepts concepts) {
        this.concepts = concepts;
    }

    /** In the document's own words where it has them, the shown language first. */
    List<Matched> of(SolrDocument solr, Collection<String> asked, Language shown, Language reader) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Language, String>> said = said(solr);
        Set<String> spoken = new LinkedHashSet<>(said.keySet());
        for (String field : List.of("themes", "facts")) {
            String tokens = SolrHits.string(solr, field);
            if (tokens != null && !tokens.isBlank()) {
                spoken.addAll(List.of(tokens.split(" ", -1)));
            }
        }
        List<Matched> matched = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (String token : asked) {
            Matched reason = reason(token, spoken, said, shown, reader);
            if (reason != null && labels.add(Folding.folded(reason.label()))) {
                matched.add(reason);
            }
        }
        return matched;
    }

    private @Nullable Matched reason(
            String token,
            Set<String> spoken,
            Map<String, Map<Language, String>> said,
            Language shown,
            Language reader) {
        String id = Concepts.id(token);
        String label = concepts.label(token, reader);
        if (spoken.contains(token)) {
            return new Matched(id, label, surface(said, token, shown));
        }
        for (String other : spoken) {
            if (concepts.ancestors(other).contains(token)) {
                return new Matched(
                        id, label, surface(said, other, shown), Relation.NARROWER, concepts.label(other, reader));
            }
        }
        for (String parent : concepts.parents(token)) {
            if (spoken.contains(parent)) {
                return new Matched(
                        id, label, surface(said, parent, shown), Relation.BROADER, concepts.label(parent, reader));
            }
        }
        return null;
    }

    private static @Nullable String surface(Map<String, Map<Language, String>> said, String token, Language shown) {
        Map<Language, String> surfaces = said.getOrDefault(token, Map.of());
        return surfaces.getOrDefault(
                shown, surfaces.values().stream().findFirst().orElse(null));
    }

    private static Map<String, Map<Language, String>> said(SolrDocument solr) {
        Map<String, Map<Language, String>> said = new LinkedHashMap<>();
        for (String line : SolrHits.strings(solr, "surface")) {
            String[] cells = line.split("\t", 3);
            if (cells.length == 3) {
                Language.ofTag(cells[1])
                        .ifPresent(language -> said.computeIfAbsent(cells[0], none -> new EnumMap<>(Language.class))
                                .put(language, cells[2]));
            }
        }
        return said;
    }
}
