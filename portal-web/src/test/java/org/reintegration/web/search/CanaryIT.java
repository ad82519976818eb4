package org.reintegration.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.forum.DraftService;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostService;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ClosingService;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.ReviewService;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.translations.TranslationService;
import org.reintegration.members.notices.NoticeDesk;
import org.reintegration.members.signin.Secret;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchHit;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;
import org.reintegration.search.alerts.AlertRounds;
import org.reintegration.search.alerts.Frequency;
import org.reintegration.search.alerts.News;
import org.reintegration.search.alerts.SavedSearchDraft;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.search.alerts.SavedSearchView;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Sql;

/** Plants words in everything private and asks every channel as every role; nobody learns more than their own predicate allows. */
@ExtendWith(ArquillianExtension.class)
class CanaryIT {

    static final Actor AUTHOR = someone(920_001, Role.CONTRIBUTOR);
    static final Actor LIBRARY_REVIEWER = someone(920_002, Role.LIBRARY_REVIEWER);
    static final Actor EDITOR = someone(920_003, Role.EDITOR);
    static final Actor INSIDER = someone(920_004, Role.FACILITATOR);
    static final Actor OFFICER = someone(920_005, Role.FUND_OFFICER);
    static final Actor FUND_REVIEWER = someone(920_006, Role.FUND_REVIEWER);
    static final Actor CHAIR = someone(920_007, Role.PANEL_CHAIR);
    static final Actor AUTHORISER = someone(920_008, Role.AUTHORISER);
    static final Actor APPLICANT = someone(920_009);

    /** People who have nothing to do with any of it, one for each role. */
    private static final Map<String, Actor> STRANGERS = strangers();

    @Inject
    org.reintegration.library.records.DraftService drafts;

    @Inject
    org.reintegration.library.records.ReviewService reviews;

    @Inject
    PublicationService publications;

    @Inject
    CollectionService collections;

    @Inject
    TranslationService translations;

    @Inject
    Vocabularies vocabularies;

    @Inject
    GroupService groups;

    @Inject
    PostService posts;

    @Inject
    DraftService postDrafts;

    @Inject
    ModerationService moderation;

    @Inject
    GapService gaps;

    @Inject
    FundService funds;

    @Inject
    CallService calls;

    @Inject
    ApplicationService applications;

    @Inject
    ClosingService closing;

    @Inject
    ScreeningService screening;

    @Inject
    ReviewService fundReviews;

    @Inject
    DecisionService decisions;

    @Inject
    SavedSearchService saved;

    @Inject
    AlertRounds rounds;

    @Inject
    SearchService search;

    @Inject
    SearchFeed feed;

    @Inject
    ResourceService resources;

    @Inject
    NoticeDesk notices;

    @Inject
    InboxService inbox;

    @Inject
    OutboxDesk outbox;

    @Inject
    ServletContext context;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    private final Set<String> leaks = new TreeSet<>();
    private final Set<String> silences = new TreeSet<>();

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void no_channel_sings_to_anybody_what_is_not_theirs() throws Exception {
        for (Actor actor : Stream.concat(
                        Stream.of(
                                AUTHOR,
                                LIBRARY_REVIEWER,
                                EDITOR,
                                INSIDER,
                                OFFICER,
                                FUND_REVIEWER,
                                CHAIR,
                                AUTHORISER,
                                APPLICANT),
                        STRANGERS.values().stream().filter(Actor::isMember))
                .toList()) {
            account(actor);
        }
        Map<String, Actor> everybody = new LinkedHashMap<>(STRANGERS);
        everybody.put("insider", INSIDER);
        Map<String, SavedSearchView> alerts = new LinkedHashMap<>();
        for (Map.Entry<String, Actor> one : everybody.entrySet()) {
            if (one.getValue().isMember()) {
                alerts.put(one.getKey(), saved.save(one.getValue(), everything(Frequency.AT_ONCE)));
            }
        }

        Canaries canaries = new Canaries(this);
        Map<String, Canaries.Seen> words = canaries.plant();
        settle();

        for (Map.Entry<String, Actor> one : everybody.entrySet()) {
            for (Map.Entry<String, Canaries.Seen> word : words.entrySet()) {
                search(one.getKey(), one.getValue(), word.getKey(), sees(one.getKey(), word.getValue()));
            }
            pages(one.getKey(), one.getValue(), words);
        }
        alerts(everybody, alerts, words);
        noticesOf(words.keySet());
        overTheNetwork(everybody, words, canaries.doors());
        mails(everybody, words);

        assertThat(leaks).as("told to somebody it is not for").isEmpty();
        assertThat(silences).as("not told to somebody it is for").isEmpty();
    }

    private static boolean sees(String who, Canaries.Seen seen) {
        return switch (seen) {
            case BY_EVERYONE -> true;
            case BY_MEMBERS -> !who.equals("visitor");
            case BY_INSIDERS -> who.equals("insider");
            case BY_NOBODY -> false;
        };
    }

    /** Result list, counts, another spelling, suggestions, similar items and feeds. */
    private void search(String who, Actor actor, String word, boolean mayFind) {
        SearchAnswer found = search.find(actor, SearchQuery.of(word, Language.EN));
        check(
                who + " by search",
                word,
                mayFind,
                found.hits().stream().anyMatch(hit -> said(hit).contains(word)));
        SearchAnswer exactly =
                search.find(actor, SearchQuery.of(word, Language.EN).exactly());
        // A feed tells of a record, and not what its files say.
        check(
                who + " by feed",
                word,
                mayFind,
                atom(actor, word).contains("<entry"),
                exactly.hits().stream().allMatch(hit -> hit.inFiles().isEmpty()));
        for (SearchHit like : like(actor)) {
            check(who + " by likeness", word, mayFind, mayFind || said(like).contains(word));
        }
        if (!mayFind) {
            check(who + " by counts", word, false, isCounted(found) || isCounted(exactly));
            check(
                    who + " by another spelling",
                    word,
                    false,
                    String.valueOf(search.find(actor, SearchQuery.of(misspelt(word), Language.EN))
                                    .suggestion())
                            .contains(word));
            for (int letters = 3; letters <= word.length(); letters++) {
                check(
                        who + " by suggestion",
                        word,
                        false,
                        search.suggest(actor, word.substring(0, letters), Language.EN).stream()
                                .anyMatch(one ->
                                        one.text().toLowerCase(Locale.ROOT).contains(word)));
            }
        }
    }

    /** Whether a total or any value of a facet gives away that there is something. */
    private static boolean isCounted(SearchAnswer answer) {
        return answer.total() > 0
                || Stream.of(Facet.values())
                        .flatMap(facet -> answer.values(facet).stream())
                        .anyMatch(value -> value.count() > 0);
    }

    /** What the words of a hit are. */
    private static String said(SearchHit hit) {
        return (hit.title() + " " + hit.snippet() + " " + hit.facts() + " " + hit.matched() + " " + hit.inFiles())
                .toLowerCase(Locale.ROOT);
    }

    private List<SearchHit> like(Actor actor) {
        return search.find(actor, SearchQuery.of("dette", Language.FR)).hits().stream()
                .limit(1)
                .flatMap(hit -> search.similar(actor, hit.ref(), Language.FR, 30).stream())
                .toList();
    }

    private String atom(Actor actor, String word) {
        SavedSearchService.Feed asked =
                saved.feed(actor, SearchQuery.of(word, Language.EN).exactly(), "A feed");
        boolean about = asked.arrivals().stream()
                .anyMatch(arrival -> said(arrival.hit()).contains(word));
        return about ? feed.of(asked, "/api/v1/search/feed") : "";
    }

    /** Lists that show something of everything. */
    private void pages(String who, Actor actor, Map<String, Canaries.Seen> words) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put(
                "library",
                resources.newest(actor, null, Language.FR, null, 100).items().toString());
        lists.put("groups", groups.list(actor).toString());
        lists.put("gaps", gaps.page(actor, GapPlace.ANYWHERE, "", 1).items().toString());
        lists.put("calls", calls.page(actor, 1).items().toString());
        lists.put(
                "everything",
                search.find(actor, SearchQuery.of("", Language.EN).page(1, 100))
                        .hits()
                        .toString());
        if (actor.isMember()) {
            lists.put("kept searches", saved.list(actor).toString());
            lists.put("notices", notices.newest(actor, "", 100).items().toString());
            lists.put("unread", inbox.unread(actor).toString());
        }
        lists.forEach((list, text) -> words.forEach((word, seen) -> {
            if (!sees(who, seen)) {
                check(
                        who + " in the list of " + list,
                        word,
                        false,
                        text.toLowerCase(Locale.ROOT).contains(word));
            }
        }));
    }

    /** The same by the portal's own addresses: lists of everything, each word by every way to ask for it, each door by itself. */
    private void overTheNetwork(
            Map<String, Actor> everybody, Map<String, Canaries.Seen> words, Map<String, Canaries.Seen> doors) {
        CanaryWire wire = new CanaryWire(System.getenv("PORTAL_URL") + context.getContextPath());
        for (String address : CanaryWire.PUBLIC) {
            String said = wire.said(address, "");
            words.forEach((word, seen) ->
                    check("visitor at " + address, word, sees("visitor", seen), said.contains(word), false));
        }
        for (Map.Entry<String, Actor> one : everybody.entrySet()) {
            String who = one.getKey();
            String secret = secret(one.getValue());
            for (String address : CanaryWire.LISTS) {
                String said = wire.said(address, secret);
                words.forEach((word, seen) ->
                        check(who + " at " + address, word, sees(who, seen), said.contains(word), false));
            }
        }
        for (Map.Entry<String, Actor> one : everybody.entrySet()) {
            String who = one.getKey();
            String secret = secret(one.getValue());
            words.forEach((word, seen) -> CanaryWire.questions(word).stream()
                    .forEach(question -> check(
                            who + " at " + question,
                            word,
                            sees(who, seen),
                            wire.said(question, secret).contains(word),
                            question.startsWith("/api/v1/search?") && seen != Canaries.Seen.BY_INSIDERS)));
        }
        // Those who tend the library or the fund open more than search shows them; these two do not.
        for (String who : List.of("visitor", "member")) {
            String secret = secret(everybody.getOrDefault(who, Actor.VISITOR));
            doors.forEach((door, seen) -> {
                boolean open = wire.opens(door, secret);
                check(who + " at the door", door, sees(who, seen), open);
                if (open) {
                    String said = wire.said(door, secret);
                    words.forEach((word, spoken) ->
                            check(who + " at " + door, word, sees(who, spoken), said.contains(word), false));
                }
            });
        }
    }

    /** What opens a session and the API for somebody; nothing for a visitor. */
    private static String secret(Actor actor) {
        return actor.isMember() ? "canary-" + actor.memberOrRefuse() : "";
    }

    /** What mails about kept searches would say, and what their private feeds say. */
    private void alerts(
            Map<String, Actor> everybody, Map<String, SavedSearchView> alerts, Map<String, Canaries.Seen> words)
            throws SQLException {
        for (Map.Entry<String, SavedSearchView> alert : alerts.entrySet()) {
            String who = alert.getKey();
            Actor owner = everybody.get(who);
            StringBuilder told = new StringBuilder();
            for (long letter :
                    numbers("select l.id from search.alert_letter l join search.saved_search s on s.id = l.search"
                            + " where s.publicId = '" + alert.getValue().id() + "'")) {
                saved.news(owner.memberOrRefuse(), alert.getValue().id(), letter)
                        .map(News::items)
                        .ifPresent(told::append);
            }
            String atom =
                    feed.of(saved.feed(alert.getValue().id(), alert.getValue().feed()), "/feeds");
            for (Map.Entry<String, Canaries.Seen> word : words.entrySet()) {
                if (!sees(who, word.getValue())) {
                    check(
                            who + " by mail",
                            word.getKey(),
                            false,
                            told.toString().contains(word.getKey()));
                    check(who + " by private feed", word.getKey(), false, atom.contains(word.getKey()));
                }
            }
            // A letter names what it tells of and not where it stands, so not every word that may be heard is in it.
            Set<String> mayHear = words.keySet().stream()
                    .filter(word -> sees(who, words.get(word)))
                    .collect(Collectors.toSet());
            check(
                    who + " by mail",
                    "one of " + mayHear,
                    true,
                    mayHear.isEmpty() || mayHear.stream().anyMatch(told.toString()::contains));
        }
    }

    /** Notices, which become mails, reach none but those whom they concern. */
    private void noticesOf(Set<String> words) throws SQLException {
        Set<Long> strangers = STRANGERS.values().stream()
                .filter(Actor::isMember)
                .map(actor -> actor.memberOrRefuse().value())
                .collect(Collectors.toSet());
        for (String word : words) {
            for (long recipient : numbers("select recipient from members.notice where details like '%" + word + "%'"
                    + " or path like '%" + word + "%'")) {
                check("notice to " + recipient, word, false, strangers.contains(recipient));
            }
        }
    }

    /** What the mail server was given for each of them, read as they would read it. */
    private void mails(Map<String, Actor> everybody, Map<String, Canaries.Seen> words) throws Exception {
        Map<String, String> told = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of(System.getenv("FILES_DIR")).resolveSibling("mail"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
                    told.merge(
                            String.valueOf(mail.getHeader("To", ",")),
                            mail.getSubject() + "\n" + text(mail),
                            String::concat);
                }
            }
        }
        for (Map.Entry<String, Actor> one : everybody.entrySet()) {
            String text = told.entrySet().stream()
                    .filter(mail -> one.getValue().isMember() && mail.getKey().contains(email(one.getValue())))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining())
                    .toLowerCase(Locale.ROOT);
            check(
                    one.getKey() + " by a mail that was sent",
                    "",
                    true,
                    !one.getValue().isMember() || !text.isEmpty());
            words.forEach((word, seen) -> check(
                    one.getKey() + " by a mail that was sent",
                    word,
                    sees(one.getKey(), seen),
                    text.contains(word),
                    false));
        }
    }

    private static String text(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i))).append('\n');
        }
        return all.toString();
    }

    private static String email(Actor actor) {
        return "canary" + actor.memberOrRefuse() + "@example.org";
    }

    private void check(String channel, String word, boolean mayFind, boolean found) {
        check(channel, word, mayFind, found, true);
    }

    /** @param must whether it is wrong too not to tell somebody whom it may be told */
    private void check(String channel, String word, boolean mayFind, boolean found, boolean must) {
        if (found && !mayFind) {
            leaks.add(channel + ": " + word);
        }
        if (must && mayFind && !found) {
            silences.add(channel + ": " + word);
        }
    }

    /** Until the index and the kept searches know everything that was planted. */
    private void settle() throws Exception {
        AtRest.index(gaps, EDITOR, outbox, search);
        Sql.run(database, "update search.saved_search set leasedUntil = null");
        rounds.run();
        AtRest.keptSearches(database);
    }

    private static SavedSearchDraft everything(Frequency frequency) {
        return new SavedSearchDraft(
                "Everything",
                SearchQuery.of("", Language.EN).choosing(Facet.KIND, "resource", "discussion", "call", "gap", "member"),
                frequency);
    }

    /** The last letter but one is another, so that it is one slip away. */
    private static String misspelt(String word) {
        return word.substring(0, word.length() - 2) + "w" + word.charAt(word.length() - 1);
    }

    private void account(Actor actor) throws SQLException {
        long id = actor.memberOrRefuse().value();
        String publicId = "gggg" + Long.toString(id).replace('0', 'a').replace('1', 'b');
        Sql.run(
                database,
                "insert into members.account (id, publicId, email, name, passwordHash, language, timeZone, status, bio,"
                        + " countries, themes, languages, organisation, listed, mutedMail, suspensionReason, createdAt,"
                        + " changedAt, version) values (" + id + ", '" + publicId + "', 'canary" + id
                        + "@example.org', 'Person " + id
                        + "', '', 'EN', 'UTC', 'ACTIVE', '', '', '', '', null, false, '', '',"
                        + " now(), now(), 0) on conflict do nothing");
        String hash = Secret.hash(secret(actor));
        Sql.run(
                database,
                "insert into members.api_token (id, account, hash, label, createdAt, expiresAt, lastUsedAt) values ("
                        + id
                        + ", " + id + ", '" + hash
                        + "', 'canary', now(), now() + interval '1 day', now()) on conflict do nothing");
        Sql.run(
                database,
                "insert into members.session (id, account, hash, createdAt, lastSeenAt, userAgent, network) values ("
                        + id + ", " + id + ", '" + hash
                        + "', now(), now(), 'canary', '127.0.0.1') on conflict do nothing");
        for (Grant grant : actor.grants()) {
            Sql.run(
                    database,
                    "insert into members.held_role (id, account, role, grantedAt) values (" + id + ", " + id + ", '"
                            + grant.role() + "', now()) on conflict do nothing");
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private static Map<String, Actor> strangers() {
        Map<String, Actor> strangers = new LinkedHashMap<>();
        strangers.put("visitor", Actor.VISITOR);
        strangers.put("member", someone(921_000));
        long id = 921_001;
        for (Role role : Role.values()) {
            strangers.put(role.slug(), someone(id++, role));
        }
        return strangers;
    }

    private static Actor someone(long id, Role... roles) {
        return Actor.member(
                new MemberId(id), Stream.of(roles).map(Grant::everywhere).collect(Collectors.toSet()));
    }
}
