package org.reintegration.library.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.places.Countries.Near;
import org.reintegration.library.records.CountryShelf;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceSummary;

/** Which countries are like a reader's own, why, and what is known from there. */
@ApplicationScoped
@Transactional
public class PlaceService {

    private static final int NEAREST = 10;
    private static final int RECORDS = 3;

    @Inject
    Countries countries;

    @Inject
    CountryShelf shelf;

    @Inject
    People people;

    /** A country and the ten most like it, with the best supported records from each that this actor may read; three statements. */
    public PlacesView near(Actor actor, String country, Language language) {
        Country asked = countries
                .find(country)
                .orElseThrow(() -> Refusal.badInput("country", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY));
        List<Near> near = countries.near(asked, shelf.sharedHosts(actor, country), 1 + NEAREST);
        Map<String, List<ResourceSummary>> records =
                shelf.best(actor, near.stream().map(Near::country).toList(), RECORDS, language);
        return new PlacesView(
                country,
                near.stream()
                        .map(one -> new PlaceView(
                                one.country(), one.likeness(), records.getOrDefault(one.country(), List.of())))
                        .toList());
    }

    /** The countries in which the actor works, as the profile says; none of a visitor. */
    public List<String> own(Actor actor) {
        MemberId me = actor.id();
        return me == null ? List.of() : people.countriesOf(List.of(me)).getOrDefault(me, List.of());
    }

    /** The closest pair between the actor's countries and these; none when one is among them, or nothing makes them alike. */
    public Optional<Resemblance> resemblance(Actor actor, Collection<String> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<String> mine = own(actor);
        return Collections.disjoint(mine, others)
                ? mine.stream()
                        .flatMap(one -> others.stream().flatMap(other -> between(one, other).stream()))
                        .max(Comparator.comparingInt(found -> found.likeness().score()))
                : Optional.empty();
    }

    private Optional<Resemblance> between(String mine, String theirs) {
        return countries
                .find(mine)
                .flatMap(one -> countries.find(theirs).map(other -> Likeness.of(one, other, List.of())))
                .filter(likeness -> likeness.score() > 0)
                .map(likeness -> new Resemblance(mine, theirs, likeness));
    }
}
