package org.reintegration.kernel.vocabulary;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/**
 * How administrators edit the thesaurus. The files that ship stay the base; edits lie over it in every server of the portal, each of which
 * looks every few seconds whether there are new ones.
 */
@ApplicationScoped
public class VocabularyDesk {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_ID = 60;
    private static final int MOST_BROADER = 10;
    private static final int LARGEST_SLICE = 100;

    /** The address of the page on which a concept is added. */
    private static final String RESERVED = "add";

    @Inject
    VocabularyBook book;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Event<VocabularyChanged> changed;

    private long known;

    /**
     * Takes over what was edited since the last time, here or on another server, and returns when everybody here has; tells whether there
     * was anything.
     */
    public synchronized boolean refresh() {
        long edits = book.edits();
        if (edits == known) {
            return false;
        }
        vocabularies.layOver(book.all(), edits);
        changed.fire(new VocabularyChanged());
        known = edits;
        return true;
    }

    /**
     * Concepts in the order of their names in a language, merged ones too.
     *
     * @param text part of an id, or of any name in any language; empty for all
     * @param after where the last slice ended
     */
    public Slice<ConceptLine> list(Actor actor, String text, Language language, @Nullable String after, int size) {
        edits(actor);
        refresh();
        Thesaurus now = vocabularies.thesaurus();
        String wanted = plain(text);
        List<String> end = after == null || after.isEmpty() ? List.of() : Cursor.keys(after, 2);
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        Comparator<ConceptLine> order =
                Comparator.comparing((ConceptLine line) -> plain(line.label())).thenComparing(ConceptLine::id);
        List<ConceptLine> rows = Stream.concat(
                        now.concepts().stream(), now.merged().keySet().stream().flatMap(id -> now.former(id).stream()))
                .filter(concept -> speaksOf(concept, wanted))
                .map(concept -> line(concept, now, language))
                .filter(line -> end.isEmpty() || isBehind(line, end))
                .sorted(order)
                .limit(most + 1L)
                .toList();
        return Slice.of(rows, most, line -> Cursor.of(plain(line.label()), line.id()));
    }

    private static boolean isBehind(ConceptLine line, List<String> end) {
        int byName = plain(line.label()).compareTo(end.get(0));
        return byName > 0 || (byName == 0 && line.id().compareTo(end.get(1)) > 0);
    }

    private ConceptLine line(Concept concept, Thesaurus now, Language language) {
        return new ConceptLine(
                concept.id(),
                concept.label(language),
                now.isOffered(concept.id()),
                now.merged().get(concept.id()),
                vocabularies.shippedConcepts().contains(concept.id()));
    }

    private static boolean speaksOf(Concept concept, String wanted) {
        return concept.id().contains(wanted)
                || Stream.concat(
                                concept.labels().byLanguage().values().stream(),
                                Stream.of(concept.synonyms(), concept.acronyms())
                                        .flatMap(words -> words.values().stream())
                                        .flatMap(List::stream))
                        .anyMatch(words -> plain(words).contains(wanted));
    }

    /** Without accents and capitals. */
    private static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A concept as it stands, merged ones too. */
    public ConceptView read(Actor actor, String id) {
        edits(actor);
        refresh();
        ConceptView view = book.view(id).orElseThrow(Refusal::notFound);
        EditedConcept concept = view.concept();
        return new ConceptView(
                concept.under(vocabularies.thesaurus().resolve(concept.broader())), view.version(), view.shipped());
    }

    /** Adds a concept under an id that was never used and never changes. */
    public ConceptView add(Actor actor, String id, ConceptDraft draft) {
        edits(actor);
        if (id.equals(RESERVED) || id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw Refusal.badInput("id", VocabularyRule.A_CONCEPT_HAS_A_NEW_AND_PLAIN_ID);
        }
        book.change(actor, "concept-added", id, null, id, (before, now) -> {
            if (before != null) {
                throw Refusal.badInput("id", VocabularyRule.A_CONCEPT_HAS_A_NEW_AND_PLAIN_ID);
            }
            EditedConcept added = new EditedConcept(
                    id, draft.broader(), draft.labelsOrRefuse(), draft.synonyms(), draft.noteOrNone(), true, null);
            return checked(null, added, now);
        });
        return read(actor, id);
    }

    /** Says a concept otherwise, or puts it elsewhere, on top of the version seen. */
    public ConceptView rewrite(Actor actor, String id, int seen, ConceptDraft draft) {
        read(actor, id);
        book.change(actor, "concept-rewritten", id, seen, id, (before, now) -> {
            EditedConcept living = living(before);
            return checked(living, living.said(draft), now);
        });
        return read(actor, id);
    }

    /** Offers a concept no longer, or again. What is tagged with it keeps it. */
    public ConceptView offer(Actor actor, String id, int seen, boolean offered) {
        read(actor, id);
        String act = offered ? "concept-offered-again" : "concept-withdrawn";
        book.change(actor, act, id, seen, id, (before, now) -> living(before).offered(offered));
        return read(actor, id);
    }

    /** Lets another concept take the place of this one, for good: whatever is tagged with this one is read as tagged with the other. */
    public ConceptView merge(Actor actor, String id, int seen, String into) {
        read(actor, id);
        if (into.length() > LONGEST_ID || !ID.matcher(into).matches()) {
            throw Refusal.badInput("into", VocabularyRule.A_CONCEPT_IS_MERGED_INTO_ANOTHER_THAT_IS_NOT_BELOW_IT);
        }
        book.change(actor, "concept-merged", id, seen, id + " " + into, (before, now) -> {
            EditedConcept living = living(before);
            if (!mayTakeThePlaceOf(now, into, id)) {
                throw Refusal.badInput("into", VocabularyRule.A_CONCEPT_IS_MERGED_INTO_ANOTHER_THAT_IS_NOT_BELOW_IT);
            }
            return living.replacedBy(now.resolve(into));
        });
        return read(actor, id);
    }

    /** Not itself, and nothing below it: those below it will stand below the other. */
    static boolean mayTakeThePlaceOf(Thesaurus now, String into, String id) {
        return now.contains(into) && !now.resolve(into).equals(id) && !now.isBelow(into, id);
    }

    private static EditedConcept living(@Nullable EditedConcept before) {
        EditedConcept concept = Objects.requireNonNull(before);
        if (concept.replacedBy() != null) {
            throw Refusal.conflict(VocabularyRule.WHAT_WAS_MERGED_IS_EDITED_NO_MORE);
        }
        return concept;
    }

    /** The concept with what it stands under as that stands now; refused when it cannot stand so. */
    static EditedConcept checked(@Nullable EditedConcept before, EditedConcept next, Thesaurus now) {
        for (Language language : Language.values()) {
            String label = next.labels().in(language);
            boolean isNew = before == null || !before.labels().in(language).equals(label);
            if (isNew && now.concepts().stream().anyMatch(other -> isCalled(other, next.id(), label, language))) {
                throw Refusal.badInput("labels." + language.tag(), VocabularyRule.A_LABEL_NAMES_ONE_CONCEPT);
            }
        }
        List<String> broader = now.resolve(next.broader());
        boolean fits = broader.size() <= MOST_BROADER
                && broader.stream()
                        .allMatch(above ->
                                now.contains(above) && !above.equals(next.id()) && !now.isBelow(above, next.id()));
        if (!fits) {
            throw Refusal.badInput("broader", VocabularyRule.A_CONCEPT_STANDS_UNDER_KNOWN_ONES_AND_NOT_UNDER_ITSELF);
        }
        return next.under(broader);
    }

    private static boolean isCalled(Concept other, String id, String label, Language language) {
        return !other.id().equals(id)
                && other.label(language).toLowerCase(language.locale()).equals(label.toLowerCase(language.locale()));
    }

    /** Whether this actor edits the vocabulary at all. */
    public boolean mayEdit(Actor actor) {
        return actor.holds(Role.ADMINISTRATOR);
    }

    private void edits(Actor actor) {
        actor.memberOrRefuse();
        allowedIf(mayEdit(actor), VocabularyRule.ADMINISTRATORS_EDIT_THE_VOCABULARY)
                .orRefuse();
    }
}
