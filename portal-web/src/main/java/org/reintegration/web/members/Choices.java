package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Thesaurus;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.members.organisations.OrganisationType;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** What forms offer to choose from, in the caller's language and order. */
@Named
@RequestScoped
public class Choices {

    /** Something to choose. */
    public record Choice(String id, String label) {}

    @Inject
    Vocabularies vocabularies;

    @Inject
    Words words;

    @Inject
    Caller caller;

    public List<Choice> getCountries() {
        return sorted(terms(Vocabularies.COUNTRIES));
    }

    public List<Choice> getRegions() {
        return terms(Vocabularies.REGIONS).toList();
    }

    public List<Choice> getLanguages() {
        return sorted(terms(Vocabularies.LANGUAGES));
    }

    /** Concepts that are offered, and those chosen before though they are offered no longer. */
    public List<Choice> themes(List<String> chosen) {
        Thesaurus thesaurus = vocabularies.thesaurus();
        Set<String> kept = Set.copyOf(thesaurus.resolve(chosen));
        return sorted(thesaurus.concepts().stream()
                .filter(concept -> thesaurus.isOffered(concept.id()) || kept.contains(concept.id()))
                .map(concept -> new Choice(concept.id(), concept.label(caller.language()))));
    }

    /** Places, as people call their time: abbreviations and offsets are left out. */
    public List<String> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC")
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    public List<Choice> getRoles() {
        return Stream.of(Role.values())
                .map(role -> new Choice(role.name(), words.of("members.role." + role.slug(), caller.language())))
                .toList();
    }

    public List<Choice> getOrganisationTypes() {
        return Stream.of(OrganisationType.values())
                .map(type -> new Choice(
                        type.slug(), words.of("members.organisation.type." + type.slug(), caller.language())))
                .toList();
    }

    public Language[] getPortalLanguages() {
        return Language.values();
    }

    private Stream<Choice> terms(String vocabulary) {
        return vocabularies.named(vocabulary).terms().stream()
                .map((Term term) -> new Choice(term.id(), term.label(caller.language())));
    }

    private List<Choice> sorted(Stream<Choice> choices) {
        Collator collator = Collator.getInstance(caller.language().locale());
        return choices.sorted(Comparator.comparing(Choice::label, collator)).toList();
    }
}
