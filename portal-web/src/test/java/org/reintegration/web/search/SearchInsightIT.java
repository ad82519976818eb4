package org.reintegration.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.reintegration.search.ConceptCoverage;
import org.reintegration.search.Moved;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchHit;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;
import org.reintegration.search.WeightRule;
import org.reintegration.search.WeightsDesk;
import org.reintegration.search.WeightsView;
import org.reintegration.search.insight.Asked;
import org.reintegration.search.insight.InsightService;
import org.reintegration.search.insight.QuestionLog;
import org.reintegration.search.insight.RankOpened;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Sql;

/** What administrators see of search and set of it: counted questions in which nobody is named, opened hits, coverage of concepts, weights. */
@ExtendWith(ArquillianExtension.class)
class SearchInsightIT {

    private static final Actor EDITOR = someone(931_001, Role.EDITOR);
    private static final Actor ADMINISTRATOR = someone(931_002, Role.ADMINISTRATOR);
    private static final Actor MEMBER = someone(931_003);

    @Inject
    GapService gaps;

    @Inject
    ConceptCoverage coverage;

    @Inject
    SearchService search;

    @Inject
    QuestionLog questions;

    @Inject
    InsightService insight;

    @Inject
    WeightsDesk weights;

    @Inject
    OutboxDesk outbox;

    @Inject
    ServletContext context;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_question_is_shown_from_five_people_on_and_nobody_is_named() throws SQLException {
        SearchQuery vain =
                SearchQuery.of("Nothing like THIS anywhere", Language.EN).exactly();
        SearchAnswer nothing = search.find(
                Actor.VISITOR, SearchQuery.of("qqqqzzzzxxxx", Language.EN).exactly());
        assertThat(nothing.total()).isZero();
        // Two people may share a drawer: people ask until as many drawers are filled as told.
        int people = fill(4, 0, vain, nothing);
        assertThat(words(insight.inVain(ADMINISTRATOR, 30))).doesNotContain("nothing like this anywhere");

        people = fill(5, people, vain, nothing);

        assertThat(insight.inVain(ADMINISTRATOR, 30))
                .filteredOn(asked -> asked.words().equals("nothing like this anywhere"))
                .containsExactly(new Asked(Language.EN, "nothing like this anywhere", 3L * people, 3L * people, 5));
        assertThat(Sql.count(database, "select count(*) from search.drawer where words like '%person%'"))
                .isZero();
        assertThatThrownBy(() -> insight.top(MEMBER, 30)).isInstanceOf(Exception.class);

        Sql.run(database, "update search.drawer set month = month - interval '2 months'");
        Sql.run(database, "update search.question set day = day - interval '2 months'");
        Sql.run(
                database,
                "insert into search.question values ('"
                        + LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusMonths(2)
                        + "', 'en', 'asked by one', 7, 0)");
        questions.tidy();
        assertThat(Sql.count(database, "select count(*) from search.drawer where words = 'nothing like this anywhere'"))
                .as("drawers go with their month")
                .isZero();
        assertThat(Sql.count(database, "select count(*) from search.question where words = 'asked by one'"))
                .isZero();
        assertThat(words(insight.inVain(ADMINISTRATOR, 300))).contains("nothing like this anywhere");
    }

    /** One after another asks three times; the answer is how many have asked by then. */
    private int fill(int drawers, int people, SearchQuery query, SearchAnswer answer) throws SQLException {
        int asked = people;
        while (Sql.count(database, "select count(*) from search.drawer where words = 'nothing like this anywhere'")
                < drawers) {
            asked++;
            for (int again = 0; again < 3; again++) {
                questions.asked("person " + asked, query, answer);
            }
            questions.write();
        }
        return asked;
    }

    @Test
    void what_is_opened_counts_at_its_place_and_what_other_pages_send_does_not() throws Exception {
        add("Bandurria");
        indexed();
        SearchQuery query = SearchQuery.of("bandurria", Language.EN);
        questions.asked("somebody", query, search.find(Actor.VISITOR, query));
        questions.write();
        long before = opened(1);
        assertThat(opening("1", "text/ping", "cross-site")).isEqualTo(204);
        assertThat(opening("1", "text/plain", "same-origin")).isEqualTo(204);
        assertThat(opening("1", "text/plain", "cross-site")).isEqualTo(204);
        assertThat(opening("1", "application/x-www-form-urlencoded", "none")).isEqualTo(204);
        assertThat(opening("seven", "text/ping", "same-origin")).isEqualTo(204);
        questions.write();

        assertThat(opened(1)).isEqualTo(before + 2);
    }

    private int opening(String rank, String type, String from) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getenv("PORTAL_URL") + context.getContextPath()
                                        + "/opened?rank=" + rank))
                                .header("Content-Type", type)
                                .header("Sec-Fetch-Site", from)
                                .POST(BodyPublishers.ofString("PING"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private long opened(int rank) {
        return insight.ranks(ADMINISTRATOR, 30).stream()
                .filter(one -> one.rank() == rank)
                .mapToLong(RankOpened::opened)
                .sum();
    }

    @Test
    void concepts_are_counted_by_what_everybody_may_read_the_least_covered_first() throws Exception {
        long before = covered("livelihoods");
        add("Livelihoods after return");
        indexed();

        assertThat(covered("livelihoods")).isEqualTo(before + 1);
        assertThat(coverage.of(ADMINISTRATOR, Language.FR))
                .extracting(ConceptCoverage.Covered::documents)
                .isSorted();
        assertThatThrownBy(() -> coverage.of(EDITOR, Language.FR))
                .satisfies(thrown -> assertThat(Refusals.in(thrown).map(Refusal::kind))
                        .isEqualTo(Optional.of(Refusal.Kind.FORBIDDEN)));
    }

    private long covered(String concept) {
        return coverage.of(ADMINISTRATOR, Language.EN).stream()
                .filter(one -> one.concept().equals(concept))
                .findFirst()
                .orElseThrow()
                .documents();
    }

    @Test
    void a_weight_moves_a_hit_first_in_the_preview_and_then_in_the_search() throws Exception {
        add("Chalumeau", "Nothing else");
        add("Something else", "One chalumeau");
        indexed();
        List<String> before = found("chalumeau");
        assertThat(before).containsExactlyInAnyOrder("Chalumeau", "Something else");
        boolean byTitle = before.get(0).equals("Chalumeau");
        Map<String, Double> otherwise = Map.of("title", byTitle ? 0.0 : 20.0, "summary", byTitle ? 20.0 : 0.0);

        WeightsView inForce = weights.inForce(ADMINISTRATOR);
        Moved moved = weights.preview(
                        ADMINISTRATOR, otherwise, List.of(new WeightsDesk.Sample("chalumeau", Language.EN)))
                .get(0);
        assertThat(moved.changes()).isEqualTo(2);
        assertThat(moved.rows())
                .extracting(Moved.Row::title, Moved.Row::before, Moved.Row::after)
                .containsExactly(tuple(before.get(1), 2, 1), tuple(before.get(0), 1, 2));
        assertThat(found("chalumeau")).as("only tried").isEqualTo(before);

        WeightsView set = weights.set(ADMINISTRATOR, otherwise, inForce.version());
        weights.refresh();
        assertThat(found("chalumeau")).containsExactly(before.get(1), before.get(0));
        weights.set(ADMINISTRATOR, set.shipped(), set.version());
        weights.refresh();
        assertThat(found("chalumeau")).isEqualTo(before);
    }

    private List<String> found(String words) {
        return search.find(Actor.VISITOR, SearchQuery.of(words, Language.EN)).hits().stream()
                .map(SearchHit::title)
                .toList();
    }

    @Test
    void weights_are_tried_before_they_are_in_force_and_two_administrators_do_not_overwrite_each_other()
            throws Exception {
        add("Bandoneon");
        indexed();
        WeightsView before = weights.inForce(ADMINISTRATOR);
        assertThat(weights.preview(
                        ADMINISTRATOR, Map.of("title", 9.0), List.of(new WeightsDesk.Sample("bandoneon", Language.EN))))
                .singleElement()
                .satisfies(moved -> assertThat(moved.rows()).isNotEmpty());
        assertThat(weights.inForce(ADMINISTRATOR)).as("only tried").isEqualTo(before);

        WeightsView after = weights.set(ADMINISTRATOR, Map.of("title", 9.0), before.version());
        assertThat(after.values()).containsEntry("title", 9.0);
        assertThat(after.values().get("body")).isEqualTo(after.shipped().get("body"));
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> weights.set(ADMINISTRATOR, Map.of("title", 2.0), before.version()));
        refused(
                WeightRule.A_WEIGHT_LIES_BETWEEN_NOUGHT_AND_TWENTY,
                () -> weights.set(ADMINISTRATOR, Map.of("title", 21.0), after.version()));
        refused(
                WeightRule.A_SHARE_LIES_BETWEEN_NOUGHT_AND_ONE,
                () -> weights.set(ADMINISTRATOR, Map.of("tie", 1.5), after.version()));
        refused(WeightRule.ADMINISTRATORS_WEIGH, () -> weights.inForce(EDITOR));
        weights.set(ADMINISTRATOR, after.shipped(), after.version());
        weights.refresh();
    }

    private static List<String> words(List<Asked> asked) {
        return asked.stream().map(Asked::words).toList();
    }

    private void indexed() throws Exception {
        AtRest.index(gaps, EDITOR, outbox, search);
    }

    private GapView add(String title, String words) {
        return gaps.add(EDITOR, new GapDraft(Language.EN, title, words, List.of(), null, null));
    }

    private GapView add(String title) {
        return add(title, "About " + title);
    }

    private static void refused(Rule rule, Callable<?> act) {
        assertThatThrownBy(act::call)
                .satisfies(thrown ->
                        assertThat(Refusals.in(thrown).map(Refusal::rule)).isEqualTo(Optional.of(rule)));
    }

    private static Actor someone(long id, Role... roles) {
        return Actor.member(
                new MemberId(id),
                Set.copyOf(Stream.of(roles).map(Grant::everywhere).toList()));
    }
}
