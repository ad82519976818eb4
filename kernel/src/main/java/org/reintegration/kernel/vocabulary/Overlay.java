package org.reintegration.kernel.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * The thesaurus that ships with what was edited laid over it. Whoever was merged away lives on in the words of the concept that took its
 * place, and in the places of those that stood below or beside it. No edit makes a ring, but edits and the files of a later release
 * together might: the statement that would close it is left out, so that there is a thesaurus whatever was edited.
 */
final class Overlay {

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, String> replaced = new TreeMap<>();
    private final Map<String, String> merged = new TreeMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    private Overlay(Collection<Concept> shipped, Collection<EditedConcept> edits) {
        shipped.forEach(concept -> concepts.put(concept.id(), concept));
        for (EditedConcept edit : edits) {
            concepts.put(edit.id(), laidOver(concepts.get(edit.id()), edit));
            if (edit.replacedBy() != null) {
                replaced.put(edit.id(), edit.replacedBy());
            }
            if (!edit.offered()) {
                withdrawn.add(edit.id());
            }
        }
        replaced.keySet().forEach(id -> {
            String end = end(id);
            if (!end.equals(id)) {
                merged.put(id, end);
            }
        });
    }

    static Thesaurus of(Collection<Concept> shipped, Collection<EditedConcept> edits) {
        return edits.isEmpty() ? new Thesaurus(shipped) : new Overlay(shipped, edits).thesaurus();
    }

    private Thesaurus thesaurus() {
        Map<String, List<Concept>> gone = new LinkedHashMap<>();
        List<Concept> former = new ArrayList<>();
        concepts.forEach((id, concept) -> {
            String end = merged.get(id);
            if (end != null) {
                former.add(concept);
                gone.computeIfAbsent(end, none -> new ArrayList<>()).add(concept);
            }
        });
        List<Concept> living = concepts.values().stream()
                .filter(concept -> !merged.containsKey(concept.id()))
                .toList();
        Map<String, List<String>> broader = broader(living);
        return new Thesaurus(
                living.stream()
                        .map(concept -> speakingFor(
                                concept,
                                gone.getOrDefault(concept.id(), List.of()),
                                broader.getOrDefault(concept.id(), List.of())))
                        .toList(),
                merged,
                former,
                withdrawn);
    }

    /** Where the chain of replacements ends; one that leads nowhere or in a ring, which no edit makes, ends where it began. */
    private String end(String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            String next = replaced.get(at);
            if (next == null) {
                return concepts.containsKey(at) ? at : id;
            }
            at = next;
        }
        return id;
    }

    /** What each stands under, without the statements that would put it under itself. */
    private Map<String, List<String>> broader(List<Concept> living) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (Concept concept : living) {
            for (String above : now(concept.id(), concept.broader())) {
                if (!leads(above, concept.id(), kept)) {
                    kept.computeIfAbsent(concept.id(), none -> new ArrayList<>())
                            .add(above);
                }
            }
        }
        return kept;
    }

    private static boolean leads(String from, String to, Map<String, List<String>> broader) {
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            for (String above : broader.getOrDefault(waiting.pop(), List.of())) {
                if (above.equals(to)) {
                    return true;
                }
                if (seen.add(above)) {
                    waiting.push(above);
                }
            }
        }
        return false;
    }

    private static Concept laidOver(@Nullable Concept shipped, EditedConcept edit) {
        Map<Language, List<String>> none = Map.of();
        return new Concept(
                edit.id(),
                edit.broader(),
                shipped == null ? List.of() : shipped.related(),
                edit.labels(),
                edit.synonyms(),
                shipped == null ? none : shipped.forms(),
                shipped == null ? none : shipped.acronyms(),
                edit.note());
    }

    private Concept speakingFor(Concept concept, List<Concept> others, List<String> broader) {
        Map<Language, List<String>> synonyms = new EnumMap<>(Language.class);
        Map<Language, List<String>> forms = new EnumMap<>(Language.class);
        Map<Language, List<String>> acronyms = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> said = others.stream()
                    .flatMap(other -> Stream.concat(
                            Stream.of(other.label(language)),
                            other.synonyms().getOrDefault(language, List.of()).stream()))
                    .filter(word -> !word.equals(concept.label(language)))
                    .toList();
            synonyms.put(language, together(concept.synonyms().get(language), said));
            forms.put(language, together(concept.forms().get(language), said(others, language, Concept::forms)));
            acronyms.put(
                    language, together(concept.acronyms().get(language), said(others, language, Concept::acronyms)));
        }
        return new Concept(
                concept.id(),
                broader,
                now(concept.id(), concept.related()),
                concept.labels(),
                synonyms,
                forms,
                acronyms,
                concept.note());
    }

    /** Ids as they stand now, without the concept itself and without what nobody knows. */
    private List<String> now(String self, List<String> ids) {
        return ids.stream()
                .map(id -> merged.getOrDefault(id, id))
                .filter(id -> !id.equals(self) && concepts.containsKey(id))
                .distinct()
                .toList();
    }

    private interface Words {
        Map<Language, List<String>> of(Concept concept);
    }

    private static List<String> said(List<Concept> others, Language language, Words words) {
        return others.stream()
                .flatMap(other -> words.of(other).getOrDefault(language, List.of()).stream())
                .toList();
    }

    private static List<String> together(@Nullable List<String> own, List<String> more) {
        Set<String> all = new LinkedHashSet<>(own == null ? List.of() : own);
        all.addAll(more);
        return List.copyOf(all);
    }
}
