package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.lesson;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.files.FileNews;
import org.reintegration.files.FileRule;
import org.reintegration.files.UploadService;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.WorkItem;
import org.reintegration.library.templates.TemplateReport.Line;
import org.reintegration.library.templates.TemplateService;
import org.reintegration.library.templates.TemplateState;
import org.reintegration.library.templates.TemplateView;
import org.reintegration.web.library.templates.TemplateFile;
import org.reintegration.web.library.templates.TemplateLabels;
import org.reintegration.web.testing.PortalArchive;

/** Filled templates on the real database, from the news that one was read to the draft; the worker's part is written here. */
@ExtendWith(ArquillianExtension.class)
class TemplateIT {

    private static final long FATOU_ID = 901_001;
    private static final Actor FATOU = Actor.member(new MemberId(FATOU_ID), Set.of(Grant.everywhere(Role.CONTRIBUTOR)));

    @Inject
    TemplateService templates;

    @Inject
    DraftService drafts;

    @Inject
    UploadService uploads;

    @Inject
    FileNews news;

    @Inject
    TemplateLabels labels;

    @Inject
    Vocabularies vocabularies;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @BeforeEach
    void somebodyWithAnAccount() throws SQLException {
        change("insert into members.account (id, publicId, email, name, passwordHash, language, timeZone, status, bio,"
                + " countries, themes, languages, listed, mutedMail, suspensionReason, createdAt, changedAt, version)"
                + " values (901001, 'fatvvvvvvv', 'fatou901001@example.org', 'Fatou', '', 'FR', 'UTC', 'ACTIVE', '', '', '',"
                + " '', false, '', '', now(), now(), 0) on conflict do nothing");
        change(
                "insert into members.held_role (id, account, role, grantedAt) values (901001, 901001, 'CONTRIBUTOR', now())"
                        + " on conflict do nothing");
    }

    @Test
    void what_was_read_becomes_a_draft_once_however_often_the_news_comes() throws Exception {
        TemplateView sent = templates.takeIn(FATOU, ResourceKind.PRACTICE, upload(FATOU));
        assertThat(sent.isWaiting()).isTrue();

        read(sent, "lesson:title", "Hors ligne", "lesson:text.insight", "Ligne une", "lesson:text.insight", "سطر ثان");
        TemplateView taken = done(sent);

        assertThat(taken.state()).isEqualTo(TemplateState.TAKEN);
        assertThat(taken.kind()).as("what the template says it is").isEqualTo(ResourceKind.LESSON);
        DraftView draft = drafts.read(FATOU, String.valueOf(taken.draft()));
        assertThat(draft.draft().title()).isEqualTo("Hors ligne");
        assertThat(((LessonText) draft.draft().text()).insight()).isEqualTo("Ligne une\nسطر ثان");
        int before = drafts.mine(FATOU, null, 100).items().size();
        news(sent);
        TimeUnit.SECONDS.sleep(1);
        assertThat(drafts.mine(FATOU, null, 100).items()).hasSize(before);
        assertThat(templates.sentFor(FATOU, draft.publicId()))
                .extracting(TemplateView::id)
                .containsExactly(sent.id());
    }

    @Test
    void a_begun_draft_keeps_what_it_says_and_the_rest_is_filled() throws Exception {
        DraftView begun = drafts.begin(FATOU, started("Mon titre"), null);
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> templates.takeIn(FATOU, begun.publicId(), begun.version() + 7, upload(FATOU)));
        TemplateView sent = templates.takeIn(FATOU, begun.publicId(), begun.version(), upload(FATOU));
        // Somebody goes on writing while it is read.
        drafts.save(FATOU, begun.publicId(), begun.version(), started("Mon titre, mieux"));

        read(sent, "lesson:title", "Autre", "lesson:summary", "Depuis Word", "lesson:rest", "Niger");
        TemplateView taken = done(sent);

        DraftView draft = drafts.read(FATOU, begun.publicId());
        assertThat(draft.draft().title()).isEqualTo("Mon titre, mieux");
        assertThat(draft.draft().summary()).isEqualTo("Depuis Word");
        assertThat(taken.report().taken()).extracting(Line::field).containsExactly("summary");
        assertThat(taken.report().left()).extracting(Line::words).containsExactly("Autre");
        assertThat(taken.report().rest()).isEqualTo("Niger");
    }

    @Test
    void what_a_rule_forbids_is_told_and_changes_nothing() throws Exception {
        List<WorkItem> before = drafts.mine(FATOU, null, 100).items();
        TemplateView foreign = templates.takeIn(FATOU, ResourceKind.LESSON, upload(FATOU));
        read(foreign, "", "Rapport annuel");
        TemplateView bare = templates.takeIn(FATOU, ResourceKind.LESSON, upload(FATOU));
        read(bare, "lesson:title", "");
        assertThat(done(foreign).rule()).isEqualTo(LibraryRule.THE_FILE_IS_A_FILLED_TEMPLATE.slug());
        assertThat(done(bare).rule()).isEqualTo(LibraryRule.SOMETHING_IS_FILLED_IN.slug());
        assertThat(drafts.mine(FATOU, null, 100).items()).isEqualTo(before);

        DraftView begun = drafts.begin(FATOU, lesson("Complet", Sensitivity.PUBLIC, false), null);
        TemplateView other = templates.takeIn(FATOU, begun.publicId(), begun.version(), upload(FATOU));
        read(other, "practice:text.advice", "Conseil");
        assertThat(done(other).rule()).isEqualTo(LibraryRule.THE_TEMPLATE_IS_OF_THE_DRAFTS_KIND.slug());
        TemplateView late = templates.takeIn(FATOU, begun.publicId(), begun.version(), upload(FATOU));
        drafts.submit(FATOU, begun.publicId(), begun.version());
        read(late, "lesson:text.rootCause", "Trop tard");
        assertThat(done(late).rule()).isEqualTo(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING.slug());
        refused(
                LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING,
                () -> templates.takeIn(FATOU, begun.publicId(), begun.version(), upload(FATOU)));
    }

    @Test
    void it_is_nobody_elses_and_is_thrown_away_after_a_month_with_its_file() throws Exception {
        TemplateView sent = templates.takeIn(FATOU, ResourceKind.LESSON, upload(FATOU));
        assertThatThrownBy(() -> templates.read(DIEGO, sent.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> templates.read(Actor.VISITOR, sent.id())).hasMessageContaining("SIGN_IN_FIRST");
        refused(LibraryRule.CONTRIBUTORS_WRITE, () -> templates.takeIn(DIEGO, ResourceKind.LESSON, upload(DIEGO)));
        String diegos = upload(DIEGO);
        refused(FileRule.THE_UPLOAD_IS_COMPLETE, () -> templates.takeIn(FATOU, ResourceKind.LESSON, diegos));
        change("update files.file set state = 'REFUSED', reason = 'BOMB', told = false where id = " + file(sent));
        news.tell(Actor.PORTAL);
        assertThat(done(sent).fileProblem()).isEqualTo("BOMB");

        assertThat(templates.tidy(Actor.PORTAL)).isZero();
        change("update library.filled_template set sentAt = sentAt - interval '31 days' where publicId = '" + sent.id()
                + "'");
        refused(LibraryRule.THE_PORTAL_READS_TEMPLATES, () -> templates.tidy(FATOU));
        assertThat(templates.tidy(Actor.PORTAL)).isEqualTo(1);
        assertThatThrownBy(() -> templates.read(FATOU, sent.id())).hasMessageContaining("NOT_FOUND");
    }

    private static LessonDraft started(String title) {
        return new LessonDraft(Language.FR, title, "", null, null, null, false);
    }

    private String upload(Actor actor) {
        byte[] docx = new TemplateFile(ResourceKind.LESSON, Language.FR, labels, vocabularies).bytes();
        return uploads.takeForm(actor, "modèle.docx", docx.length, new ByteArrayInputStream(docx))
                .id();
    }

    /** What the worker does: places and paragraphs in turn. */
    private void read(TemplateView sent, String... placesAndWords) throws SQLException {
        long file = file(sent);
        for (int i = 0; i < placesAndWords.length; i += 2) {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into files.form_paragraph (file_id, no, field, tableNo, rowNo, cellNo, words)"
                                    + " values (?, ?, ?, 0, 0, 0, ?)")) {
                insert.setLong(1, file);
                insert.setInt(2, i);
                insert.setString(3, placesAndWords[i]);
                insert.setString(4, placesAndWords[i + 1]);
                insert.executeUpdate();
            }
        }
        news(sent);
    }

    private void news(TemplateView sent) throws SQLException {
        change("update files.file set state = 'READY', told = false where id = " + file(sent));
        news.tell(Actor.PORTAL);
    }

    private TemplateView done(TemplateView sent) throws InterruptedException {
        for (int i = 0; i < 100 && templates.read(FATOU, sent.id()).isWaiting(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return templates.read(FATOU, sent.id());
    }

    private long file(TemplateView sent) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select a.file_id from files.attachment a join library.filled_template t on a.ownerId = t.id"
                                + " where a.ownerKind = 'filled-template' and t.publicId = ?")) {
            query.setString(1, sent.id());
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getLong(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.executeUpdate();
        }
    }
}
