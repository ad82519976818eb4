package org.reintegration.web.search;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.reintegration.forum.DiscussionDraft;
import org.reintegration.forum.GroupDraft;
import org.reintegration.forum.PostDraft;
import org.reintegration.forum.PostMove;
import org.reintegration.forum.Visibility;
import org.reintegration.fund.applications.BudgetLine;
import org.reintegration.fund.applications.ProposalDraft;
import org.reintegration.fund.applications.ReviewWork;
import org.reintegration.fund.applications.SectionDraft;
import org.reintegration.fund.applications.Stage;
import org.reintegration.fund.calls.CallDraft;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.fund.calls.CallView;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.ledger.FundDraft;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.Consent;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.Verdict;
import org.reintegration.library.translations.TranslationDraft;
import org.reintegration.library.translations.TranslationWork;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.alerts.Frequency;
import org.reintegration.search.alerts.SavedSearchDraft;
import org.reintegration.web.testing.Sql;

/**
 * Plants a word of its own in everything private that the portal knows. A new kind of private thing gets a line in {@link #plant}; what
 * stands at an address of its own gets a line by {@link #door}.
 */
final class Canaries {

    /** Who may find a word by search; everybody else may not even learn that it is there. */
    enum Seen {
        BY_EVERYONE,
        BY_MEMBERS,
        BY_INSIDERS,
        BY_NOBODY
    }

    /** In every record, also in those that everybody reads. */
    private static final String HOW_THEY_AGREED = "mulfostren";

    private final CanaryIT portal;
    private final Map<String, Seen> words = new LinkedHashMap<>();
    private final Map<String, Seen> doors = new LinkedHashMap<>();
    private long nextFile = 930_000;

    Canaries(CanaryIT portal) {
        this.portal = portal;
    }

    /** Where what was planted stands, each address after the host with who may open it. */
    Map<String, Seen> doors() {
        return doors;
    }

    Map<String, Seen> plant() throws SQLException {
        library();
        forum();
        fund();
        hiddenProfile("kanarauprofile");
        keptSearch("kanarukept");
        return words;
    }

    private String word(String word, Seen seen) {
        words.put(word, seen);
        return word;
    }

    private void door(Seen seen, String... addresses) {
        for (String address : addresses) {
            doors.put(address, seen);
        }
    }

    // Library

    private void library() throws SQLException {
        word(HOW_THEY_AGREED, Seen.BY_NOBODY);
        String unfinished =
                draft(word("zebrallon", Seen.BY_NOBODY), Sensitivity.PUBLIC).publicId();
        file(unfinished, word("belqunast", Seen.BY_NOBODY), Seen.BY_NOBODY);
        door(
                Seen.BY_NOBODY,
                "/api/v1/library/drafts/" + unfinished + "/files",
                "/api/v1/library/drafts/" + unfinished + "/preview",
                "/en/library/drafts/" + unfinished + "/preview");
        record(unfinished, Seen.BY_NOBODY);
        submitted(word("quoxitar", Seen.BY_NOBODY), Sensitivity.PUBLIC, "Merci.");
        submitted(word("vimperlak", Seen.BY_NOBODY), Sensitivity.PUBLIC, word("jodrubin", Seen.BY_NOBODY));
        published(word("hespunta", Seen.BY_EVERYONE), Sensitivity.PUBLIC);
        DraftView among = submitted(word("grolmix", Seen.BY_MEMBERS), Sensitivity.MEMBERS, "Merci.");
        file(among.publicId(), word("dravoxin", Seen.BY_MEMBERS), Seen.BY_MEMBERS);
        record(publish(among), Seen.BY_MEMBERS);
        DraftView open = submitted(word("skirvolan", Seen.BY_EVERYONE), Sensitivity.PUBLIC, "Merci.");
        file(open.publicId(), word("hontabrek", Seen.BY_EVERYONE), Seen.BY_EVERYONE);
        String known = publish(open);
        record(known, Seen.BY_EVERYONE);
        closedCollection(known);
        unfinishedTranslation(known);
        DraftView wrong = submitted(word("pastuvek", Seen.BY_NOBODY), Sensitivity.PUBLIC, "Merci.");
        file(wrong.publicId(), word("quandelmo", Seen.BY_NOBODY), Seen.BY_NOBODY);
        String withdrawn = publish(wrong);
        portal.publications.withdraw(CanaryIT.EDITOR, withdrawn, "Les chiffres étaient faux", OptionalInt.empty());
        String next = published(word("ondrafel", Seen.BY_EVERYONE), Sensitivity.PUBLIC);
        DraftView again = portal.drafts.beginNewVersion(CanaryIT.AUTHOR, next);
        portal.drafts.save(
                CanaryIT.AUTHOR, next, again.version(), lesson(word("tzimbolu", Seen.BY_NOBODY), Sensitivity.PUBLIC));
    }

    private void closedCollection(String record) {
        CollectionDraft draft = new CollectionDraft(
                Language.EN, word("tarzimeb", Seen.BY_NOBODY), word("volquinta", Seen.BY_NOBODY), false, false);
        String id = portal.collections
                .begin(CanaryIT.AUTHOR, draft, Language.EN, null)
                .about()
                .publicId();
        portal.collections.put(
                CanaryIT.AUTHOR, id, record, word("pelgravik", Seen.BY_NOBODY), OptionalInt.empty(), Language.EN);
        door(
                Seen.BY_NOBODY,
                "/en/library/collections/" + id,
                "/en/library/packs/" + id,
                "/api/v1/library/collections/" + id,
                "/api/v1/library/collections/" + id + "/feed",
                "/api/v1/library/collections/" + id + "/pack.zip");
    }

    private void unfinishedTranslation(String record) {
        TranslationWork begun = portal.translations.begin(CanaryIT.AUTHOR, record, Language.ES);
        portal.translations.save(
                CanaryIT.AUTHOR,
                record,
                Language.ES,
                begun.version(),
                new TranslationDraft(Map.of(
                        "title", word("sornabilt", Seen.BY_NOBODY), "summary", word("crelmuvia", Seen.BY_NOBODY))));
        door(
                Seen.BY_NOBODY,
                "/en/library/" + record + "/translations/es",
                "/api/v1/library/records/" + record + "/translations/es/draft");
    }

    private DraftView draft(String word, Sensitivity sensitivity) {
        return portal.drafts.begin(CanaryIT.AUTHOR, lesson(word, sensitivity), null);
    }

    private DraftView submitted(String word, Sensitivity sensitivity, String letter) {
        DraftView work = draft(word, sensitivity);
        String id = work.publicId();
        portal.drafts.submit(CanaryIT.AUTHOR, id, work.version());
        ReviewDraft accepted = new ReviewDraft(
                Verdict.ACCEPT,
                letter,
                portal.vocabularies.named(Vocabularies.RUBRIC_CRITERIA).terms().stream()
                        .map(Term::id)
                        .map(criterion -> new ReviewDraft.Score(criterion, ReviewDraft.Level.HIGH, "Clair"))
                        .toList(),
                List.of());
        for (Actor reviewer : List.of(CanaryIT.LIBRARY_REVIEWER, CanaryIT.EDITOR)) {
            int taken = portal.reviews.takeUp(reviewer, id).work().version();
            portal.reviews.decide(reviewer, id, taken, accepted);
        }
        return work;
    }

    private String published(String word, Sensitivity sensitivity) {
        return publish(submitted(word, sensitivity, "Merci."));
    }

    private String publish(DraftView work) {
        String id = work.publicId();
        int accepted = portal.drafts.read(CanaryIT.EDITOR, id).version();
        int checked = portal.reviews
                .passLanguage(CanaryIT.EDITOR, id, accepted)
                .work()
                .version();
        portal.publications.publish(CanaryIT.EDITOR, id, checked);
        return id;
    }

    /** Every address of a record, whatever it is in. */
    private void record(String id, Seen seen) {
        door(
                seen,
                "/en/library/" + id,
                "/api/v1/library/records/" + id,
                "/api/v1/library/records/" + id + "/citation.ris",
                "/api/v1/library/records/" + id + "/citation.bib",
                "/api/v1/library/records/" + id + "/markup");
    }

    /** A file of a draft that was read already: its text says the word. */
    private void file(String draft, String word, Seen seen) throws SQLException {
        long id = nextFile++;
        String publicId = "fgkacanar" + (id - 930_000 + 2);
        Sql.run(
                portal.database,
                "insert into files.file (id, member, name, kind, size, sha256, strip, stripped, state, pages, createdAt, told)"
                        + " values (" + id + ", " + CanaryIT.AUTHOR.memberOrRefuse() + ", '" + word
                        + ".pdf', 'PDF', 10, '" + id
                        + "', false, false, 'READY', 1, now(), true)");
        Sql.run(
                portal.database,
                "insert into files.page (file_id, no, text) values (" + id + ", 1, 'On its first page " + word + "')");
        Sql.run(
                portal.database,
                "insert into files.attachment (id, publicId, file_id, ownerKind, ownerId, position, description, frozen,"
                        + " removable, createdAt) select " + id + ", '" + publicId + "', " + id
                        + ", 'resource-version', v.id, 1, '" + word
                        + "', false, false, now() from library.resource_version v"
                        + " join library.resource r on r.id = v.resource_id where r.publicId = '" + draft + "'");
        door(seen, "/en/files/" + publicId, "/api/v1/files/" + publicId, "/api/v1/files/" + publicId + "/pages/1");
        if (seen == Seen.BY_NOBODY) {
            door(
                    seen,
                    "/download/" + publicId + "/" + word + ".pdf",
                    "/api/v1/files/" + publicId + "/content",
                    "/api/v1/files/" + publicId + "/picture");
        }
    }

    /** The word stands in summary and text; the title of what is withdrawn stays on its tombstone. */
    private static LessonDraft lesson(String word, Sensitivity sensitivity) {
        Cell cell = new Cell("economic", "individual");
        Facts none = Facts.none();
        Facts facts = new Facts(
                List.of("NE"),
                none.transit(),
                none.host(),
                none.unspecified(),
                null,
                cell,
                List.of(cell),
                none.stages(),
                none.targetGroups(),
                List.of("debt"),
                none.returnTypes(),
                none.sdgTargets(),
                none.gcmObjectives(),
                null,
                "",
                null,
                2024,
                "cc-by-4.0",
                none.sources(),
                null,
                List.of(),
                List.of(),
                new Consent("obtained", "Read aloud to " + HOW_THEY_AGREED, null),
                null);
        LessonText text = new LessonText("Contexte " + word, "Vu", "Idée", "Faire", "", "worked", "", "", "", null);
        return new LessonDraft(
                Language.FR, "Une leçon sur la dette", "Résumé " + word, text, facts, sensitivity, false);
    }

    // Community

    private void forum() {
        String open = group("Open " + UUID.randomUUID(), Visibility.PUBLIC);
        String members = group("Circle " + UUID.randomUUID(), Visibility.MEMBERS);
        String hidden = group(word("brelquist", Seen.BY_INSIDERS), Visibility.PRIVATE);
        discussion(open, ask(open, word("dasperon", Seen.BY_EVERYONE)), Seen.BY_EVERYONE);
        discussion(members, ask(members, word("wuntrick", Seen.BY_MEMBERS)), Seen.BY_MEMBERS);
        discussion(hidden, ask(hidden, word("yalmovez", Seen.BY_INSIDERS)), Seen.BY_INSIDERS);
        String talk = ask(open, "An open question");
        int held = reply(talk, word("fentochi", Seen.BY_NOBODY));
        portal.moderation.decide(CanaryIT.INSIDER, talk, held, PostMove.HOLD, "a telephone number");
        int removed = reply(talk, word("lurbikan", Seen.BY_NOBODY));
        portal.moderation.decide(CanaryIT.INSIDER, talk, removed, PostMove.HOLD, "a telephone number");
        portal.moderation.decide(CanaryIT.INSIDER, talk, removed, PostMove.REMOVE, "still there");
        portal.postDrafts.saveReply(
                CanaryIT.INSIDER, talk, new PostDraft(1, Language.EN, word("nimbarok", Seen.BY_NOBODY)), 0, "canary");
    }

    private void discussion(String group, String id, Seen seen) {
        door(
                seen,
                "/en/community/" + group,
                "/en/discussions/" + id,
                "/api/v1/forum/groups/" + group,
                "/api/v1/forum/groups/" + group + "/discussions",
                "/api/v1/forum/discussions/" + id);
        if (seen == Seen.BY_EVERYONE) {
            door(seen, "/api/v1/forum/groups/" + group + "/feed");
        }
    }

    private String group(String name, Visibility visibility) {
        return portal.groups.open(
                CanaryIT.INSIDER, new GroupDraft(name, "", visibility, List.of(), List.of(), List.of()), name);
    }

    private String ask(String group, String word) {
        return portal.posts
                .ask(CanaryIT.INSIDER, group, new DiscussionDraft(word, Language.EN, "About " + word), word)
                .discussion();
    }

    private int reply(String talk, String word) {
        return portal.posts
                .reply(CanaryIT.INSIDER, talk, new PostDraft(1, Language.EN, "I think " + word), word)
                .no();
    }

    // Fund

    private void fund() throws SQLException {
        String drafted = call(word("cavidrone", Seen.BY_NOBODY)).publicId();
        door(Seen.BY_NOBODY, "/en/fund/calls/" + drafted, "/api/v1/fund/calls/" + drafted);
        CallView call = call(word("sulfamer", Seen.BY_EVERYONE));
        call = portal.calls.publish(CanaryIT.OFFICER, call.publicId(), call.version());
        String id = portal.applications
                .start(CanaryIT.APPLICANT, call.publicId(), "canary")
                .publicId();
        String word = word("erbutinam", Seen.BY_NOBODY);
        for (Map.Entry<String, SectionDraft> section : application(word).entrySet()) {
            portal.applications.save(CanaryIT.APPLICANT, id, section.getKey(), 0, section.getValue());
        }
        portal.applications.submit(CanaryIT.APPLICANT, id, "canary");
        door(Seen.BY_EVERYONE, "/en/fund/calls/" + call.publicId(), "/api/v1/fund/calls/" + call.publicId());
        door(
                Seen.BY_NOBODY,
                "/en/fund/applications/" + id,
                "/api/v1/fund/applications/" + id,
                "/api/v1/fund/desk/" + id,
                "/api/v1/fund/calls/" + call.publicId() + "/desk",
                "/api/v1/fund/calls/" + call.publicId() + "/ranking");
        String unfinished = portal.applications
                .start(CanaryIT.APPLICANT, call.publicId(), "another canary")
                .publicId();
        portal.applications.save(
                CanaryIT.APPLICANT,
                unfinished,
                "about",
                0,
                new SectionDraft(Map.of("title", word("gostavuk", Seen.BY_NOBODY)), List.of()));
        close(call);
        portal.screening.ask(
                CanaryIT.OFFICER,
                id,
                List.of("about"),
                word("brontiska", Seen.BY_NOBODY),
                Instant.now().plusSeconds(3600));
        portal.applications.answer(CanaryIT.APPLICANT, id, word("dulfimera", Seen.BY_NOBODY));
        portal.screening.assign(CanaryIT.OFFICER, id, CanaryIT.FUND_REVIEWER.memberOrRefuse());
        portal.screening.pass(CanaryIT.OFFICER, id);
        for (ReviewWork work : portal.fundReviews.mine(CanaryIT.FUND_REVIEWER)) {
            portal.fundReviews.accept(CanaryIT.FUND_REVIEWER, work.publicId());
            portal.fundReviews.write(
                    CanaryIT.FUND_REVIEWER,
                    work.publicId(),
                    new org.reintegration.fund.applications.ReviewDraft(
                            List.of(
                                    new org.reintegration.fund.applications.ReviewDraft.Score(
                                            "sound", 4, word("ikdrasel", Seen.BY_NOBODY)),
                                    new org.reintegration.fund.applications.ReviewDraft.Score("useful", 4, "Because")),
                            word("umzetalo", Seen.BY_NOBODY)));
            portal.fundReviews.submit(CanaryIT.FUND_REVIEWER, work.publicId());
        }
        portal.decisions.freeze(CanaryIT.CHAIR, call.publicId());
        portal.decisions.propose(
                CanaryIT.CHAIR,
                id,
                new ProposalDraft(
                        Stage.RECOMMENDED,
                        word("rontigaf", Seen.BY_NOBODY),
                        List.of(CanaryIT.FUND_REVIEWER.memberOrRefuse().value())));
        portal.decisions.award(CanaryIT.AUTHORISER, id, word("melquodra", Seen.BY_NOBODY));
    }

    private CallView call(String word) {
        String fund = portal.funds
                .setUp(CanaryIT.OFFICER, new FundDraft("Fund " + UUID.randomUUID(), "EUR", new BigDecimal("20000")))
                .publicId();
        String gap = portal.gaps
                .add(
                        CanaryIT.EDITOR,
                        new GapDraft(Language.EN, "Debt after return", "Who lends?", List.of(), null, null))
                .publicId();
        CallForm form = new CallForm(
                "Why " + word,
                List.of(gap),
                List.of(),
                List.of(new CallForm.Section(
                        "method", "Method", List.of(new CallForm.Question("how", "How?", "", 500, true)))),
                List.of(new CallForm.Criterion("sound", "Sound", 60), new CallForm.Criterion("useful", "Useful", 40)),
                List.of(),
                1,
                true);
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        return portal.calls.draft(
                CanaryIT.OFFICER,
                new CallDraft(
                        Language.EN,
                        "A call about " + word,
                        fund,
                        new BigDecimal("10000"),
                        new BigDecimal("20000"),
                        now.minusDays(1),
                        now.plusDays(1),
                        "UTC",
                        form));
    }

    private static Map<String, SectionDraft> application(String word) {
        return Map.of(
                "about", new SectionDraft(Map.of("title", word, "summary", word), List.of()),
                "team", new SectionDraft(Map.of("orcid", "0000-0002-1825-0097", "experience", "Ten years"), List.of()),
                "q-method", new SectionDraft(Map.of("how", "Interviews"), List.of()),
                "budget",
                        new SectionDraft(
                                Map.of(),
                                List.of(new BudgetLine(
                                        "Work",
                                        CallForm.Category.FEES,
                                        BigDecimal.TEN,
                                        "months",
                                        new BigDecimal("1000")))),
                "declarations",
                        new SectionDraft(
                                Map.of("truthful", "yes", "ethics", "yes", "other-funding", "yes"), List.of()));
    }

    private void close(CallView call) throws SQLException {
        Sql.run(portal.database, "alter table fund.call disable trigger published_call_never_changes");
        Sql.run(
                portal.database,
                "update fund.call set closesAt = clock_timestamp() where publicId = '" + call.publicId() + "'");
        Sql.run(portal.database, "alter table fund.call enable trigger published_call_never_changes");
        for (int i = 0;
                i < 100 && portal.calls.read(CanaryIT.OFFICER, call.publicId()).status() == CallStatus.PUBLISHED;
                i++) {
            portal.closing.due().forEach(due -> portal.closing.close(Actor.PORTAL, due));
        }
    }

    // People

    private void hiddenProfile(String word) throws SQLException {
        word(word, Seen.BY_NOBODY);
        Sql.run(
                portal.database,
                "update members.account set bio = '" + word + "', name = '" + word + "' where id = "
                        + CanaryIT.APPLICANT.memberOrRefuse());
    }

    private void keptSearch(String word) {
        word(word, Seen.BY_NOBODY);
        portal.saved.save(
                CanaryIT.AUTHOR, new SavedSearchDraft(word, SearchQuery.of(word, Language.EN), Frequency.NEVER));
    }
}
