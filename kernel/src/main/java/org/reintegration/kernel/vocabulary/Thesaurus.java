package org.reintegration.kernel.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reintegration.kernel.text.Language;

/** The concepts of the field; a theme of a record is a concept of the thesaurus. A merged concept answers as the one that took its place. */
public final class Thesaurus {

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();
    private final Map<String, String> merged;
    private final Map<String, Concept> former = new LinkedHashMap<>();
    private final Set<String> withdrawn;

    Thesaurus(Collection<Concept> all) {
        this(all, Map.of(), List.of(), Set.of());
    }

    /**
     * @param merged ids of concepts that are no more, each with the id of a concept that is
     * @param former those concepts as they were
     * @param withdrawn ids of those no longer offered
     */
    Thesaurus(Collection<Concept> all, Map<String, String> merged, Collection<Concept> former, Set<String> withdrawn) {
        this.merged = Collections.unmodifiableMap(new TreeMap<>(merged));
        this.withdrawn = Set.copyOf(withdrawn);
        former.forEach(concept -> this.former.put(concept.id(), concept));
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

    /** The id of the concept that stands for this one now; the id itself when it stands for itself or is not known. */
    public String resolve(String id) {
        return merged.getOrDefault(id, id);
    }

    /** Those ids as they stand now, each once. */
    public List<String> resolve(Collection<String> ids) {
        return ids.stream().map(this::resolve).distinct().toList();
    }

    /** Every id under which content may have been tagged with what this id stands for now, the present one first. */
    public Set<String> everyIdOf(String id) {
        String now = resolve(id);
        Set<String> all = new LinkedHashSet<>(List.of(now));
        merged.forEach((old, into) -> {
            if (into.equals(now)) {
                all.add(old);
            }
        });
        return all;
    }

    /** Ids of merged concepts in their order, each with the one that took its place. */
    public Map<String, String> merged() {
        return merged;
    }

    /** A merged concept in the words it had before it was. */
    public Optional<Concept> former(String id) {
        return Optional.ofNullable(former.get(id));
    }

    public boolean contains(String id) {
        return concepts.containsKey(resolve(id));
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(resolve(id)));
    }

    public Collection<Concept> concepts() {
        return concepts.values();
    }

    /** What new content may be tagged with; old content keeps what it has. */
    public List<Concept> offered() {
        return concepts.values().stream()
                .filter(concept -> isOffered(concept.id()))
                .toList();
    }

    public boolean isOffered(String id) {
        return !withdrawn.contains(id);
    }

    public List<Concept> narrower(String id) {
        return narrower.getOrDefault(id, List.of());
    }

    /** Concepts with nothing broader. */
    public List<Concept> tops() {
        return concepts.values().stream().filter(c -> c.broader().isEmpty()).toList();
    }

    /** Whether the one stands below the other, at whatever depth. */
    public boolean isBelow(String lower, String upper) {
        Deque<String> waiting = new ArrayDeque<>(List.of(resolve(lower)));
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            for (String broader : concept(waiting.pop()).map(Concept::broader).orElse(List.of())) {
                if (broader.equals(resolve(upper))) {
                    return true;
                }
                if (seen.add(broader)) {
                    waiting.push(broader);
                }
            }
        }
        return false;
    }

    public String label(String id, Language language) {
        return concept(id).map(concept -> concept.label(language)).orElse(id);
    }
}
