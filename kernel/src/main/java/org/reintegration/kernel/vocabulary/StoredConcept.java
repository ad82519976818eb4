package org.reintegration.kernel.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/**
 * A concept that was edited or added, as it stands now. Of a shipped one only what administrators said otherwise is theirs: the rest goes on
 * being what ships, so that a later release may still better it.
 */
@Entity
@Table(name = "edited_concept", schema = "kernel")
class StoredConcept {

    private static final String BROADER = "broader";
    private static final String NOTE = "note";
    private static final String LABEL = "label.";
    private static final String SYNONYMS = "synonyms.";

    /**
     * What is stored, by tags of languages.
     *
     * @param own which of it was said here and not by the files that ship
     */
    public record State(
            List<String> broader,
            Map<String, String> labels,
            Map<String, List<String>> synonyms,
            Map<String, String> note,
            boolean offered,
            List<String> own) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edited_concept_id")
    @SequenceGenerator(name = "edited_concept_id", sequenceName = "kernel.edited_concept_id", allocationSize = 50)
    private Long id;

    private String concept;
    private String state;
    private @Nullable String replacedBy;
    private MemberId editedBy;
    private Instant editedAt;

    @Version
    private int version;

    protected StoredConcept() {}

    StoredConcept(EditedConcept edited, @Nullable Concept shipped, MemberId by, Instant now) {
        concept = edited.id();
        state = json(edited, shipped);
        replacedBy = edited.replacedBy();
        editedBy = by;
        editedAt = now;
    }

    void take(EditedConcept edited, @Nullable Concept shipped, MemberId by, Instant now) {
        state = json(edited, shipped);
        replacedBy = edited.replacedBy();
        editedBy = by;
        editedAt = now;
    }

    private static String json(EditedConcept edited, @Nullable Concept shipped) {
        Labels note = edited.note();
        Map<String, List<String>> words = new HashMap<>();
        edited.synonyms().forEach((language, all) -> words.put(language.tag(), all));
        return RecordJson.write(new State(
                edited.broader(),
                byTag(edited.labels()),
                words,
                note == null ? Map.of() : byTag(note),
                edited.offered(),
                own(edited, shipped)));
    }

    private static List<String> own(EditedConcept edited, @Nullable Concept shipped) {
        EditedConcept base = shipped == null ? null : EditedConcept.of(shipped);
        TreeSet<String> own = new TreeSet<>();
        if (base == null || !base.broader().equals(edited.broader())) {
            own.add(BROADER);
        }
        if (base == null || !Objects.equals(base.note(), edited.note())) {
            own.add(NOTE);
        }
        for (Language language : Language.values()) {
            if (base == null
                    || !base.labels().in(language).equals(edited.labels().in(language))) {
                own.add(LABEL + language.tag());
            }
            if (base == null || !base.synonyms(language).equals(edited.synonyms(language))) {
                own.add(SYNONYMS + language.tag());
            }
        }
        return List.copyOf(own);
    }

    /** As it stands over the concept that ships under this id, if one does. */
    EditedConcept edited(@Nullable Concept shipped) {
        State read = RecordJson.read(state, State.class);
        EditedConcept stored = whole(read);
        if (shipped == null) {
            return stored;
        }
        EditedConcept base = EditedConcept.of(shipped);
        Set<String> own = Set.copyOf(read.own());
        Map<Language, String> labels = new EnumMap<>(Language.class);
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String tag = language.tag();
            labels.put(
                    language,
                    (own.contains(LABEL + tag) ? stored : base).labels().in(language));
            words.put(language, (own.contains(SYNONYMS + tag) ? stored : base).synonyms(language));
        }
        return new EditedConcept(
                concept,
                (own.contains(BROADER) ? stored : base).broader(),
                new Labels(labels),
                words,
                (own.contains(NOTE) ? stored : base).note(),
                read.offered(),
                replacedBy);
    }

    private EditedConcept whole(State read) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(language, read.labels().getOrDefault(language.tag(), concept));
            words.put(language, read.synonyms().getOrDefault(language.tag(), List.of()));
        }
        return new EditedConcept(
                concept, read.broader(), new Labels(labels), words, note(read.note()), read.offered(), replacedBy);
    }

    private static Map<String, String> byTag(Labels labels) {
        Map<String, String> texts = new HashMap<>();
        labels.byLanguage().forEach((language, text) -> texts.put(language.tag(), text));
        return texts;
    }

    private static @Nullable Labels note(Map<String, String> byTag) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = byTag.get(language.tag());
            if (text == null) {
                return null;
            }
            texts.put(language, text);
        }
        return new Labels(texts);
    }

    Long id() {
        return id;
    }

    String concept() {
        return concept;
    }

    int version() {
        return version;
    }
}
