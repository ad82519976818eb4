package org.reintegration.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.forum.DiscussionDraft;
import org.reintegration.forum.GroupDraft;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.PostDraft;
import org.reintegration.forum.PostService;
import org.reintegration.forum.Visibility;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;
import org.reintegration.search.alerts.AlertRounds;
import org.reintegration.search.alerts.AlertRule;
import org.reintegration.search.alerts.Frequency;
import org.reintegration.search.alerts.News;
import org.reintegration.search.alerts.SavedSearchDraft;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.search.alerts.SavedSearchView;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Sql;

/** Kept searches on the real database and index: never empty, never twice. */
@ExtendWith(ArquillianExtension.class)
class KeptSearchIT {

    private static final Actor EDITOR = someone(930_001, Role.EDITOR);
    private static final Actor FACILITATOR = someone(930_018, Role.FACILITATOR);

    @Inject
    SavedSearchService saved;

    @Inject
    AlertRounds rounds;

    @Inject
    GapService gaps;

    @Inject
    GroupService groups;

    @Inject
    PostService posts;

    @Inject
    CatalogueImport catalogue;

    @Inject
    SearchService search;

    @Inject
    OutboxDesk outbox;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void what_is_new_is_told_once_however_many_nodes_ask_and_never_what_was_there_before() throws Exception {
        Actor owner = member(930_010, "FR", "Africa/Niamey");
        add("Marimbo before");
        indexed();
        SavedSearchView kept = keep(owner, "marimbo", Frequency.AT_ONCE);
        rounds.run();
        assertThat(letters(kept)).as("nothing is new yet").isEmpty();

        add("Marimbo one");
        add("Marimbo two");
        indexed();
        atOnce(4);

        assertThat(letters(kept)).hasSize(1);
        News news = saved.news(owner.memberOrRefuse(), kept.id(), letters(kept).get(0))
                .orElseThrow();
        assertThat(news.items()).extracting(News.Item::title).containsExactlyInAnyOrder("Marimbo one", "Marimbo two");
        assertThat(Sql.count(
                        database, "select count(*) from members.notice where recipient = " + owner.memberOrRefuse()))
                .isLessThanOrEqualTo(1);
        atOnce(2);
        assertThat(letters(kept)).as("never twice").hasSize(1);
    }

    @Test
    void a_letter_comes_in_the_morning_of_its_reader_and_none_comes_when_nothing_is_new() throws Exception {
        Actor owner = member(930_011, "ES", "America/Tegucigalpa");
        SavedSearchView kept = keep(owner, "caravola", Frequency.DAILY);
        assertThat(kept.dueAt()).isNotNull();
        assertThat(kept.dueAt().atZone(ZoneId.of("America/Tegucigalpa")).getHour())
                .isEqualTo(7);

        morning(kept);
        assertThat(letters(kept)).as("never empty").isEmpty();
        assertThat(saved.read(owner, kept.id()).dueAt()).isAfter(Instant.now());
        add("Caravola of the coast");
        indexed();
        Sql.run(database, "update search.saved_search set leasedUntil = null");
        rounds.run();
        assertThat(letters(kept)).as("not before the morning").isEmpty();

        morning(kept);
        assertThat(letters(kept)).hasSize(1);
        assertThat(saved.read(owner, kept.id()).version()).as("no edit").isEqualTo(kept.version());
    }

    @Test
    void a_weekly_letter_comes_on_monday_morning_and_on_no_other() throws Exception {
        Actor owner = member(930_016, "AR", "Africa/Cairo");
        SavedSearchView kept = keep(owner, "bombarde", Frequency.WEEKLY);
        assertThat(monday(kept.dueAt())).isAfter(Instant.now());

        add("Bombarde of the hills");
        indexed();
        Sql.run(database, "update search.saved_search set leasedUntil = null");
        rounds.run();
        assertThat(letters(kept)).as("not before Monday").isEmpty();

        morning(kept);
        assertThat(letters(kept)).hasSize(1);
        assertThat(monday(saved.read(owner, kept.id()).dueAt()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(8)));
        morning(kept);
        assertThat(letters(kept)).as("nothing is new").hasSize(1);
    }

    private static Instant monday(@Nullable Instant due) {
        ZonedDateTime there = Objects.requireNonNull(due).atZone(ZoneId.of("Africa/Cairo"));
        assertThat(there.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(there.getHour()).isEqualTo(7);
        return there.toInstant();
    }

    @Test
    void what_is_mended_or_answered_is_told_once_and_a_new_version_as_a_new_version() throws Exception {
        Actor owner = member(930_017, "EN", "UTC");
        member(930_018, "EN", "UTC");
        SavedSearchView kept = keep(owner, "sarangi", Frequency.DAILY);
        GapView gap = add("Sarangi gap");
        String group = groups.open(
                FACILITATOR,
                new GroupDraft("Players", "", Visibility.PUBLIC, List.of(), List.of(), List.of()),
                "players");
        String talk = posts.ask(
                        FACILITATOR, group, new DiscussionDraft("Sarangi question", Language.EN, "Who plays?"), "talk")
                .discussion();
        catalogue("Sarangi report");
        indexed();
        morning(kept);
        assertThat(items(owner, kept, 0))
                .extracting(News.Item::title, News.Item::again)
                .containsExactlyInAnyOrder(
                        tuple("Sarangi gap", false), tuple("Sarangi question", false), tuple("Sarangi report", false));

        gaps.write(
                EDITOR,
                gap.publicId(),
                gap.version(),
                new GapDraft(Language.EN, "Sarangi gap", "Said better", List.of(), null, null));
        posts.reply(FACILITATOR, talk, new PostDraft(1, Language.EN, "I play the sarangi"), "reply");
        indexed();
        morning(kept);
        assertThat(letters(kept)).as("told already").hasSize(1);

        catalogue("Sarangi report corrected");
        indexed();
        morning(kept);
        assertThat(items(owner, kept, 1))
                .extracting(News.Item::title, News.Item::again)
                .containsExactly(tuple("Sarangi report corrected", true));
        assertThat(saved.feed(kept.id(), kept.feed()).arrivals())
                .extracting(arrival -> arrival.hit().ref())
                .as("one entry for each")
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void what_is_too_much_for_a_letter_is_counted_in_it_and_is_no_news_later() throws Exception {
        Actor owner = member(930_019, "EN", "UTC");
        SavedSearchView kept = keep(owner, "fagotto", Frequency.DAILY);
        for (int i = 0; i < 520; i++) {
            add("Fagotto " + i);
        }
        indexed();
        morning(kept);

        assertThat(letters(kept)).hasSize(1);
        News news = saved.news(owner.memberOrRefuse(), kept.id(), letters(kept).get(0))
                .orElseThrow();
        assertThat(news.items()).hasSize(20);
        assertThat(news.more()).isEqualTo(500);
        morning(kept);
        assertThat(letters(kept)).as("never twice").hasSize(1);
        add("Fagotto at last");
        indexed();
        morning(kept);
        assertThat(items(owner, kept, 1)).extracting(News.Item::title).containsExactly("Fagotto at last");
    }

    private List<News.Item> items(Actor owner, SavedSearchView kept, int letter) throws SQLException {
        return saved.news(owner.memberOrRefuse(), kept.id(), letters(kept).get(letter))
                .orElseThrow()
                .items();
    }

    private void catalogue(String title) {
        String csv = "id,type,title,language,year,publisher,authors,countries,region,dimensions,levels,stages,"
                + "target_groups,themes,url,abstract\nkept-sarangi,report," + title
                + ",en,2024,,,NE,west-central-africa,,,,,,,About music.\n";
        catalogue.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), false);
    }

    @Test
    void whoever_stopped_lost_access_or_left_gets_nothing() throws Exception {
        Actor owner = member(930_012, "EN", "UTC");
        SavedSearchView kept = keep(owner, "dulzaine", Frequency.AT_ONCE);
        add("Dulzaine for all");
        indexed();
        atOnce(1);
        long letter = letters(kept).get(0);
        assertThat(saved.news(owner.memberOrRefuse(), kept.id(), letter)).isPresent();
        assertThat(saved.news(new MemberId(930_010), kept.id(), letter))
                .as("somebody else")
                .isEmpty();

        Sql.run(database, "update members.account set status = 'SUSPENDED' where id = 930012");
        assertThat(saved.news(owner.memberOrRefuse(), kept.id(), letter)).isEmpty();
        assertThatThrownBy(() -> saved.feed(kept.id(), kept.feed())).satisfies(KeptSearchIT::isNotFound);
        Sql.run(database, "update members.account set status = 'ACTIVE' where id = 930012");
        assertThat(saved.feed(kept.id(), kept.feed()).arrivals()).hasSize(1);
        saved.renewFeed(owner, kept.id());
        assertThatThrownBy(() -> saved.feed(kept.id(), kept.feed())).satisfies(KeptSearchIT::isNotFound);

        saved.stop(owner.memberOrRefuse(), kept.id());
        saved.stop(owner.memberOrRefuse(), kept.id());
        assertThat(saved.news(owner.memberOrRefuse(), kept.id(), letter)).isEmpty();
        add("Dulzaine again");
        indexed();
        atOnce(1);
        assertThat(letters(kept)).hasSize(1);
    }

    @Test
    void the_rules_of_keeping_are_kept() throws SQLException {
        Actor owner = member(930_013, "EN", "UTC");
        Actor other = member(930_014, "EN", "UTC");
        refused(AlertRule.A_KEPT_SEARCH_ASKS_FOR_SOMETHING, () -> keep(owner, " ", Frequency.DAILY));
        SavedSearchView kept = keep(owner, "xylophone", Frequency.DAILY);
        assertThat(keep(owner, "xylophone", Frequency.WEEKLY).id())
                .as("one search")
                .isEqualTo(kept.id());
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> saved.change(owner, kept.id(), "Other", Frequency.NEVER, kept.version()));
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, () -> saved.read(other, kept.id()));
        refused(Refusal.Common.SIGN_IN_FIRST, () -> saved.list(Actor.VISITOR));
        assertThat(saved.list(other)).isEmpty();
        saved.delete(owner, kept.id());
        assertThat(saved.list(owner)).isEmpty();
    }

    private SavedSearchView keep(Actor owner, String words, Frequency frequency) {
        return saved.save(owner, new SavedSearchDraft(null, SearchQuery.of(words, Language.EN), frequency));
    }

    private GapView add(String title) {
        return add(title, "About " + title);
    }

    private GapView add(String title, String words) {
        return gaps.add(EDITOR, new GapDraft(Language.EN, title, words, List.of(), null, null));
    }

    private void indexed() throws Exception {
        AtRest.index(gaps, EDITOR, outbox, search);
    }

    /** As many nodes as told ask at the same time, whatever rest they would have had. */
    private void atOnce(int nodes) throws Exception {
        Sql.run(database, "update search.saved_search set leasedUntil = null, ranAt = ranAt - interval '1 minute'");
        List<Callable<Integer>> all = Stream.generate(() -> (Callable<Integer>) rounds::run)
                .limit(nodes)
                .toList();
        for (Future<Integer> round : threads.invokeAll(all)) {
            round.get();
        }
        // The portal's own round asks every five seconds.
        AtRest.keptSearches(database);
    }

    /** The search's morning has come: it is asked, by this round or by the portal's own. */
    private void morning(SavedSearchView kept) throws Exception {
        Sql.run(database, "update search.saved_search set dueAt = now() where publicId = '" + kept.id() + "'");
        AtRest.until(() -> {
            Sql.run(database, "update search.saved_search set leasedUntil = null where publicId = '" + kept.id() + "'");
            rounds.run();
            return Sql.count(
                            database,
                            "select count(*) from search.saved_search where dueAt <= now() and publicId = '" + kept.id()
                                    + "'")
                    == 0;
        });
    }

    private List<Long> letters(SavedSearchView kept) throws SQLException {
        List<Long> letters = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select l.id from search.alert_letter l join search.saved_search s on s.id = l.search"
                                + " where s.publicId = '" + kept.id() + "' order by l.id")) {
            while (rows.next()) {
                letters.add(rows.getLong(1));
            }
        }
        return letters;
    }

    private static void isNotFound(Throwable thrown) {
        assertThat(Refusals.in(thrown).map(Refusal::kind)).isEqualTo(Optional.of(Refusal.Kind.NOT_FOUND));
    }

    private static void refused(Rule rule, Callable<?> act) {
        assertThatThrownBy(act::call)
                .satisfies(thrown ->
                        assertThat(Refusals.in(thrown).map(Refusal::rule)).isEqualTo(Optional.of(rule)));
    }

    private Actor member(long id, String language, String zone) throws SQLException {
        String publicId = "kkkk" + Long.toString(id).replace('0', 'a').replace('1', 'b');
        Sql.run(
                database,
                "insert into members.account (id, publicId, email, name, passwordHash, language, timeZone, status, bio,"
                        + " countries, themes, languages, organisation, listed, mutedMail, suspensionReason, createdAt,"
                        + " changedAt, version) values (" + id + ", '" + publicId + "', 'kept" + id
                        + "@example.org', 'Person " + id + "', '', '" + language + "', '" + zone
                        + "', 'ACTIVE', '', '', '', '', null, false, '', '', now(), now(), 0) on conflict do nothing");
        return someone(id);
    }

    private static Actor someone(long id, Role... roles) {
        return Actor.member(
                new MemberId(id),
                Set.copyOf(Stream.of(roles).map(Grant::everywhere).toList()));
    }
}
