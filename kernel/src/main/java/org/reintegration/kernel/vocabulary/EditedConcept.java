package org.reintegration.kernel.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A concept as administrators left it, to be laid over the thesaurus that ships.
 *
 * @param synonyms every other way of saying it that is kept; inflected forms and acronyms of a shipped concept stay beside them
 * @param offered whether it is offered for new content
 * @param replacedBy the concept that has taken its place; null while it stands for itself
 */
public record EditedConcept(
        String id,
        List<String> broader,
        Labels labels,
        Map<Language, List<String>> synonyms,
        @Nullable Labels note,
        boolean offered,
        @Nullable String replacedBy) {

    public EditedConcept {
        broader = List.copyOf(broader);
        synonyms = Map.copyOf(synonyms);
    }

    /** The shipped concept before anybody edits it. */
    static EditedConcept of(Concept shipped) {
        return new EditedConcept(
                shipped.id(), shipped.broader(), shipped.labels(), shipped.synonyms(), shipped.note(), true, null);
    }

    EditedConcept offered(boolean now) {
        return new EditedConcept(id, broader, labels, synonyms, note, now, replacedBy);
    }

    EditedConcept replacedBy(String other) {
        return new EditedConcept(id, broader, labels, synonyms, note, offered, other);
    }

    EditedConcept under(List<String> others) {
        return new EditedConcept(id, others, labels, synonyms, note, offered, replacedBy);
    }

    /** Words are those of the draft; whether it is offered or replaced stays. */
    EditedConcept said(ConceptDraft draft) {
        return new EditedConcept(
                id, draft.broader(), draft.labelsOrRefuse(), draft.synonyms(), draft.noteOrNone(), offered, replacedBy);
    }

    List<String> synonyms(Language language) {
        return synonyms.getOrDefault(language, List.of());
    }
}
