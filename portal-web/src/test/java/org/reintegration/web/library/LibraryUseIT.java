package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Refused.notFound;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.practice;
import static org.reintegration.web.library.Shelf.someone;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
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
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.relations.AdaptationOutcome;
import org.reintegration.library.relations.RelationDraft;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.library.use.UseDraft;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.library.use.UseView;
import org.reintegration.library.use.UsesView;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** The library in use, on the real database: who used what and where, and what is asked for twice or on top of another version. */
@ExtendWith(ArquillianExtension.class)
class LibraryUseIT {

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService hands;

    @Inject
    DraftService drafts;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    UseService uses;

    @Inject
    CollectionService collections;

    @Inject
    RelationService relations;

    @Inject
    Publishing shelf;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void reports_from_two_other_countries_replicate_a_record_and_hiding_one_takes_that_back() {
        String id = shelf.published(lesson("Utilisée ailleurs", Sensitivity.PUBLIC, false));
        int inHand = drafts.beginNewVersion(AMINA, id).version();

        UseView mali = report(DIEGO, id, UseOutcome.WORKED, "ML");
        report(REVIEWER, id, UseOutcome.DID_NOT, "GH");
        assertThat(level(id)).isEqualTo("peer-validated");
        report(EDITOR, id, UseOutcome.PARTLY, "SN");

        assertThat(level(id)).isEqualTo("replicated");
        assertThat(uses.of(Actor.VISITOR, id, null, 3).count(UseOutcome.DID_NOT))
                .isEqualTo(1);
        assertThat(shelf.document(id).usefulness()).isEqualTo(2);
        assertThat(shelf.document(id).facets().get(SearchDocument.EVIDENCE)).containsExactly("replicated");
        assertThat(drafts.read(AMINA, id).version())
                .as("the author is not disturbed")
                .isEqualTo(inHand);

        uses.hide(EDITOR, mali.publicId(), "It names somebody", OptionalInt.empty());
        assertThat(level(id)).isEqualTo("peer-validated");
        assertThat(uses.of(Actor.VISITOR, id, null, 50).reports().items()).hasSize(2);
        assertThat(uses.of(DIEGO, id, null, 50).reports().items()).hasSize(3);
        notFound(() ->
                uses.hide(Actor.member(new MemberId(900_077), Set.of()), mali.publicId(), "x", OptionalInt.empty()));
    }

    @Test
    void a_place_is_reported_once_by_each_person_and_never_by_the_author() {
        String id = shelf.published(lesson("Une seule fois", Sensitivity.PUBLIC, false));
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
        String id = shelf.published(lesson("À la fois", Sensitivity.PUBLIC, false));
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
    void an_author_does_not_raise_the_evidence_of_their_own_record_and_an_editor_may() {
        String id = shelf.published(lesson("À prouver", Sensitivity.PUBLIC, false));
        String evaluation = shelf.published(lesson("Une évaluation", Sensitivity.PUBLIC, false));
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
    void
            reports_are_walked_by_cursor_each_once_also_when_one_comes_between_and_a_hidden_one_is_its_reporters_and_moderators() {
        String id = shelf.published(lesson("Beaucoup utilisée", Sensitivity.PUBLIC, false));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, report(someone(910_000 + i), id, UseOutcome.WORKED, "ML").publicId());
        }
        String hidden = all.get(2);
        uses.hide(EDITOR, hidden, "It names somebody", OptionalInt.empty());

        List<UseView> read = Walk.through(
                after -> uses.of(EDITOR, id, after, 2).reports(),
                () -> report(someone(910_100), id, UseOutcome.PARTLY, "GN"));

        assertThat(read).extracting(UseView::publicId).containsExactlyElementsOf(all);
        assertThat(Walk.through(after -> uses.of(someone(910_002), id, after, 2).reports()))
                .as("its reporter's")
                .extracting(UseView::publicId)
                .contains(hidden);
        assertThat(Walk.through(after -> uses.of(Actor.VISITOR, id, after, 2).reports()))
                .extracting(UseView::publicId)
                .hasSize(5)
                .doesNotContain(hidden);
        UsesView first = uses.of(Actor.VISITOR, id, null, 1);
        assertThat(first.count(UseOutcome.WORKED)).isEqualTo(4);
        assertThat(first.count(UseOutcome.PARTLY)).isEqualTo(1);
        assertThat(first.count(UseOutcome.DID_NOT)).isZero();
        assertThatThrownBy(() -> uses.of(Actor.VISITOR, id, "made up", 2)).isInstanceOf(Refusal.class);
    }

    private String collection(Actor owner, String title) {
        return collections
                .begin(owner, new CollectionDraft(Language.FR, title, "", true, false), Language.FR, null)
                .about()
                .publicId();
    }

    @Test
    void what_a_program_asks_for_twice_with_one_key_is_done_once() {
        String record = shelf.published(lesson("Deux fois", Sensitivity.PUBLIC, false));
        String source = shelf.published(practice("Mentors, deux fois", "NG"));
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
        String record = shelf.published(lesson("Vue autrement", Sensitivity.PUBLIC, false));
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
            refused(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE, act::run);
        }
        collections.takeOut(DIEGO, kept, record, OptionalInt.of(seen), Language.FR);
        uses.withdraw(DIEGO, report.publicId(), OptionalInt.of(report.version()));
        drafts.takeBack(AMINA, work.publicId(), OptionalInt.of(handedIn.version()));
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
}
