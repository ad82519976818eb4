package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.practice;
import static org.reintegration.web.library.Shelf.returning;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
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
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.PublicationService;
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
    PublicationService publications;

    @Inject
    Publishing shelf;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    /** The map is counted once for all readers and believed so long. */
    private static void untilCountedAnew() throws InterruptedException {
        Thread.sleep(3_100);
    }

    @Test
    void the_map_counts_what_its_cells_list_in_one_statement_and_tells_visitors_nothing_of_what_members_read()
            throws InterruptedException {
        shelf.published(lesson("Sur la carte", Sensitivity.PUBLIC, false));
        shelf.published(lesson("Sur la carte des membres", Sensitivity.MEMBERS, false));
        MapCell cell = new MapCell("economic", "individual", "west-central-africa", "peer-validated");
        untilCountedAnew();

        StatementCount.begin();
        EvidenceMap seen = map.map(Actor.VISITOR);
        assertThat(StatementCount.sent()).isEqualTo(1);
        long counted = in(seen, cell);
        assertThat(counted)
                .isPositive()
                .isEqualTo(map.in(Actor.VISITOR, cell, Language.FR, 1, 20).total())
                .isEqualTo(listed(Actor.VISITOR, cell).size());
        assertThat(in(map.map(DIEGO), cell))
                .isGreaterThan(counted)
                .isEqualTo(listed(DIEGO, cell).size());
        assertThat(in(seen, new MapCell("economic", "individual", null, null)))
                .as("a record of two regions counts once")
                .isEqualTo(listed(Actor.VISITOR, new MapCell("economic", "individual", null, null))
                        .size());
        StatementCount.begin();
        map.map(Actor.VISITOR);
        assertThat(StatementCount.sent()).as("believed for a while").isZero();
        map.map(DIEGO);
        assertThat(StatementCount.sent()).as("what is the reader's own").isEqualTo(1);
    }

    @Test
    void an_author_finds_what_only_the_author_and_editors_may_read_on_the_map_at_once_and_others_do_not() {
        MapCell cell = new MapCell("psychosocial", "community", "west-central-africa", null);
        long before = in(map.map(AMINA), cell);
        String id = shelf.published(practice("Pour peu de monde", "NE"));
        PracticeDraft restricted = practice("Pour peu de monde encore", "NE", Sensitivity.RESTRICTED);
        String closed = shelf.published(restricted);

        assertThat(in(map.map(AMINA), cell)).isGreaterThan(before);
        assertThat(listed(AMINA, cell)).contains(id, closed);
        assertThat(listed(EDITOR, cell)).contains(id, closed);
        assertThat(listed(DIEGO, cell)).contains(id).doesNotContain(closed);
        assertThat(listed(Actor.VISITOR, cell)).contains(id).doesNotContain(closed);
    }

    @Test
    void a_record_leaves_its_cells_when_it_is_withdrawn_and_stands_in_each_of_its_regions_once() {
        MapCell anywhere = new MapCell("economic", "individual", null, null);
        MapCell there = new MapCell("economic", "individual", "west-central-africa", null);
        MapCell elsewhere = new MapCell("economic", "individual", "north-africa", null);
        String id = shelf.published(returning("D’une région à l’autre", "NE", "LY", Sensitivity.PUBLIC));

        for (MapCell cell : List.of(anywhere, there, elsewhere)) {
            assertThat(listed(Actor.VISITOR, cell)).containsOnlyOnce(id);
        }
        assertThat(listed(Actor.VISITOR, new MapCell("social", "individual", null, null)))
                .doesNotContain(id);
        publications.withdraw(EDITOR, id, "Plus vrai", OptionalInt.empty());
        for (MapCell cell : List.of(anywhere, there, elsewhere)) {
            assertThat(listed(Actor.VISITOR, cell)).doesNotContain(id);
        }
    }

    private static long in(EvidenceMap map, MapCell cell) {
        return map.in(cell.region(), cell.dimension(), cell.level(), cell.evidence());
    }

    private List<String> listed(Actor actor, MapCell cell) {
        return Walk.through(after -> map.in(actor, cell, Language.FR, after, 100)).stream()
                .map(ResourceSummary::publicId)
                .toList();
    }

    @Test
    void places_alike_are_told_in_few_statements_with_their_reasons_and_only_what_the_reader_may_read()
            throws InterruptedException {
        String open = shelf.published(returning("Rentrés de Libye", "GM", "LY", Sensitivity.PUBLIC));
        shelf.published(returning("Rentrés de Libye au Niger", "NE", "LY", Sensitivity.PUBLIC));
        String closed = shelf.published(returning("Entre nous, d’Algérie", "GM", "DZ", Sensitivity.MEMBERS));
        shelf.published(returning("D’Algérie", "SL", "DZ", Sensitivity.PUBLIC));
        untilCountedAnew();

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
        int listed = listed(Actor.VISITOR, cell).size();
        List<String> mine = Walk.through(after -> drafts.mine(AMINA, after, 100)).stream()
                .map(WorkItem::publicId)
                .toList();

        assertThat(Walk.through(
                        after -> map.in(Actor.VISITOR, cell, Language.FR, after, 2),
                        () -> shelf.published(lesson("Entre deux cases", Sensitivity.PUBLIC, false))))
                .extracting(ResourceSummary::publicId)
                .hasSize(listed)
                .doesNotHaveDuplicates();
        assertThat(Walk.through(
                        after -> drafts.mine(AMINA, after, 7),
                        () -> drafts.begin(AMINA, lesson("Entre deux", Sensitivity.PUBLIC, false), null)))
                .extracting(WorkItem::publicId)
                .containsAll(mine)
                .doesNotHaveDuplicates();
    }
}
