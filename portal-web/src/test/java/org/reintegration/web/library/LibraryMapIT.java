package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.returning;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.places.Likeness;
import org.reintegration.library.places.PlaceService;
import org.reintegration.library.places.PlaceView;
import org.reintegration.library.places.PlacesView;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.EvidenceMap;
import org.reintegration.library.records.EvidenceMapService;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.MapCell;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.WorkItem;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** The map of evidence and places alike, on the real database. */
@ExtendWith(ArquillianExtension.class)
class LibraryMapIT {

    @Inject
    DraftService drafts;

    @Inject
    EvidenceMapService map;

    @Inject
    PlaceService places;

    @Inject
    Publishing shelf;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void the_map_counts_what_its_cells_list_in_one_statement_and_tells_visitors_nothing_of_what_members_read() {
        shelf.published(lesson("Sur la carte", Sensitivity.PUBLIC, false));
        shelf.published(lesson("Sur la carte des membres", Sensitivity.MEMBERS, false));

        StatementCount.begin();
        EvidenceMap seen = map.map(Actor.VISITOR);
        assertThat(StatementCount.sent()).isEqualTo(1);
        MapCell cell = new MapCell("economic", "individual", "west-central-africa", "peer-validated");
        long counted = seen.in("west-central-africa", "economic", "individual", "peer-validated");
        assertThat(counted).isPositive();
        assertThat(map.in(Actor.VISITOR, cell, Language.FR, 1, 20).total()).isEqualTo(counted);
        assertThat(map.map(DIEGO).in("west-central-africa", "economic", "individual", "peer-validated"))
                .isGreaterThan(counted);
        assertThat(seen.in(null, "economic", "individual", null))
                .as("a record of two regions counts once")
                .isLessThanOrEqualTo(
                        map.in(Actor.VISITOR, new MapCell("economic", "individual", null, null), Language.FR, 1, 1)
                                .total());
    }

    @Test
    void places_alike_are_told_in_few_statements_with_their_reasons_and_only_what_the_reader_may_read() {
        String open = shelf.published(returning("Rentrés de Libye", "GM", "LY", Sensitivity.PUBLIC));
        shelf.published(returning("Rentrés de Libye au Niger", "NE", "LY", Sensitivity.PUBLIC));
        String closed = shelf.published(returning("Entre nous, d’Algérie", "GM", "DZ", Sensitivity.MEMBERS));
        shelf.published(returning("D’Algérie", "SL", "DZ", Sensitivity.PUBLIC));

        StatementCount.begin();
        PlacesView seen = places.near(Actor.VISITOR, "GM", Language.FR);
        assertThat(StatementCount.sent()).isLessThanOrEqualTo(4);
        assertThat(seen.places())
                .hasSize(11)
                .first()
                .extracting(PlaceView::country)
                .isEqualTo("GM");
        assertThat(of(seen, "GM").records())
                .extracting(ResourceSummary::publicId)
                .contains(open)
                .doesNotContain(closed);
        assertThat(hosts(seen, "NE")).containsExactly("LY");
        assertThat(hosts(seen, "SL")).as("by what members read alone").isEmpty();
        PlacesView members = places.near(DIEGO, "GM", Language.FR);
        assertThat(hosts(members, "SL")).containsExactly("DZ");
        assertThat(of(members, "GM").records())
                .extracting(ResourceSummary::publicId)
                .contains(closed);
        assertThat(hosts(places.near(DIEGO, "SL", Language.FR), "GM"))
                .as("from the other side")
                .containsExactly("DZ");
        refused(LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY, () -> places.near(Actor.VISITOR, "QQ", Language.FR));
        assertThat(places.resemblance(Actor.VISITOR, List.of("NE"))).isEmpty();
    }

    private static PlaceView of(PlacesView seen, String country) {
        return seen.places().stream()
                .filter(place -> place.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hosts(PlacesView seen, String country) {
        return of(seen, country).likeness().reasons().stream()
                .filter(reason -> reason.kind() == Likeness.Kind.SAME_HOSTS)
                .flatMap(reason -> reason.shared().stream())
                .toList();
    }

    @Test
    void a_cell_of_the_map_and_what_an_author_wrote_are_walked_by_cursor_each_once_also_when_one_comes_between() {
        MapCell cell = new MapCell("economic", "individual", null, null);
        for (int i = 0; i < 3; i++) {
            shelf.published(lesson("De la case " + i, Sensitivity.PUBLIC, false));
        }
        long listed = map.in(Actor.VISITOR, cell, Language.FR, 1, 1).total();
        List<String> mine = Walk.through(after -> drafts.mine(AMINA, after, 100)).stream()
                .map(WorkItem::publicId)
                .toList();

        assertThat(Walk.through(
                        after -> map.in(Actor.VISITOR, cell, Language.FR, after, 2),
                        () -> shelf.published(lesson("Entre deux cases", Sensitivity.PUBLIC, false))))
                .extracting(ResourceSummary::publicId)
                .hasSize((int) listed)
                .doesNotHaveDuplicates();
        assertThat(Walk.through(
                        after -> drafts.mine(AMINA, after, 7),
                        () -> drafts.begin(AMINA, lesson("Entre deux", Sensitivity.PUBLIC, false), null)))
                .extracting(WorkItem::publicId)
                .containsAll(mine)
                .doesNotHaveDuplicates();
    }
}
