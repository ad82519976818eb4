package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.notFound;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.row;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Piece;
import org.reintegration.library.records.Piece.Change;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.VersionDifference;
import org.reintegration.library.records.VersionNote;
import org.reintegration.library.records.VersionService;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** Versions of a record on the real database: who sees which, and what changed between them. */
@ExtendWith(ArquillianExtension.class)
class LibraryVersionsIT {

    @Inject
    Publishing shelf;

    @Inject
    DraftService drafts;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    VersionService versions;

    @Inject
    CatalogueImport catalogue;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void the_versions_of_a_record_are_walked_by_cursor_each_once() {
        String id = shelf.published(lesson("Version un", Sensitivity.PUBLIC, false));
        for (int no = 2; no <= 4; no++) {
            DraftView next = drafts.beginNewVersion(AMINA, id);
            drafts.save(AMINA, id, next.version(), lesson("Version " + no, Sensitivity.PUBLIC, false));
            shelf.publish(drafts.read(AMINA, id));
        }

        assertThat(Walk.through(after -> versions.versions(Actor.VISITOR, id, after, 1)))
                .extracting(VersionNote::no)
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    void what_changed_between_two_published_versions_is_told_and_a_version_not_yet_published_does_not_exist() {
        String id = shelf.published(lesson("Version un", Sensitivity.PUBLIC, false));
        DraftView next = drafts.beginNewVersion(AMINA, id);
        drafts.save(AMINA, id, next.version(), lesson("Version deux", Sensitivity.PUBLIC, false));

        assertThat(versions.versions(Actor.VISITOR, id).versions())
                .extracting(VersionNote::no)
                .containsExactly(1);
        notFound(() -> versions.difference(AMINA, id, 1, 2));
        notFound(() -> resources.version(AMINA, id, 2));
        shelf.publish(drafts.read(AMINA, id));

        assertThat(versions.versions(Actor.VISITOR, id).versions())
                .extracting(VersionNote::title)
                .containsExactly("Version deux", "Version un");
        StatementCount.begin();
        VersionDifference told = versions.difference(Actor.VISITOR, id, 2, 1);
        assertThat(StatementCount.sent()).isLessThanOrEqualTo(3);
        assertThat(told.older().no()).isEqualTo(1);
        assertThat(told.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("title");
            assertThat(field.pieces())
                    .containsExactly(
                            new Piece(Change.KEPT, "Version "),
                            new Piece(Change.REMOVED, "un"),
                            new Piece(Change.INSERTED, "deux"));
        });
        ResourceView first = resources.version(Actor.VISITOR, id, 1);
        assertThat(first.title()).isEqualTo("Version un");
        assertThat(first.no()).isEqualTo(1);
        assertThat(first.publishedAt()).isEqualTo(told.older().publishedAt());
        publications.withdraw(EDITOR, id, "Faux", OptionalInt.empty());
        notFound(() -> resources.version(AMINA, id, 1));
        notFound(() -> versions.versions(AMINA, id));
        notFound(() -> versions.difference(AMINA, id, 1, 2));
    }

    @Test
    void opening_a_record_does_not_open_the_versions_before() {
        String csv = HEADER + row("opened-1", "Said to all first");
        catalogue.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), false);
        String id = resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> "opened-1".equals(item.sourceId()))
                .findFirst()
                .orElseThrow()
                .publicId();
        correct(id, "Said among us", Sensitivity.RESTRICTED);
        notFound(() -> versions.versions(Actor.VISITOR, id));
        correct(id, "Said to all again", Sensitivity.PUBLIC);

        assertThat(versions.versions(Actor.VISITOR, id).versions())
                .extracting(VersionNote::title)
                .containsExactly("Said to all again", "Said to all first");
        notFound(() -> versions.difference(DIEGO, id, 2, 3));
        notFound(() -> resources.version(DIEGO, id, 2));
        assertThat(resources.version(EDITOR, id, 2).title()).isEqualTo("Said among us");
        assertThat(resources.version(Actor.VISITOR, id, 1).title()).isEqualTo("Said to all first");
        assertThat(versions.difference(EDITOR, id, 2, 3).fields()).isNotEmpty();
    }

    private void correct(String id, String title, Sensitivity sensitivity) {
        int seen = publications.readForCorrection(EDITOR, id).version();
        publications.correct(
                EDITOR,
                id,
                seen,
                new DocumentDraft("manual", Language.EN, title, "What it says.", null, null, sensitivity));
    }
}
