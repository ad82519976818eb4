package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.practice;
import static org.reintegration.web.library.Shelf.row;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.imports.ImportReport;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.HarvestRecord;
import org.reintegration.library.records.HarvestService;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.relations.AdaptationOutcome;
import org.reintegration.library.relations.RelationDraft;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationView;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.library.relations.Trail;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** What records are to one another, on the real database: relations, adaptations and their trail. */
@ExtendWith(ArquillianExtension.class)
class LibraryRelationsIT {

    @Inject
    ResourceService resources;

    @Inject
    HarvestService openShelf;

    @Inject
    RelationService relations;

    @Inject
    CatalogueImport imports;

    @Inject
    Publishing shelf;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void an_adaptation_is_seen_from_both_ends_and_its_trail_costs_few_statements() {
        String source = shelf.published(practice("Mentors", "NG"));
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
        shelf.publish(begun);

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
        String source = shelf.published(lesson("Le premier", Sensitivity.PUBLIC, false));
        String secret = shelf.published(lesson("Entre nous seulement", Sensitivity.MEMBERS, false));
        String id = shelf.published(lesson("Le second", Sensitivity.PUBLIC, false));
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
    void what_takes_the_place_of_a_record_is_said_by_whoever_tends_it() {
        run(HEADER + row("use-old", "Superseded one day"), false);
        String old = resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> "use-old".equals(item.sourceId()))
                .findFirst()
                .orElseThrow()
                .publicId();
        String newer = shelf.published(lesson("Plus récent", Sensitivity.PUBLIC, false));
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
    void relations_are_walked_by_cursor_each_once_and_stated_once_for_each_key() {
        String id = shelf.published(lesson("Bien reliée", Sensitivity.PUBLIC, false));
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String other =
                    shelf.published(lesson("Reliée " + i, i == 2 ? Sensitivity.MEMBERS : Sensitivity.PUBLIC, false));
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

    private ImportReport run(String csv, boolean dryRun) {
        return imports.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), dryRun);
    }
}
