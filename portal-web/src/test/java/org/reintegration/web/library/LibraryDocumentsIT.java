package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.notFound;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.EDITOR_OF_ASIA;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.SECOND_REVIEWER;
import static org.reintegration.web.library.Shelf.accepted;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.row;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.files.AttachmentDraft;
import org.reintegration.files.FileService;
import org.reintegration.files.UploadService;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.NewFile;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.records.Consent;
import org.reintegration.library.records.Contributor;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.FieldDifference;
import org.reintegration.library.records.FieldShown;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.Period;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.RemarkReply;
import org.reintegration.library.records.RemarkService;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceService.Previewed;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.SaveOutcome;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.Status;
import org.reintegration.library.records.Verdict;
import org.reintegration.library.records.VersionService;
import org.reintegration.web.testing.PortalArchive;

/** Documents entered here, files on the catalogue, previews and what reviewers see, on the real database. */
@ExtendWith(ArquillianExtension.class)
class LibraryDocumentsIT {

    private static final Consent READ_ALOUD = new Consent("obtained", "Read aloud in Hausa", LocalDate.of(2025, 3, 1));

    @Inject
    Publishing shelf;

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    RemarkService remarks;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    VersionService versions;

    @Inject
    UploadService uploads;

    @Inject
    FileService files;

    @Inject
    CatalogueImport catalogue;

    @Inject
    Vocabularies vocabularies;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_guideline_goes_from_draft_to_published_like_a_lesson() {
        refused(
                LibraryRule.DOCUMENTS_ARE_OF_A_TYPE_OF_DOCUMENT,
                () -> drafts.begin(AMINA, document("good-practice", "No document", Facts.none()), null));
        refused(LibraryRule.CONTRIBUTORS_WRITE, () -> drafts.begin(DIEGO, guideline("Not mine to write"), null));
        DraftView bare = drafts.begin(AMINA, document("manual", "Referral guideline", Facts.none()), null);
        assertThat(bare.missing())
                .extracting(FieldProblem::field)
                .containsExactly("facts.themes", "facts.licence", "facts.origin", "facts.year");
        refused(LibraryRule.THE_RECORD_IS_COMPLETE, () -> drafts.submit(AMINA, bare.publicId(), bare.version()));

        SaveOutcome saved = drafts.save(AMINA, bare.publicId(), bare.version(), guideline("Referral guideline"));
        String id = shelf.publish(saved.stored());

        ResourceView view = resources.view(Actor.VISITOR, id, Language.EN);
        assertThat(view.kind()).isEqualTo(ResourceKind.DOCUMENT);
        assertThat(view.type()).as("chosen anew while it was a draft").isEqualTo("guideline");
        assertThat(view.catalogued()).isFalse();
        assertThat(view.evidence().level()).isEqualTo("peer-validated");
        DraftView next = drafts.beginNewVersion(AMINA, id);
        refused(
                LibraryRule.THE_TYPE_STAYS,
                () -> drafts.save(AMINA, id, next.version(), document("manual", "Referral guideline", complete())));
        shelf.publish(drafts.save(AMINA, id, next.version(), guideline("Referral guideline, again"))
                .stored());
        assertThat(versions.difference(Actor.VISITOR, id, 1, 2).fields())
                .extracting(FieldDifference::field)
                .containsExactly("title");
    }

    @Test
    void everybody_reads_who_took_part_and_that_consent_is_on_record_and_nobody_else_how() {
        String id = shelf.publish(drafts.begin(AMINA, guideline("Who made it"), null));

        Facts read = resources.view(Actor.VISITOR, id, Language.EN).facts();
        assertThat(read.contributors()).containsExactly(new Contributor("editor", "Fatou Ndiaye"));
        assertThat(read.period()).isEqualTo(new Period(LocalDate.of(2023, 1, 1), null));
        assertThat(read.consent()).isEqualTo(new Consent("obtained", "", null));
        assertThat(resources.view(DIEGO, id, Language.EN).facts().consent()).isEqualTo(read.consent());
        assertThat(resources.view(EDITOR, id, Language.EN).facts().consent()).isEqualTo(READ_ALOUD);

        DraftView next = drafts.beginNewVersion(AMINA, id);
        Facts otherwise =
                complete().with(List.of(), List.of(), new Consent("obtained", "Asked again by telephone", null), null);
        shelf.publish(drafts.save(AMINA, id, next.version(), document("guideline", "Who made it", otherwise))
                .stored());
        assertThat(versions.difference(Actor.VISITOR, id, 1, 2).toString()).doesNotContain("Hausa", "telephone");
        assertThat(versions.difference(AMINA, id, 1, 2).toString()).contains("telephone");
    }

    @Test
    void a_preview_is_what_readers_get_later_and_exists_for_those_alone_who_may_see_the_work() {
        DraftView work = drafts.begin(AMINA, lesson("Avant l’heure", Sensitivity.PUBLIC, false), null);
        String id = work.publicId();
        notFound(() -> resources.preview(EDITOR, id));
        notFound(() -> resources.preview(DIEGO, id));
        notFound(() -> resources.preview(Actor.VISITOR, id));
        Previewed before = resources.preview(AMINA, id);
        assertThat(before.mine()).isTrue();
        assertThat(before.status()).isEqualTo(Status.DRAFT);
        assertThat(before.view().evidence().level()).isEqualTo("claimed");

        int seen = accepted(drafts, reviews, vocabularies, work);
        assertThat(resources.preview(REVIEWER, id).mine()).isFalse();
        notFound(() -> resources.preview(EDITOR_OF_ASIA, id));
        ResourceView last = resources.preview(AMINA, id).view();
        publications.publish(EDITOR, id, seen);
        ResourceView published = resources.view(Actor.VISITOR, id, Language.FR);

        assertThat(last.title()).isEqualTo(published.title());
        assertThat(last.text()).isEqualTo(published.text());
        assertThat(last.facts()).isEqualTo(published.facts());
        assertThat(last.regions()).isEqualTo(published.regions());
        assertThat(last.evidence()).isEqualTo(published.evidence());
        assertThat(last.no()).isEqualTo(published.no());
        publications.withdraw(EDITOR, id, "Faux", OptionalInt.empty());
        notFound(() -> resources.preview(AMINA, id));
    }

    @Test
    void an_editor_hangs_a_file_on_a_catalogued_record_and_the_versions_before_keep_theirs() throws IOException {
        String id = catalogued("files-1", "A manual without its file");
        int first = seen(id);
        NewFile file = new NewFile(uploaded(EDITOR), Language.EN, "The manual itself", false);
        refused(
                LibraryRule.EDITORS_OF_THE_REGION_CORRECT_THE_CATALOGUE,
                () -> publications.attach(REVIEWER, id, first, file));
        notFound(() -> publications.attach(DIEGO, id, first, file));

        DraftView second = publications.attach(EDITOR, id, first, file);
        assertThat(second.no()).isEqualTo(2);
        assertThat(second.files()).extracting(AttachedFile::name).containsExactly("manual.pdf");
        refused(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE, () -> publications.attach(EDITOR, id, first, file));
        String hung = second.files().get(0).id();
        notFound(() -> publications.detach(DIEGO, id, second.version(), hung));
        notFound(() -> publications.detach(EDITOR, id, second.version(), "0000000000"));
        DraftView third = publications.detach(EDITOR, id, second.version(), hung);

        assertThat(third.no()).isEqualTo(3);
        assertThat(third.files()).isEmpty();
        assertThat(versions.difference(EDITOR, id, 2, 3).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("files"));
        assertThat(versions.difference(Actor.VISITOR, id, 2, 3).fields())
                .as("what no worker has checked is nobody's to read")
                .isEmpty();
    }

    @Test
    void a_document_whose_file_hangs_on_it_needs_no_address() throws IOException {
        DocumentDraft without = new DocumentDraft(
                "guideline",
                Language.EN,
                "A guideline on paper",
                "What it says.",
                new DocumentText("A ministry", "", null),
                complete(),
                Sensitivity.PUBLIC);
        DraftView begun = drafts.begin(AMINA, without, null);
        assertThat(begun.missing()).extracting(FieldProblem::field).containsExactly("text.url");
        files.attach(
                AMINA,
                drafts.filesOf(AMINA, begun.publicId()),
                uploaded(AMINA),
                new AttachmentDraft(null, null),
                false);
        assertThat(drafts.read(AMINA, begun.publicId()).missing()).isEmpty();
        shelf.publish(drafts.read(AMINA, begun.publicId()));
    }

    @Test
    void a_reviewer_sees_every_fact_remarks_on_it_and_is_told_what_a_revision_would_change() {
        DraftView work = drafts.begin(AMINA, guideline("To be remarked on"), null);
        String id = work.publicId();
        notFound(() -> versions.ofWork(AMINA, id));
        drafts.submit(AMINA, id, work.version());
        assertThat(reviews.open(REVIEWER, id).fields())
                .extracting(FieldShown::field)
                .contains(
                        "type",
                        "title",
                        "text.publisher",
                        "text.url",
                        "facts.origin",
                        "facts.themes",
                        "facts.licence",
                        "facts.year",
                        "facts.contributors",
                        "facts.consent.how",
                        "sensitivity");
        int taken = reviews.takeUp(REVIEWER, id).work().version();
        ReviewDraft asking = new ReviewDraft(
                Verdict.REVISE,
                "Almost.",
                accepted(vocabularies).rubric(),
                List.of(new ReviewDraft.Comment("facts.licence", "Says who?")));
        reviews.decide(REVIEWER, id, taken, asking);
        assertThat(drafts.read(AMINA, id).reviews().get(0).remarks().get(0).label())
                .isEqualTo("licence");
        remarks.answer(AMINA, id, 1, 1, 0, new RemarkReply("The ministry.", true));
        shelf.publish(drafts.read(AMINA, id));

        DraftView next = drafts.beginNewVersion(AMINA, id);
        drafts.save(AMINA, id, next.version(), guideline("To be remarked on, revised"));
        assertThat(versions.ofWork(AMINA, id).newer().publishedAt()).isNull();
        assertThat(versions.ofWork(AMINA, id).fields())
                .extracting(FieldDifference::field)
                .containsExactly("title");
        notFound(() -> versions.ofWork(REVIEWER, id));
        drafts.submit(AMINA, id, drafts.read(AMINA, id).version());
        assertThat(reviews.open(SECOND_REVIEWER, id).isRevision()).isTrue();
        assertThat(versions.ofWork(SECOND_REVIEWER, id).fields()).hasSize(1);
        notFound(() -> versions.ofWork(DIEGO, id));
    }

    private static DocumentDraft guideline(String title) {
        return document("guideline", title, complete());
    }

    private static DocumentDraft document(String type, String title, Facts facts) {
        DocumentText text = new DocumentText("A ministry", "Amina Diallo", "https://example.org/guideline.pdf");
        return new DocumentDraft(type, Language.EN, title, "What it says.", text, facts, Sensitivity.PUBLIC);
    }

    private static Facts complete() {
        return lesson("", Sensitivity.PUBLIC, false)
                .facts()
                .with(
                        List.of(new Contributor("editor", "Fatou Ndiaye")),
                        List.of(),
                        READ_ALOUD,
                        new Period(LocalDate.of(2023, 1, 1), null));
    }

    private String catalogued(String sourceId, String title) {
        String csv = HEADER + row(sourceId, title);
        catalogue.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), false);
        return resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> sourceId.equals(item.sourceId()))
                .findFirst()
                .orElseThrow()
                .publicId();
    }

    private int seen(String id) {
        return publications.readForCorrection(EDITOR, id).version();
    }

    private String uploaded(Actor actor) throws IOException {
        byte[] pdf =
                "%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
        return uploads.take(actor, "manual.pdf", pdf.length, new ByteArrayInputStream(pdf))
                .id();
    }
}
