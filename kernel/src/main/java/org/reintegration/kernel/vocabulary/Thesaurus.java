package org.reintegration.kernel.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reintegration.kernel.text.Language;

/** The concepts of the field; a theme of a record is a concept of the thesaurus. */
public final class Thesaurus {

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();

    Thesaurus(Collection<Concept> all) {
        for (Concept concept : all) {
            if (concepts.put(concept.id(), concept) != null) {
                throw new IllegalStateException("Twice in the thesaurus: " + concept.id());
            }
        }
        for (Concept concept : all) {
            for (String id : concept.broader()) {
                if (!concepts.containsKey(id)) {
                    throw new IllegalStateException(concept.id() + " stands under unknown " + id);
                }
                narrower.computeIfAbsent(id, none -> new ArrayList<>()).add(concept);
            }
        }
    }

    public boolean contains(String id) {
        return concepts.containsKey(id);
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    public Collection<Concept> concepts() {
        return concepts.values();
    }

    public List<Concept> narrower(String id) {
        return narrower.getOrDefault(id, List.of());
    }

    /** Concepts with nothing broader. */
    public List<Concept> tops() {
        return concepts.values().stream().filter(c -> c.broader().isEmpty()).toList();
    }

    public String label(String id, Language language) {
        Concept concept = concepts.get(id);
        return concept == null ? id : concept.label(language);
    }
}
