package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.accepted;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.practice;
import static org.reintegration.web.library.Shelf.returning;
import static org.reintegration.web.library.Shelf.row;
import static org.reintegration.web.library.Shelf.someone;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.imports.CatalogueExport;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.imports.ImportProblem;
import org.reintegration.library.imports.ImportReport;
import org.reintegration.library.places.Likeness;
import org.reintegration.library.places.PlaceService;
import org.reintegration.library.places.PlaceView;
import org.reintegration.library.places.PlacesView;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.EvidenceMap;
import org.reintegration.library.records.EvidenceMapService;
import org.reintegration.library.records.HarvestRecord;
import org.reintegration.library.records.HarvestService;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.MapCell;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.WorkItem;
import org.reintegration.library.relations.AdaptationOutcome;
import org.reintegration.library.relations.RelationDraft;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationView;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.library.relations.Trail;
import org.reintegration.library.use.UseDraft;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.library.use.UseView;
import org.reintegration.library.use.UsesSlice;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** The library in use, on the real database: reports, collections, relations, the map, and what is taken home. */
@ExtendWith(ArquillianExtension.class)
class LibraryUseIT {

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService hands;

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    HarvestService openShelf;

    @Inject
    UseService uses;

    @Inject
    CollectionService collections;

    @Inject
    RelationService relations;

    @Inject
    EvidenceMapService map;

    @Inject
    PlaceService places;

    @Inject
    CatalogueImport imports;

    @Inject
    CatalogueExport exports;

    @Inject
    Vocabularies vocabularies;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void reports_from_two_other_countries_replicate_a_record_and_hiding_one_takes_that_back() {
        String id = published(lesson("Utilisée ailleurs", Sensitivity.PUBLIC, false));
        int inHand = drafts.beginNewVersion(AMINA, id).version();

        UseView mali = report(DIEGO, id, UseOutcome.WORKED, "ML");
        report(REVIEWER, id, UseOutcome.DID_NOT, "GH");
        assertThat(level(id)).isEqualTo("peer-validated");
        report(EDITOR, id, UseOutcome.PARTLY, "SN");

        assertThat(level(id)).isEqualTo("replicated");
        assertThat(uses.of(Actor.VISITOR, id).contradicting()).hasSize(1);
        assertThat(document(id).usefulness()).isEqualTo(2);
        assertThat(document(id).facets().get(SearchDocument.EVIDENCE)).containsExactly("replicated");
        assertThat(drafts.read(AMINA, id).version())
                .as("the author is not disturbed")
                .isEqualTo(inHand);

        uses.hide(EDITOR, mali.publicId(), "It names somebody", OptionalInt.empty());
        assertThat(level(id)).isEqualTo("peer-validated");
        assertThat(uses.of(Actor.VISITOR, id).reports()).hasSize(2);
        assertThat(uses.of(DIEGO, id).reports()).hasSize(3);
        notFound(() ->
                uses.hide(Actor.member(new MemberId(900_077), Set.of()), mali.publicId(), "x", OptionalInt.empty()));
    }

    @Test
    void a_place_is_reported_once_by_each_person_and_never_by_the_author() {
        String id = published(lesson("Une seule fois", Sensitivity.PUBLIC, false));
        UseView first = report(DIEGO, id, UseOutcome.WORKED, "ML");

        refused(LibraryRule.ONE_REPORT_FOR_EACH_TEAM_AND_PLACE, () -> report(DIEGO, id, UseOutcome.PARTLY, "ML"));
        refused(LibraryRule.AUTHORS_DO_NOT_REPORT_ON_THEIR_OWN, () -> report(AMINA, id, UseOutcome.WORKED, "ML"));
        refused(
                LibraryRule.REPORTERS_KEEP_THEIR_REPORTS,
                () -> uses.withdraw(EDITOR, first.publicId(), OptionalInt.empty()));
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> uses.rewrite(
                        DIEGO, first.publicId(), first.version() + 1, Language.EN, use(UseOutcome.DID_NOT, "ML")));
        uses.withdraw(DIEGO, first.publicId(), OptionalInt.empty());
        assertThat(report(DIEGO, id, UseOutcome.PARTLY, "ML").outcome()).isEqualTo(UseOutcome.PARTLY);
    }

    @Test
    void of_reports_sent_at_once_one_is_told_and_the_others_are_refused_as_second() throws Exception {
        String id = published(lesson("À la fois", Sensitivity.PUBLIC, false));
        for (String country : List.of("ML", "GH", "SN")) {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<String>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(hands.submit(() -> {
                    together.await();
                    return answer(id, country);
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : sent) {
                answers.add(each.get());
            }
            assertThat(answers)
                    .containsExactlyInAnyOrder(
                            "told",
                            "ONE_REPORT_FOR_EACH_TEAM_AND_PLACE",
                            "ONE_REPORT_FOR_EACH_TEAM_AND_PLACE",
                            "ONE_REPORT_FOR_EACH_TEAM_AND_PLACE");
        }
    }

    private String answer(String id, String country) {
        try {
            report(DIEGO, id, UseOutcome.WORKED, country);
            return "told";
        } catch (Refusal refused) {
            return refused.rule().toString();
        } catch (RuntimeException broken) {
            return broken.toString();
        }
    }

    @Test
    void a_private_collection_does_not_exist_for_others_and_a_public_one_shows_each_reader_only_what_they_may_read() {
        String open = published(lesson("Pour tous", Sensitivity.PUBLIC, false));
        String members = published(lesson("Entre nous, rangée", Sensitivity.MEMBERS, false));
        String id = collections
                .begin(DIEGO, new CollectionDraft(Language.FR, "À lire", "", false, false), Language.FR, null)
                .about()
                .publicId();
        collections.put(DIEGO, id, open, "d’abord", OptionalInt.empty(), Language.FR);
        int seen = collections
                .put(DIEGO, id, members, null, OptionalInt.empty(), Language.FR)
                .version();

        notFound(() -> collections.view(AMINA, id, Language.FR));
        notFound(() -> collections.put(AMINA, id, open, "", OptionalInt.empty(), Language.FR));
        notFound(() -> collections.pack(AMINA, id, Language.FR));
        notFound(() -> collections.pack(Actor.VISITOR, id, Language.FR));
        assertThat(collections.pack(DIEGO, id, Language.FR).items())
                .as("a stick is lent")
                .extracting(item -> item.record().publicId())
                .containsExactly(open);
        assertThat(collections.addresses(0, 1000))
                .noneMatch(address -> address.path().contains(id));
        assertThat(document(open).containers()).isEmpty();

        collections.describe(DIEGO, id, seen, new CollectionDraft(Language.FR, "À lire", "", true, false), Language.FR);
        assertThat(collections.view(Actor.VISITOR, id, Language.FR).items())
                .extracting(item -> item.record().publicId())
                .containsExactly(open);
        assertThat(collections.view(DIEGO, id, Language.FR).items()).hasSize(2);
        assertThat(document(open).containers()).containsExactly("collection:" + id);
        assertThat(collections.open(1, 20).items())
                .extracting(CollectionSummary::publicId)
                .contains(id);
        refused(LibraryRule.OWNERS_KEEP_THEIR_COLLECTIONS, () -> collections.remove(AMINA, id));

        collections.bookmark(DIEGO, open);
        collections.bookmark(DIEGO, open);
        assertThat(collections.bookmarks(DIEGO, Language.FR, null, 100).items())
                .extracting(ResourceSummary::publicId)
                .containsExactly(open);
        assertThat(collections.bookmarks(AMINA, Language.FR, null, 100).items()).isEmpty();
    }

    @Test
    void an_adaptation_is_seen_from_both_ends_and_its_trail_costs_few_statements() {
        String source = published(practice("Mentors", "NG"));
        RelationDraft said = new RelationDraft(
                RelationKind.ADAPTED_FROM,
                source,
                "The groups",
                "The language",
                "Nobody spoke it",
                "",
                AdaptationOutcome.WORKED,
                false);
        DraftView begun = relations.adapt(AMINA, source, "GN", said, null);

        assertThat(begun.draft().facts().origin()).containsExactly("GN");
        assertThat(relations.of(Actor.VISITOR, source, Language.EN).all())
                .as("the draft is nobody's business")
                .isEmpty();
        publish(begun);

        RelationView there =
                relations.of(Actor.VISITOR, source, Language.EN).all().get(0);
        assertThat(there.key()).isEqualTo("adapted-from.in");
        assertThat(there.adapted().changed()).isEqualTo("The language");
        StatementCount.begin();
        Trail trail = relations.trail(Actor.VISITOR, begun.publicId(), Language.EN);
        assertThat(StatementCount.sent()).isLessThanOrEqualTo(4);
        assertThat(trail.steps())
                .extracting(step -> step.practice().publicId())
                .containsExactly(source, begun.publicId());
        refused(
                LibraryRule.AN_ADAPTATION_COMES_AFTER_ITS_SOURCE,
                () -> relations.state(
                        AMINA,
                        source,
                        new RelationDraft(RelationKind.ADAPTED_FROM, begun.publicId(), "", "x", "", "", null, false),
                        Language.EN,
                        null));
    }

    @Test
    void other_catalogues_hear_what_a_record_is_to_others_and_nothing_of_what_they_may_not_read() {
        String source = published(lesson("Le premier", Sensitivity.PUBLIC, false));
        String secret = published(lesson("Entre nous seulement", Sensitivity.MEMBERS, false));
        String id = published(lesson("Le second", Sensitivity.PUBLIC, false));
        HarvestRecord before = openShelf.find(id).orElseThrow();

        relations.state(
                AMINA,
                id,
                new RelationDraft(RelationKind.BUILDS_ON, secret, "", "", "", "", null, false),
                Language.FR,
                null);
        assertThat(openShelf.find(id).orElseThrow()).isEqualTo(before);

        relations.state(
                AMINA,
                id,
                new RelationDraft(RelationKind.BUILDS_ON, source, "", "", "", "", null, false),
                Language.FR,
                null);
        HarvestRecord after = openShelf.find(id).orElseThrow();
        assertThat(after.open().related()).containsExactly(new HarvestRecord.Related("BUILDS_ON", source));
        assertThat(after.disclosedAt()).isAfter(before.disclosedAt());
    }

    @Test
    void an_author_does_not_raise_the_evidence_of_their_own_record_and_an_editor_may() {
        String id = published(lesson("À prouver", Sensitivity.PUBLIC, false));
        String evaluation = published(lesson("Une évaluation", Sensitivity.PUBLIC, false));
        RelationDraft proof = new RelationDraft(RelationKind.EVIDENCED_BY, evaluation, "", "", "", "", null, true);

        refused(LibraryRule.EDITORS_LINK_EVALUATIONS, () -> relations.state(AMINA, id, proof, Language.FR, null));
        refused(
                LibraryRule.AUTHORS_AND_EDITORS_LINK_RECORDS,
                () -> relations.state(DIEGO, id, proof, Language.FR, null));
        RelationsView after = relations.state(EDITOR, id, proof, Language.FR, null);
        assertThat(level(id)).isEqualTo("impact-evaluated");
        relations.takeBack(EDITOR, after.all().get(0).publicId(), OptionalInt.empty());
        assertThat(level(id)).isEqualTo("peer-validated");
    }

    @Test
    void what_takes_the_place_of_a_record_is_said_by_whoever_tends_it() {
        run(HEADER + row("use-old", "Superseded one day"), false);
        String old = resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> "use-old".equals(item.sourceId()))
                .findFirst()
                .orElseThrow()
                .publicId();
        String newer = published(lesson("Plus récent", Sensitivity.PUBLIC, false));
        RelationDraft instead = new RelationDraft(RelationKind.SUPERSEDES, old, "", "", "", "", null, false);

        refused(
                LibraryRule.WHO_TENDS_A_RECORD_SAYS_WHAT_TAKES_ITS_PLACE,
                () -> relations.state(AMINA, newer, instead, Language.FR, null));
        relations.state(EDITOR, newer, instead, Language.FR, null);

        assertThat(relations.of(Actor.VISITOR, old, Language.FR).newer())
                .extracting(relation -> relation.other().publicId())
                .containsExactly(newer);
        assertThat(relations.of(Actor.VISITOR, newer, Language.FR).newer()).isEmpty();
    }

    @Test
    void the_map_counts_what_its_cells_list_in_one_statement_and_tells_visitors_nothing_of_what_members_read() {
        published(lesson("Sur la carte", Sensitivity.PUBLIC, false));
        published(lesson("Sur la carte des membres", Sensitivity.MEMBERS, false));

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
        String open = published(returning("Rentrés de Libye", "GM", "LY", Sensitivity.PUBLIC));
        published(returning("Rentrés de Libye au Niger", "NE", "LY", Sensitivity.PUBLIC));
        String closed = published(returning("Entre nous, d’Algérie", "GM", "DZ", Sensitivity.MEMBERS));
        published(returning("D’Algérie", "SL", "DZ", Sensitivity.PUBLIC));

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
    void
            reports_are_walked_by_cursor_each_once_also_when_one_comes_between_and_a_hidden_one_is_its_reporters_and_moderators() {
        String id = published(lesson("Beaucoup utilisée", Sensitivity.PUBLIC, false));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, report(someone(910_000 + i), id, UseOutcome.WORKED, "ML").publicId());
        }
        String hidden = all.get(2);
        uses.hide(EDITOR, hidden, "It names somebody", OptionalInt.empty());

        List<UseView> read = Walk.through(
                after -> uses.slice(EDITOR, id, after, 2).reports(),
                () -> report(someone(910_100), id, UseOutcome.PARTLY, "GN"));

        assertThat(read).extracting(UseView::publicId).containsExactlyElementsOf(all);
        assertThat(Walk.through(
                        after -> uses.slice(someone(910_002), id, after, 2).reports()))
                .as("its reporter's")
                .extracting(UseView::publicId)
                .contains(hidden);
        assertThat(Walk.through(after -> uses.slice(Actor.VISITOR, id, after, 2).reports()))
                .extracting(UseView::publicId)
                .hasSize(5)
                .doesNotContain(hidden);
        UsesSlice first = uses.slice(Actor.VISITOR, id, null, 1);
        assertThat(first.count(UseOutcome.WORKED)).isEqualTo(4);
        assertThat(first.count(UseOutcome.PARTLY)).isEqualTo(1);
        assertThat(first.count(UseOutcome.DID_NOT)).isZero();
        assertThatThrownBy(() -> uses.slice(Actor.VISITOR, id, "made up", 2)).isInstanceOf(Refusal.class);
    }

    @Test
    void relations_are_walked_by_cursor_each_once_and_stated_once_for_each_key() {
        String id = published(lesson("Bien reliée", Sensitivity.PUBLIC, false));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String other = published(lesson("Reliée " + i, i == 2 ? Sensitivity.MEMBERS : Sensitivity.PUBLIC, false));
            String key = "relation-" + other;
            relations.state(EDITOR, id, buildsOn(other), Language.FR, key);
            relations.state(EDITOR, id, buildsOn(other), Language.FR, key);
            others.add(other);
        }

        assertThat(Walk.through(after -> slice(relations.of(DIEGO, id, Language.FR, after, 2))))
                .extracting(relation -> relation.other().publicId())
                .containsExactlyElementsOf(others);
        assertThat(Walk.through(after -> slice(relations.of(Actor.VISITOR, id, Language.FR, after, 2))))
                .extracting(relation -> relation.other().publicId())
                .hasSize(4)
                .doesNotContain(others.get(2));
    }

    private static RelationDraft buildsOn(String other) {
        return new RelationDraft(RelationKind.BUILDS_ON, other, "", "", "", "", null, false);
    }

    private static Slice<RelationView> slice(RelationsView view) {
        return new Slice<>(view.all(), view.next());
    }

    @Test
    void collections_and_bookmarks_are_walked_by_cursor_each_once_also_when_one_comes_between() {
        Actor owner = someone(910_200);
        List<String> begun = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(0, collection(owner, "Choix " + i));
            String record = published(lesson("Gardée " + i, Sensitivity.PUBLIC, false));
            collections.bookmark(owner, record);
            kept.add(0, record);
        }

        assertThat(Walk.through(after -> collections.mine(owner, after, 2), () -> collection(owner, "Entre deux")))
                .extracting(CollectionSummary::publicId)
                .containsExactlyElementsOf(begun);
        assertThat(Walk.through(after -> collections.open(after, 2), () -> collection(owner, "Entre trois")))
                .extracting(CollectionSummary::publicId)
                .containsAll(begun)
                .doesNotHaveDuplicates();
        assertThat(Walk.through(
                        after -> collections.bookmarks(owner, Language.FR, after, 2),
                        () -> collections.bookmark(
                                owner, published(lesson("Gardée entre deux", Sensitivity.PUBLIC, false)))))
                .extracting(ResourceSummary::publicId)
                .containsExactlyElementsOf(kept);
    }

    private String collection(Actor owner, String title) {
        return collections
                .begin(owner, new CollectionDraft(Language.FR, title, "", true, false), Language.FR, null)
                .about()
                .publicId();
    }

    @Test
    void a_cell_of_the_map_and_what_an_author_wrote_are_walked_by_cursor_each_once_also_when_one_comes_between() {
        MapCell cell = new MapCell("economic", "individual", null, null);
        for (int i = 0; i < 3; i++) {
            published(lesson("De la case " + i, Sensitivity.PUBLIC, false));
        }
        long listed = map.in(Actor.VISITOR, cell, Language.FR, 1, 1).total();
        List<String> mine = Walk.through(after -> drafts.mine(AMINA, after, 100)).stream()
                .map(WorkItem::publicId)
                .toList();

        assertThat(Walk.through(
                        after -> map.in(Actor.VISITOR, cell, Language.FR, after, 2),
                        () -> published(lesson("Entre deux cases", Sensitivity.PUBLIC, false))))
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

    @Test
    void what_a_program_asks_for_twice_with_one_key_is_done_once() {
        String record = published(lesson("Deux fois", Sensitivity.PUBLIC, false));
        String source = published(practice("Mentors, deux fois", "NG"));
        RelationDraft said = new RelationDraft(
                RelationKind.ADAPTED_FROM, source, "", "La langue", "", "", AdaptationOutcome.WORKED, false);
        CollectionDraft choice = new CollectionDraft(Language.FR, "Deux fois", "", false, false);
        UseDraft use = use(UseOutcome.WORKED, "ML");
        Actor member = someone(910_300);

        assertThat(uses.report(member, record, Language.FR, use, "k").publicId())
                .isEqualTo(uses.report(member, record, Language.FR, use, "k").publicId());
        assertThat(collections.begin(member, choice, Language.FR, "k").about().publicId())
                .isEqualTo(collections
                        .begin(member, choice, Language.FR, "k")
                        .about()
                        .publicId());
        assertThat(collections
                        .begin(someone(910_301), choice, Language.FR, "k")
                        .about()
                        .publicId())
                .as("a key is its owner's")
                .isNotEqualTo(collections
                        .begin(member, choice, Language.FR, "k")
                        .about()
                        .publicId());
        assertThat(relations.adapt(AMINA, source, "GN", said, "adapted-k").publicId())
                .isEqualTo(
                        relations.adapt(AMINA, source, "GN", said, "adapted-k").publicId());
    }

    @Test
    void a_move_on_top_of_another_version_than_the_one_seen_changes_nothing() {
        String record = published(lesson("Vue autrement", Sensitivity.PUBLIC, false));
        UseView report = report(DIEGO, record, UseOutcome.WORKED, "TG");
        String kept = collection(DIEGO, "Vue autrement");
        int seen = collections
                .put(DIEGO, kept, record, "", OptionalInt.empty(), Language.FR)
                .version();
        OptionalInt stale = OptionalInt.of(77);
        DraftView work = drafts.begin(AMINA, lesson("Reprise", Sensitivity.PUBLIC, false), null);
        DraftView handedIn = drafts.submit(AMINA, work.publicId(), work.version());

        for (Runnable act : List.<Runnable>of(
                () -> uses.hide(EDITOR, report.publicId(), "Why", stale),
                () -> uses.withdraw(DIEGO, report.publicId(), stale),
                () -> collections.put(DIEGO, kept, record, "x", stale, Language.FR),
                () -> collections.move(DIEGO, kept, record, true, stale, Language.FR),
                () -> collections.takeOut(DIEGO, kept, record, stale, Language.FR),
                () -> publications.withdraw(EDITOR, record, "Why", stale),
                () -> drafts.takeBack(AMINA, work.publicId(), stale))) {
            refused(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE, act);
        }
        collections.takeOut(DIEGO, kept, record, OptionalInt.of(seen), Language.FR);
        uses.withdraw(DIEGO, report.publicId(), OptionalInt.of(report.version()));
        drafts.takeBack(AMINA, work.publicId(), OptionalInt.of(handedIn.version()));
    }

    @Test
    void the_catalogue_comes_back_as_it_went_out() throws IOException {
        run(HEADER + row("use-1", "A title; with signs, and \u0627") + row("use-2", "Another"), false);
        String here = published(lesson("Écrite ici, et sortie", Sensitivity.PUBLIC, false));
        String members = published(lesson("Écrite pour les membres", Sensitivity.MEMBERS, false));
        String once = exported();
        assertThat(once).contains("\n" + here + ",lesson-learned,").doesNotContain(members);

        ImportReport again = run(once, true);

        assertThat(once).startsWith(HEADER.strip());
        assertThat(again.rejected())
                .as("what was corrected here is told, and nothing else")
                .allMatch(row -> row.problem() == ImportProblem.LOCAL_EDIT);
        assertThat(again.unchanged())
                .isEqualTo(again.rows() - again.rejected().size())
                .isPositive();
        assertThat(again.rejected()).noneMatch(row -> row.value().equals(here));
        ImportReport changed = run(once.replace("Écrite ici, et sortie", "Écrite ailleurs"), false);
        assertThat(changed.created()).isZero();
        assertThat(changed.rejected())
                .as("an import changes nothing that was written here")
                .anyMatch(row -> row.value().equals(here) && row.problem() == ImportProblem.LOCAL_EDIT);
        assertThat(exported()).isEqualTo(once);
    }

    private String exported() throws IOException {
        StringWriter out = new StringWriter();
        exports.write(Actor.VISITOR, out);
        return out.toString();
    }

    private ImportReport run(String csv, boolean dryRun) {
        return imports.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), dryRun);
    }

    private UseView report(Actor actor, String id, UseOutcome outcome, String country) {
        return uses.report(actor, id, Language.EN, use(outcome, country), null);
    }

    private static UseDraft use(UseOutcome outcome, String country) {
        return new UseDraft(outcome, country, "", "Held by radio", "", Language.EN);
    }

    private String level(String id) {
        return resources.view(Actor.VISITOR, id, Language.FR).evidence().level();
    }

    private String published(Draft draft) {
        return publish(drafts.begin(AMINA, draft, null));
    }

    private String publish(DraftView work) {
        String id = work.publicId();
        int seen = accepted(drafts, reviews, vocabularies, work);
        publications.publish(EDITOR, id, seen);
        return id;
    }

    private SearchDocument document(String publicId) {
        SearchSource library = sources.stream()
                .filter(source -> source.kind().equals("resource"))
                .findFirst()
                .orElseThrow();
        long id = resources.find(EDITOR, publicId).ref().id();
        return library.documents(List.of(id)).get(id);
    }

    private static void notFound(Runnable act) {
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, act);
    }

    private static void refused(Rule rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
