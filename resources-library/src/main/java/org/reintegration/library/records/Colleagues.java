package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;

/** Asks the register of people: who is called what, and who works with whom. */
@ApplicationScoped
class Colleagues {

    @Inject
    People people;

    /** Whether the actor belongs to the organisation of the author or to the one the record came from. */
    boolean areColleagues(Actor actor, Resource resource, Facts facts) {
        MemberId me = actor.id();
        if (me == null) {
            return false;
        }
        MemberId author = resource.author();
        Map<MemberId, Long> known = people.organisationsOf(author == null ? List.of(me) : List.of(me, author));
        Long mine = known.get(me);
        return mine != null
                && (mine.equals(facts.organisation()) || (author != null && mine.equals(known.get(author))));
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
