package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Asks the register of people: who is called what, and who works with whom. */
@ApplicationScoped
class Colleagues {

    @Inject
    People people;

    @Inject
    Vocabularies vocabularies;

    /** How near the actor stands to the record and its author; asked only of people who might judge it. */
    Nearness nearness(Actor actor, Resource resource, Facts facts) {
        MemberId me = actor.id();
        MemberId author = resource.author();
        if (me == null
                || actor.is(author)
                || !RecordPolicy.maySitAtTheDesk(actor).isAllowed()) {
            return Nearness.STRANGER;
        }
        MemberId first = resource.firstReviewer();
        if (first == null || author == null || resource.status() != Status.SUBMITTED) {
            List<MemberId> both = author == null ? List.of(me) : List.of(me, author);
            return new Neighbourhood(author, facts.organisation(), List.of(), people.organisationsOf(both), Map.of())
                            .isColleague(me)
                    ? Nearness.COLLEAGUE
                    : Nearness.STRANGER;
        }
        Set<MemberId> reviewers = new LinkedHashSet<>(people.holding(Role.LIBRARY_REVIEWER, resource.regions()));
        reviewers.addAll(people.holding(Role.EDITOR, resource.regions()));
        Set<MemberId> all = new LinkedHashSet<>(reviewers);
        all.addAll(List.of(me, author, first));
        Map<MemberId, List<String>> regions = people.countriesOf(all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> vocabularies.regionsOf(one.getValue(), List.of())));
        List<String> home = regions.getOrDefault(author, resource.regions());
        return new Neighbourhood(author, facts.organisation(), home, people.organisationsOf(all), regions)
                .ofSecond(me, first, reviewers);
    }

    Map<MemberId, Person> named(Collection<? extends @Nullable MemberId> ids) {
        List<MemberId> known =
                ids.stream().flatMap(Stream::ofNullable).distinct().toList();
        return known.isEmpty() ? Map.of() : people.named(known);
    }

    static @Nullable String name(Map<MemberId, Person> people, @Nullable MemberId id) {
        Person person = id == null ? null : people.get(id);
        return person == null ? null : person.name();
    }
}
