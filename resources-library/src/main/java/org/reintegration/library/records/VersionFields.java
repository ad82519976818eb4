package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** A version field by field in the order of the form, to be compared with another. */
final class VersionFields {

    /** Words of a person, or ids of a vocabulary. */
    private record Value(String field, @Nullable String vocabulary, String words, List<String> ids) {

        FieldDifference from(Value before) {
            return vocabulary == null
                    ? new FieldDifference(field, null, Wording.difference(before.words, words))
                    : new FieldDifference(field, vocabulary, Wording.ofMembers(before.ids, ids));
        }

        FieldShown shown() {
            return new FieldShown(field, vocabulary, words.isEmpty() ? ids : List.of(words));
        }
    }

    /**
     * A version to be read field by field.
     *
     * @param files those that this reader may know of
     * @param whole whether the reader may see the work, and with it how consent was given
     */
    record Compared(Draft draft, List<AttachedFile> files, boolean whole) {

        static Compared of(Draft draft) {
            return new Compared(draft, List.of(), true);
        }
    }

    /** What the ids of a register stand for. */
    record Registers(Map<String, String> programmes, Map<Long, String> organisations) {}

    /** The nine cells are no vocabulary of their own; each id is a dimension and a level, {@code economic:individual}. */
    static final String CELLS = "cells";

    static final String THEMES = "themes";

    /** Each id is a role and a name, {@code editor:Amina Diallo}. */
    static final String CONTRIBUTORS = "contributors";

    /** Each id is a checksum and a name. */
    static final String FILES = "files";

    private final List<Value> values = new ArrayList<>();

    private VersionFields() {}

    /** The differences of two drafts of one kind, leaving out what says the same. */
    static List<FieldDifference> differences(Compared before, Compared after, Registers registers) {
        List<Value> old = of(before, registers).values;
        List<Value> now = of(after, registers).values;
        return IntStream.range(0, now.size())
                .filter(i -> !now.get(i).equals(old.get(i)))
                .mapToObj(i -> now.get(i).from(old.get(i)))
                .toList();
    }

    static int count(Compared version, Registers registers) {
        return of(version, registers).values.size();
    }

    /** Every field that says something, in the order of the form. */
    static List<FieldShown> shown(Compared version, Registers registers) {
        return of(version, registers).values.stream()
                .map(Value::shown)
                .filter(field -> !field.values().isEmpty())
                .toList();
    }

    /** The fields that hold words of a person, for whoever else lists them. */
    static List<String> texts(Draft draft) {
        return of(Compared.of(draft), new Registers(Map.of(), Map.of())).values.stream()
                .filter(value -> value.vocabulary == null && !value.field.startsWith("facts."))
                .map(Value::field)
                .toList();
    }

    private static VersionFields of(Compared version, Registers registers) {
        Draft draft = version.draft();
        VersionFields all = new VersionFields();
        all.ids("type", Vocabularies.RESOURCE_TYPES, draft.type());
        all.words("language", draft.language().ownName());
        all.words("title", draft.title());
        all.words("summary", draft.summary());
        if (draft.text() instanceof LessonText lesson) {
            all.lesson(lesson);
        } else if (draft.text() instanceof PracticeText practice) {
            all.practice(practice);
        } else if (draft.text() instanceof DocumentText document) {
            all.words("text.publisher", document.publisher());
            all.words("text.authors", document.authors());
            all.words("text.url", orEmpty(document.url()));
        }
        all.facts(draft.facts(), registers);
        all.made(draft.facts(), registers, version.whole());
        all.ids("sensitivity", Vocabularies.SENSITIVITIES, draft.sensitivity().slug());
        all.ids(
                FILES,
                FILES,
                version.files().stream()
                        .map(file -> file.sha256() + ":" + file.name())
                        .toList());
        return all;
    }

    private void lesson(LessonText lesson) {
        words("text.context", lesson.context());
        words("text.observation", lesson.observation());
        words("text.insight", lesson.insight());
        words("text.recommendation", lesson.recommendation());
        words("text.rootCause", lesson.rootCause());
        ids("text.polarity", Vocabularies.POLARITIES, lesson.polarity());
        words("text.appliesWhen", lesson.appliesWhen());
        words("text.doesNotApplyWhen", lesson.doesNotApplyWhen());
        words("text.actionOwner", lesson.actionOwner());
        ids("text.actionStatus", Vocabularies.ACTION_STATUSES, lesson.actionStatus());
    }

    private void practice(PracticeText practice) {
        words("text.challenge", practice.challenge());
        words("text.objective", practice.objective());
        words("text.steps", String.join("\n", practice.steps()));
        words(
                "text.blocks",
                lines(practice.blocks().stream()
                        .flatMap(block ->
                                Stream.of(block.name(), block.purpose(), block.enabling(), block.lessons(), ""))));
        words("text.whoDoesWhat", practice.whoDoesWhat());
        words("text.helped", practice.helped());
        words("text.hindered", practice.hindered());
        words(
                "text.results",
                lines(practice.results().stream()
                        .map(result -> String.join(
                                " · ",
                                Stream.of(result.indicator(), result.baseline(), result.value(), result.period())
                                        .filter(part -> !part.isEmpty())
                                        .toList()))));
        ids("text.costBand", Vocabularies.COST_BANDS, practice.costBand());
        words("text.staffing", practice.staffing());
        words("text.weaknesses", practice.weaknesses());
        words("text.lasting", practice.lasting());
        words("text.advice", practice.advice());
    }

    private void facts(Facts facts, Registers registers) {
        ids("facts.origin", Vocabularies.COUNTRIES, facts.origin());
        ids("facts.transit", Vocabularies.COUNTRIES, facts.transit());
        ids("facts.host", Vocabularies.COUNTRIES, facts.host());
        ids("facts.unspecified", Vocabularies.COUNTRIES, facts.unspecified());
        ids("facts.region", Vocabularies.REGIONS, facts.region());
        Cell primary = facts.primaryCell();
        ids("facts.primaryCell", CELLS, primary == null ? null : word(primary));
        ids(
                "facts.cells",
                CELLS,
                facts.cells().stream().map(VersionFields::word).toList());
        ids("facts.stages", Vocabularies.STAGES, facts.stages());
        ids("facts.targetGroups", Vocabularies.TARGET_GROUPS, facts.targetGroups());
        ids("facts.themes", THEMES, facts.themes());
        ids("facts.returnTypes", Vocabularies.RETURN_TYPES, facts.returnTypes());
        ids("facts.sdgTargets", Vocabularies.SDG_TARGETS, facts.sdgTargets());
        ids("facts.gcmObjectives", Vocabularies.GCM_OBJECTIVES, facts.gcmObjectives());
        String programme = facts.programme();
        words("facts.programme", programme == null ? "" : registers.programmes().getOrDefault(programme, programme));
        words("facts.donor", facts.donor());
        Long organisation = facts.organisation();
        words(
                "facts.organisation",
                organisation == null ? "" : registers.organisations().getOrDefault(organisation, ""));
        words("facts.year", orEmpty(facts.year()));
        ids("facts.licence", Vocabularies.LICENCES, facts.licence());
        words("facts.sources", String.join("\n", facts.sources()));
        words("facts.reviewBy", orEmpty(facts.reviewBy()));
    }

    private void made(Facts facts, Registers registers, boolean whole) {
        ids(
                "facts.contributors",
                CONTRIBUTORS,
                facts.contributors().stream()
                        .map(one -> one.role() + ":" + one.name())
                        .toList());
        words(
                "facts.partners",
                lines(facts.partners().stream()
                        .map(id -> registers.organisations().getOrDefault(id, ""))));
        Period period = facts.period();
        words("facts.period.from", period == null ? "" : orEmpty(period.from()));
        words("facts.period.to", period == null ? "" : orEmpty(period.to()));
        Consent told = facts.consent();
        Consent consent = told == null || whole ? told : told.forReaders();
        ids("facts.consent.state", Vocabularies.CONSENTS, consent == null ? null : consent.state());
        if (whole) {
            words("facts.consent.how", consent == null ? "" : consent.how());
            words("facts.consent.date", consent == null ? "" : orEmpty(consent.date()));
        }
    }

    private void words(String field, String words) {
        values.add(new Value(field, null, words, List.of()));
    }

    private void ids(String field, String vocabulary, @Nullable String id) {
        ids(field, vocabulary, id == null ? List.of() : List.of(id));
    }

    private void ids(String field, String vocabulary, List<String> ids) {
        values.add(new Value(field, vocabulary, "", ids));
    }

    private static String lines(Stream<String> all) {
        return all.collect(Collectors.joining("\n")).strip();
    }

    private static String word(Cell cell) {
        return orEmpty(cell.dimension()) + ":" + orEmpty(cell.level());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
