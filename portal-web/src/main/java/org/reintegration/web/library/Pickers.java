package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;
import org.reintegration.web.site.Caller;

/** Ids of the vocabularies to choose from; long ones are searched by what the reader types, in the reader's language. */
@Named
@RequestScoped
public class Pickers {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_OFFERED = 15;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ProgrammeService programmes;

    @Inject
    Organisations organisations;

    @Inject
    Caller caller;

    private @Nullable List<Organisation> registered;

    public List<String> countries(String typed) {
        return matching(
                vocabularies.countries().terms(),
                typed,
                Term::id,
                this::label,
                term -> term.synonyms().getOrDefault(caller.language(), List.of()));
    }

    public List<String> sdgTargets(String typed) {
        return matching(
                vocabularies.named(Vocabularies.SDG_TARGETS).terms(),
                typed,
                Term::id,
                this::label,
                term -> List.of(term.id()));
    }

    public List<String> themes(String typed) {
        return matching(
                vocabularies.thesaurus().offered(),
                typed,
                Concept::id,
                concept -> concept.label(caller.language()),
                concept -> concept.synonyms().getOrDefault(caller.language(), List.of()));
    }

    public List<String> ids(String vocabulary) {
        return vocabularies.named(vocabulary).terms().stream().map(Term::id).toList();
    }

    /** What a document may be; lessons and practices have forms of their own. */
    public List<String> getDocumentTypes() {
        return ids(Vocabularies.RESOURCE_TYPES).stream()
                .filter(type -> !type.equals("lesson-learned") && !type.equals("good-practice"))
                .toList();
    }

    public List<String> getDimensions() {
        return ids(Vocabularies.DIMENSIONS);
    }

    public List<String> getLevels() {
        return ids(Vocabularies.LEVELS);
    }

    /** Every field of the nine as one word, {@code economic:individual}. */
    public List<String> getCells() {
        return getDimensions().stream()
                .flatMap(dimension -> getLevels().stream().map(level -> dimension + ":" + level))
                .toList();
    }

    /** Catalogued documents may name a dimension without a level, or a level without a dimension. */
    public String cellLabel(String cell) {
        String[] parts = cell.split(":", 2);
        return Stream.of(label(Vocabularies.DIMENSIONS, parts[0]), label(Vocabularies.LEVELS, parts[parts.length - 1]))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(" × "));
    }

    private String label(String vocabulary, String id) {
        return id.isEmpty() ? "" : vocabularies.named(vocabulary).label(id, caller.language());
    }

    /** What a reviewer asks under a criterion of the rubric. */
    public String question(String criterion) {
        return vocabularies
                .named(Vocabularies.RUBRIC_CRITERIA)
                .term(criterion)
                .flatMap(term -> Optional.ofNullable(term.definition()))
                .map(definition -> definition.in(caller.language()))
                .orElse("");
    }

    public List<ProgrammeView> getProgrammes() {
        return programmes.all();
    }

    public List<Organisation> getOrganisations() {
        List<Organisation> known = registered;
        if (known == null) {
            known = organisations.all();
            registered = known;
        }
        return known;
    }

    public List<String> organisationIds(String typed) {
        return matching(
                getOrganisations(), typed, one -> Long.toString(one.id()), Organisation::name, one -> List.of());
    }

    /** The name in the register of an organisation chosen before; its number when it is no longer there. */
    public String organisationName(String id) {
        return getOrganisations().stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .map(Organisation::name)
                .findFirst()
                .orElse(id);
    }

    private String label(Term term) {
        return term.label(caller.language());
    }

    private static <T> List<String> matching(
            Collection<T> all,
            String typed,
            Function<T, String> id,
            Function<T, String> label,
            Function<T, List<String>> others) {
        String wanted = plain(typed);
        return all.stream()
                .filter(one -> Stream.concat(Stream.of(label.apply(one)), others.apply(one).stream())
                        .anyMatch(words -> plain(words).contains(wanted)))
                .sorted((one, other) -> Boolean.compare(
                        plain(label.apply(other)).startsWith(wanted),
                        plain(label.apply(one)).startsWith(wanted)))
                .map(id)
                .limit(MOST_OFFERED)
                .toList();
    }

    private static String plain(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
