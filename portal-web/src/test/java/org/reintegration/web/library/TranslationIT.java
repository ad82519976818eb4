package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.EDITOR_OF_ASIA;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.REVIEWER;
import static org.reintegration.web.library.Shelf.SECOND_REVIEWER;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.row;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.Making;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.TranslationNote;
import org.reintegration.library.translations.BriefService;
import org.reintegration.library.translations.MachineService;
import org.reintegration.library.translations.SavedTranslation;
import org.reintegration.library.translations.TranslationDraft;
import org.reintegration.library.translations.TranslationMove;
import org.reintegration.library.translations.TranslationReading;
import org.reintegration.library.translations.TranslationService;
import org.reintegration.library.translations.TranslationWork;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** Records in other languages on the real database: who does what, what is out of date, and what stays unseen. */
@ExtendWith(ArquillianExtension.class)
class TranslationIT {

    private static final Language ES = Language.ES;

    @Inject
    Publishing shelf;

    @Inject
    DraftService drafts;

    @Inject
    PublicationService publications;

    @Inject
    ResourceService resources;

    @Inject
    TranslationService translations;

    @Inject
    TranslationReading reading;

    @Inject
    MachineService machines;

    @Inject
    BriefService briefs;

    @Inject
    CatalogueImport catalogue;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_translation_is_written_offered_sent_back_and_published_by_another_and_then_everybody_reads_it() {
        String id = shelf.published(lesson("Une dette dite tôt", Sensitivity.PUBLIC, false));
        refused(() -> translations.begin(DIEGO, id, ES), LibraryRule.CONTRIBUTORS_TRANSLATE);
        refused(() -> translations.begin(Actor.VISITOR, id, ES), Refusal.Common.SIGN_IN_FIRST);
        refused(() -> translations.begin(AMINA, id, Language.FR), LibraryRule.A_TRANSLATION_IS_INTO_ANOTHER_LANGUAGE);

        TranslationWork begun = translations.begin(AMINA, id, ES);
        refused(() -> translations.begin(REVIEWER, id, ES), LibraryRule.ONE_PERSON_TRANSLATES_AT_A_TIME);
        refused(() -> translations.read(REVIEWER, id, ES), Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT);
        refused(() -> translations.offer(AMINA, id, ES, begun.version()), LibraryRule.THE_TRANSLATION_IS_COMPLETE);
        refused(
                () -> translations.save(AMINA, id, ES, begun.version(), new TranslationDraft(Map.of("text.x", "y"))),
                LibraryRule.THE_FIELD_IS_ONE_OF_THE_RECORD);

        TranslationWork written = save(AMINA, begun, "es ");
        SavedTranslation late =
                translations.save(AMINA, id, ES, begun.version(), new TranslationDraft(Map.of("title", "Tarde")));
        assertThat(late.saved()).isFalse();
        assertThat(late.stored().fields().get(0).words()).isEqualTo("es Une dette dite tôt");

        TranslationWork offered = translations.offer(AMINA, id, ES, written.version());
        assertThat(offered.moves()).containsExactly(TranslationMove.TAKE_BACK);
        assertThat(reading.inHand(REVIEWER, Language.FR, null, 100).items())
                .filteredOn(item -> item.record().publicId().equals(id))
                .singleElement()
                .satisfies(item -> assertThat(item.mine()).isFalse());
        assertThat(reading.inHand(DIEGO, Language.FR, null, 100).items()).isEmpty();
        assertThat(Walk.through(after -> reading.inHand(REVIEWER, Language.FR, after, 1)))
                .containsExactlyElementsOf(
                        reading.inHand(REVIEWER, Language.FR, null, 100).items());
        refused(
                () -> translations.publish(AMINA, id, ES, offered.version()),
                LibraryRule.NOBODY_REVIEWS_THEIR_OWN_TRANSLATION);
        refused(
                () -> translations.publish(DIEGO, id, ES, offered.version()),
                Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT);
        refused(
                () -> translations.sendBack(REVIEWER, id, ES, offered.version(), " "),
                LibraryRule.THE_LETTER_IS_WRITTEN);
        translations.sendBack(REVIEWER, id, ES, offered.version(), "El título, por favor");
        TranslationWork back = translations.read(AMINA, id, ES);
        assertThat(back.letter()).isEqualTo("El título, por favor");
        int again = translations
                .offer(AMINA, id, ES, save(AMINA, back, "mejor ").version())
                .version();
        refused(
                () -> translations.publish(REVIEWER, id, ES, offered.version()),
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE);
        translations.publish(REVIEWER, id, ES, again);

        StatementCount.begin();
        ResourceView view = resources.view(Actor.VISITOR, id, ES);
        assertThat(StatementCount.sent()).as("one more than without").isLessThanOrEqualTo(5);
        assertThat(view.language()).isEqualTo(ES);
        assertThat(view.title()).isEqualTo("mejor Une dette dite tôt");
        assertThat(view.slug()).isEqualTo("une-dette-dite-tot");
        assertThat(view.text().paragraphs()).contains("mejor Vu");
        TranslationNote note = view.rendering().translation();
        assertThat(note.how()).isEqualTo("human");
        assertThat(note.reviewed()).isTrue();
        assertThat(note.stale()).isFalse();
        assertThat(resources.view(Actor.VISITOR, id, Language.FR).title()).isEqualTo("Une dette dite tôt");
        assertThat(resources.view(Actor.VISITOR, id, Language.PT).rendering().languages())
                .containsExactly(Language.FR, ES);
        assertThat(document(id).words().get(ES).title()).isEqualTo("mejor Une dette dite tôt");
        assertThat(resources.newest(Actor.VISITOR, null, ES, null, 100).items())
                .filteredOn(item -> item.publicId().equals(id))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).startsWith("mejor"));
    }

    @Test
    void a_new_version_makes_a_translation_stale_until_it_is_revised_and_no_text_of_it_is_ever_changed()
            throws SQLException {
        String id = shelf.published(lesson("Version un", Sensitivity.PUBLIC, false));
        translated(id, "es ");
        DraftView next = drafts.beginNewVersion(AMINA, id);
        drafts.save(AMINA, id, next.version(), lesson("Version deux", Sensitivity.PUBLIC, false));
        shelf.publish(drafts.read(AMINA, id));

        ResourceView stale = resources.view(Actor.VISITOR, id, ES);
        assertThat(stale.title()).isEqualTo("es Version un");
        assertThat(stale.rendering().translation().stale()).isTrue();
        assertThat(stale.rendering().translation().sourceNo()).isEqualTo(1);

        TranslationWork work = translations.begin(SECOND_REVIEWER, id, ES);
        assertThat(work.sourceNo()).isEqualTo(2);
        assertThat(work.fields().get(0)).satisfies(title -> {
            assertThat(title.source()).isEqualTo("Version deux");
            assertThat(title.words()).isEqualTo("es Version un");
        });
        assertThat(resources.view(Actor.VISITOR, id, ES).title())
                .as("work is not read")
                .isEqualTo("es Version un");
        TranslationWork offered = translations.offer(
                SECOND_REVIEWER, id, ES, save(SECOND_REVIEWER, work, "nuevo ").version());
        translations.publish(AMINA, id, ES, offered.version());

        assertThat(resources
                        .view(Actor.VISITOR, id, ES)
                        .rendering()
                        .translation()
                        .stale())
                .isFalse();
        assertThat(reading.text(Actor.VISITOR, id, ES, 1).fields().get(0).words())
                .isEqualTo("es Version un");
        assertThat(reading.text(Actor.VISITOR, id, ES, null).note().no()).isEqualTo(2);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change :
                    List.of("update library.translation_text set title = ''", "delete from library.translation_text")) {
                assertThatThrownBy(() -> statement.executeUpdate(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("never changes");
            }
        }
    }

    @Test
    void what_is_withdrawn_or_was_closed_is_unseen_in_every_language() {
        String id = shelf.published(lesson("Encore vraie", Sensitivity.PUBLIC, false));
        translated(id, "es ");
        briefs.write(AMINA, id, Language.PT, 0, "Em resumo");
        translations.begin(AMINA, id, Language.AR);
        publications.withdraw(EDITOR, id, "Fausse", OptionalInt.empty());
        gone(() -> reading.of(AMINA, id));
        gone(() -> reading.text(Actor.VISITOR, id, ES, null));
        gone(() -> translations.read(AMINA, id, Language.AR));
        gone(() -> translations.begin(AMINA, id, Language.EN));
        gone(() -> briefs.write(AMINA, id, Language.PT, 1, "De novo"));
        assertThat(resources.view(Actor.VISITOR, id, ES).title()).isEqualTo("Encore vraie");
        assertThat(resources.view(Actor.VISITOR, id, Language.PT).rendering().brief())
                .isNull();

        String csv = HEADER + row("closed-1", "Among us");
        catalogue.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), false);
        String closed = resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> "closed-1".equals(item.sourceId()))
                .findFirst()
                .orElseThrow()
                .publicId();
        correct(closed, "A secret among us", Sensitivity.RESTRICTED);
        TranslationWork work = save(EDITOR, translations.begin(EDITOR, closed, ES), "es ");
        int offered = translations.offer(EDITOR, closed, ES, work.version()).version();
        gone(() -> reading.of(DIEGO, closed));
        translations.publish(REVIEWER, closed, ES, offered);
        correct(closed, "Said to all", Sensitivity.PUBLIC);

        assertThat(resources.view(Actor.VISITOR, closed, ES).title())
                .as("opening a record does not open what was made of it while it was closed")
                .isEqualTo("Said to all");
        gone(() -> reading.text(Actor.VISITOR, closed, ES, null));
        assertThat(document(closed).words().keySet()).containsExactly(Language.EN);
        assertThat(resources.view(EDITOR, closed, ES).title()).isEqualTo("es A secret among us");
    }

    @Test
    void a_record_is_told_in_brief_where_nobody_translated_it() {
        String id = shelf.published(lesson("Dite en bref", Sensitivity.PUBLIC, false));
        refused(() -> briefs.write(DIEGO, id, Language.PT, 0, "Não"), LibraryRule.CONTRIBUTORS_TRANSLATE);
        refused(() -> briefs.write(AMINA, id, Language.PT, 0, "x".repeat(601)), LibraryRule.THE_TEXT_FITS);
        int first = briefs.write(AMINA, id, Language.PT, 0, "Sobre mandioca e dívida")
                .version();
        refused(() -> briefs.write(EDITOR, id, Language.PT, 0, "Outra"), Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE);
        int second = briefs.write(EDITOR, id, Language.PT, first, "Sobre mandioca, dívida e família")
                .version();

        ResourceView view = resources.view(Actor.VISITOR, id, Language.PT);
        assertThat(view.language()).isEqualTo(Language.FR);
        assertThat(view.rendering().brief().words()).isEqualTo("Sobre mandioca, dívida e família");
        assertThat(resources.view(Actor.VISITOR, id, ES).rendering().brief()).isNull();
        SearchDocument.Words told = document(id).words().get(Language.PT);
        assertThat(told.title()).isEmpty();
        assertThat(told.summary()).contains("mandioca");

        briefs.remove(AMINA, id, Language.PT, second);
        assertThat(resources.view(Actor.VISITOR, id, Language.PT).rendering().brief())
                .isNull();
    }

    @Test
    void without_a_service_a_machine_translates_nothing_and_what_it_said_once_is_marked_until_a_person_revises_it() {
        String id = shelf.published(lesson("Pour une machine", Sensitivity.PUBLIC, false));
        refused(() -> machines.translate(AMINA, id, ES), LibraryRule.EDITORS_OF_THE_REGION_ASK_THE_MACHINE);
        refused(() -> machines.translate(EDITOR_OF_ASIA, id, ES), LibraryRule.EDITORS_OF_THE_REGION_ASK_THE_MACHINE);
        refused(() -> machines.translate(EDITOR, id, ES), LibraryRule.A_TRANSLATION_SERVICE_IS_SET_UP);
        assertThat(reading.of(EDITOR, id).languages()).allSatisfy(tongue -> {
            assertThat(tongue.texts()).isEmpty();
            assertThat(tongue.work()).isNull();
        });

        translations.publishMachined(EDITOR, id, ES, 1, Map.of("title", "Por máquina", "summary", "Resumen"));
        TranslationNote machined =
                resources.view(Actor.VISITOR, id, ES).rendering().translation();
        assertThat(machined.making()).isEqualTo(Making.MACHINE);
        assertThat(machined.how()).isEqualTo("machine");
        assertThat(machined.reviewed()).isFalse();
        translated(id, "a mano ");

        assertThat(resources
                        .view(Actor.VISITOR, id, ES)
                        .rendering()
                        .translation()
                        .how())
                .isEqualTo("machine-revised");
        refused(
                () -> translations.publishMachined(EDITOR, id, ES, 1, Map.of("title", "Otra vez")),
                LibraryRule.A_MACHINE_REPLACES_NOBODY);
    }

    /** Amina translates, a reviewer publishes. */
    private void translated(String id, String prefix) {
        TranslationWork written = save(AMINA, translations.begin(AMINA, id, ES), prefix);
        translations.publish(
                REVIEWER,
                id,
                ES,
                translations.offer(AMINA, id, ES, written.version()).version());
    }

    private TranslationWork save(Actor translator, TranslationWork work, String prefix) {
        Map<String, String> fields = new HashMap<>();
        work.fields().forEach(beside -> fields.put(beside.field(), prefix + beside.source()));
        SavedTranslation outcome = translations.save(
                translator, work.record(), work.language(), work.version(), new TranslationDraft(fields));
        assertThat(outcome.saved()).isTrue();
        return outcome.stored();
    }

    private void correct(String id, String title, Sensitivity sensitivity) {
        int seen = publications.readForCorrection(EDITOR, id).version();
        publications.correct(
                EDITOR,
                id,
                seen,
                new DocumentDraft("manual", Language.EN, title, "What it says.", null, null, sensitivity));
    }

    private SearchDocument document(String publicId) {
        SearchSource library = sources.stream()
                .filter(source -> source.kind().equals("resource"))
                .findFirst()
                .orElseThrow();
        for (List<Long> ids = library.idsAfter(0, 200);
                !ids.isEmpty();
                ids = library.idsAfter(ids.get(ids.size() - 1), 200)) {
            for (SearchDocument found : library.documents(ids).values()) {
                if (found.publicId().equals(publicId)) {
                    return found;
                }
            }
        }
        throw new AssertionError("Not findable: " + publicId);
    }

    private static void gone(Runnable act) {
        refused(act, Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT);
    }

    private static void refused(Runnable act, Rule rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
