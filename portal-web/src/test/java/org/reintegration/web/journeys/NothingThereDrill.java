package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.done;
import static org.reintegration.web.testing.FundStage.json;
import static org.reintegration.web.testing.PortalUnderTest.within;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.ForumStage;
import org.reintegration.web.testing.FundStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;

/**
 * Whom something does not exist for gets the same bytes as if it did not exist: every channel is asked before it is there and
 * after, and with its id and with one that never was.
 */
class NothingThereDrill {

    /** An id that nothing ever had. */
    private static final String NEVER = "2222222222";

    /** A word that stands in what is hidden and nowhere else. */
    private static final String WORD = "Zimbabwecanary";

    /** What everybody may ask without naming anything: lists, counts, search, suggestions, feeds, and addresses that are not there. */
    private static final List<String> EVERYWHERE = List.of(
            "GET /",
            "GET /en/",
            "GET /en/library",
            "GET /en/search?q=" + WORD,
            "GET /en/community",
            "GET /en/community/inbox",
            "GET /en/notices",
            "GET /en/fund",
            "GET /en/fund/gaps",
            "GET /en/fund/calls",
            "GET /en/fund/applications",
            "GET /en/fund/reviews",
            "GET /en/fund/desk",
            "GET /en/fund/audit",
            "GET /en/no/such/page",
            "GET /sitemap.xml",
            "GET /sitemaps/groups-0.xml",
            "GET /sitemaps/discussions-0.xml",
            "GET /sitemaps/calls-0.xml",
            "GET /sitemaps/gaps-0.xml",
            "GET /robots.txt",
            "GET /api/v1/search?q=" + WORD,
            "GET /api/v1/search?q=" + WORD + "&kind=discussion",
            "GET /api/v1/search?q=&kind=discussion&size=100",
            "GET /api/v1/search?q=&kind=call&size=100",
            "GET /api/v1/search/suggestions?q=" + WORD.substring(0, 6),
            "GET /api/v1/search/suggestions?q=Behind",
            "GET /api/v1/notices",
            "GET /api/v1/forum/groups",
            "GET /api/v1/forum/groups/feed",
            "GET /api/v1/forum/unread",
            "GET /api/v1/fund/calls",
            "GET /api/v1/fund/calls/feed",
            "GET /api/v1/fund/gaps",
            "GET /api/v1/fund/gaps/feed",
            "GET /api/v1/fund/applications",
            "GET /api/v1/fund/reviews",
            "GET /api/v1/fund/funds",
            "GET /api/v1/fund/funds/findings",
            "GET /api/v1/no/such/resource");

    private static PortalUnderTest portal;
    private static Rows rows;
    private static Cast cast;
    private static FundStage fund;
    private static ForumStage forum;

    @BeforeAll
    static void people_are_there() {
        portal = PortalUnderTest.shared();
        rows = new Rows(portal.machine());
        cast = new Cast(rows);
        fund = new FundStage(portal, rows, cast);
        forum = new ForumStage(portal, rows, cast);
    }

    @Test
    void an_application_changes_nothing_for_whoever_has_a_conflict_or_no_part_in_it() throws Exception {
        long house = cast.house();
        cast.worksFor(fund.lead, house);
        Someone otherLead = cast.someone("Mariama");
        Map<String, Someone> outside = new LinkedHashMap<>();
        outside.put("visitor", null);
        outside.put("member", cast.someone("Diego"));
        outside.put("reviewer of the same house", cast.worksFor(cast.someone("Rita", "FUND_REVIEWER"), house));
        outside.put("reviewer who was not asked", cast.someone("Rana", "FUND_REVIEWER"));
        outside.put("officer of the same house", cast.worksFor(cast.someone("Oumou", "FUND_OFFICER"), house));
        outside.put("chair of the same house", cast.worksFor(cast.someone("Carla", "PANEL_CHAIR"), house));
        outside.put("officer of another call", cast.someone("Odile", "FUND_OFFICER CALL 999999"));
        outside.put("administrator", cast.someone("Adama", "ADMINISTRATOR"));
        String call = fund.call(fund.fund("100000"), "50000", 1, Instant.now().plus(Duration.ofDays(1)));
        String visible = fund.submitted(portal, otherLead, call);
        Someone declared = cast.someone("Rim", "FUND_REVIEWER");
        inReview(call, visible, fund.reviewer);
        List<String> around = Stream.of(
                        EVERYWHERE.stream(),
                        Stream.of(
                                "GET /en/fund/calls/" + call,
                                "GET /en/fund/apply/" + call,
                                "GET /en/fund/desk/" + call,
                                "GET /en/fund/ranking/" + call,
                                "GET /en/fund/screening/" + visible,
                                "GET /en/fund/applications/" + visible,
                                "GET /api/v1/fund/calls/" + call,
                                "GET /api/v1/fund/calls/" + call + "/desk",
                                "GET /api/v1/fund/calls/" + call + "/ranking",
                                "GET /api/v1/fund/desk/" + visible,
                                "GET /api/v1/fund/applications/" + visible))
                .flatMap(each -> each)
                .toList();

        within(() -> ask(null, "GET /api/v1/search?q=&kind=call&size=100").body(), found -> found.contains(call));
        settled();
        Map<String, String> before = answers(outside, around);
        rows.force("update fund.call set status = 'PUBLISHED' where publicId = ?", call);
        String hidden = fund.written(portal, fund.lead, call);
        done(fund.send(
                portal,
                fund.lead,
                "PUT",
                "applications/" + hidden + "/sections/about",
                json().add("answers", json().add("title", WORD).add("summary", WORD))
                        .build()
                        .toString(),
                Map.of("If-Match", "1")));
        done(fund.submit(portal, fund.lead, hidden, FundStage.key()));
        String review = inReview(call, hidden, fund.reviewer, declared);
        done(fund.post(portal, declared, "reviews/" + review + "/conflict", json()));
        // The call is as it was before; what is between the two is the application alone.
        settled();
        assertThat(fund.send(portal, fund.officer, "GET", "desk/" + hidden, "", Map.of())
                        .body())
                .as("it is there for its officers")
                .contains(WORD);

        same(before, answers(outside, around));
        outside.put("reviewer who declared a conflict", declared);
        List<String> addresses = new ArrayList<>();
        for (String page : List.of(
                "/en/fund/applications/%s",
                "/en/fund/applications/%s/budget",
                "/en/fund/screening/%s",
                "/fr/fund/screening/%s",
                "/api/v1/fund/applications/%s",
                "/api/v1/fund/desk/%s")) {
            addresses.add("GET " + page);
        }
        addresses.addAll(List.of(
                "POST /api/v1/fund/applications/%s/submission",
                "POST /api/v1/fund/applications/%s/withdrawal",
                "POST /api/v1/fund/applications/%s/reopening",
                "POST /api/v1/fund/applications/%s/answers {\"answer\":\"x\"}",
                "POST /api/v1/fund/applications/%s/team {\"person\":1,\"role\":\"CO_EDITOR\"}",
                "PUT /api/v1/fund/applications/%s/sections/about {\"answers\":{}}",
                "PUT /api/v1/fund/applications/%s/sections/nothing {\"answers\":{}}",
                "POST /api/v1/fund/desk/%s/finding {\"reason\":\"x\"}",
                "DELETE /api/v1/fund/desk/%s/finding",
                "POST /api/v1/fund/desk/%s/reviewers {\"reviewer\":1}",
                "DELETE /api/v1/fund/desk/%s/reviewers/" + review,
                "POST /api/v1/fund/desk/%s/passage",
                "POST /api/v1/fund/desk/%s/completion {\"reason\":\"x\"}",
                "POST /api/v1/fund/desk/%s/award {\"letter\":\"x\"}",
                "POST /api/v1/fund/desk/%s/decline {\"letter\":\"x\"}",
                "POST /api/v1/fund/desk/%s/proposal {\"outcome\":\"RECOMMENDED\",\"minutes\":\"x\",\"present\":[]}"));
        alike(outside, addresses, hidden);
        List<String> reviews = List.of(
                "GET /en/fund/reviews/%s",
                "GET /api/v1/fund/reviews/%s",
                "PUT /api/v1/fund/reviews/%s {\"scores\":[],\"comment\":\"x\"}",
                "POST /api/v1/fund/reviews/%s/acceptance",
                "POST /api/v1/fund/reviews/%s/conflict",
                "POST /api/v1/fund/reviews/%s/refusal",
                "POST /api/v1/fund/reviews/%s/submission",
                "POST /api/v1/fund/reviews/%s/reopening");
        alike(outside, reviews, review);
        no_mail_speaks_of_it(outside, hidden, "reviewer who declared a conflict");
    }

    /** Everything is told to whom it concerns, and search has caught up. */
    private static void settled() {
        within(() -> rows.number("select count(*) from kernel.delivery where not dead"), waiting -> waiting == 0);
        within(
                () -> ask(null, "GET /api/v1/search?q=").headers().map(),
                headers -> !headers.containsKey("search-state"));
    }

    /** The call is closed and the application with its reviewers; answers with the last review's id. */
    private static String inReview(String call, String application, Someone... reviewers) {
        rows.force("update fund.call set status = 'IN_REVIEW' where publicId = ?", call);
        rows.force("update fund.application set stage = 'SCREENING' where publicId = ?", application);
        for (Someone reviewer : reviewers) {
            done(fund.post(
                    portal, fund.officer, "desk/" + application + "/reviewers", json().add("reviewer", reviewer.id())));
        }
        done(fund.post(portal, fund.officer, "desk/" + application + "/passage", json()));
        return rows.text(
                "select r.publicId from fund.review r join fund.application a on a.id = r.applicationId"
                        + " where a.publicId = ? order by r.id desc limit 1",
                application);
    }

    @Test
    void a_private_group_and_what_is_said_in_it_changes_nothing_for_strangers() throws Exception {
        Map<String, Someone> outside = new LinkedHashMap<>();
        outside.put("visitor", null);
        outside.put("stranger", cast.someone("Diego"));
        outside.put("moderator", cast.someone("Maha", "MODERATOR"));
        outside.put("facilitator of another group", cast.someone("Fadi", "FACILITATOR GROUP 999999"));
        outside.put("facilitator of groups", cast.someone("Femi", "FACILITATOR"));
        outside.put("administrator", cast.someone("Adama", "ADMINISTRATOR"));
        Someone stranger = outside.get("stranger");
        String profile = rows.text("select publicId from members.account where id = ?", stranger.id());
        rows.change("update members.account set listed = true where id = ?", stranger.id());
        Someone member = cast.someone("Blessing");
        List<String> around = Stream.concat(
                        EVERYWHERE.stream(),
                        Stream.of(
                                "GET /en/people/" + profile,
                                "GET /en/members/" + profile,
                                "GET /api/v1/members/" + profile))
                .toList();

        settled();
        Map<String, String> before = answers(outside, around);
        String group = forum.group("PRIVATE");
        rows.change("update forum.forum_group set name = 'Behind " + WORD + "' where publicId = ?", group);
        forum.invited(member, group);
        forum.join(portal, member, group);
        String talk = forum.ask(portal, member, group, WORD + " and you, @" + profile);
        FundStage.done(forum.reply(portal, forum.facilitator, talk, 1, FundStage.key()));
        within(() -> ask(member, "GET /api/v1/search?q=" + WORD).body(), found -> found.contains(talk));
        settled();

        same(before, answers(outside, around));
        alike(
                outside,
                List.of(
                        "GET /en/community/%s",
                        "GET /ar/community/%s/slug",
                        "GET /en/community/groups/%s/ask",
                        "GET /en/community/groups/%s/members",
                        "GET /en/community/groups/%s/moderation",
                        "GET /en/community/groups/%s/edit",
                        "GET /api/v1/forum/groups/%s",
                        "GET /api/v1/forum/groups/%s/discussions",
                        "GET /api/v1/forum/groups/%s/feed",
                        "GET /api/v1/forum/groups/%s/queue",
                        "GET /api/v1/forum/groups/%s/members",
                        "GET /api/v1/forum/groups/%s/draft",
                        "GET /api/v1/search?q=" + WORD + "&group=%s",
                        "PUT /api/v1/forum/groups/%s {\"name\":\"x\",\"visibility\":\"PUBLIC\"}",
                        "PUT /api/v1/forum/groups/%s/membership",
                        "DELETE /api/v1/forum/groups/%s/membership",
                        "PUT /api/v1/forum/groups/%s/following {\"level\":\"mute\"}",
                        "PUT /api/v1/forum/groups/%s/facilitators/" + stranger.id(),
                        "DELETE /api/v1/forum/groups/%s/members/" + member.id(),
                        "POST /api/v1/forum/groups/%s/invitations {\"whom\":\"" + stranger.email() + "\"}",
                        "POST /api/v1/forum/groups/%s/discussions {\"title\":\"x\",\"language\":\"EN\",\"source\":\"x\"}",
                        "PUT /api/v1/forum/groups/%s/draft {\"title\":\"x\",\"language\":\"EN\",\"source\":\"x\"}"),
                group);
        alike(
                outside,
                List.of(
                        "GET /en/discussions/%s",
                        "GET /fr/discussions/%s/slug",
                        "GET /en/discussions/%s?post=1",
                        "GET /en/discussions/%s?order=time&page=2",
                        "GET /en/discussions/%s/posts/1",
                        "GET /en/discussions/%s/posts/1/reply",
                        "GET /en/discussions/%s/posts/1/edit",
                        "GET /api/v1/forum/discussions/%s",
                        "GET /api/v1/forum/discussions/%s/posts/1",
                        "GET /api/v1/forum/discussions/%s/posts/1/history",
                        "GET /api/v1/forum/discussions/%s/drafts/1",
                        "POST /api/v1/forum/discussions/%s/posts {\"parentNo\":1,\"language\":\"EN\",\"source\":\"x\"}",
                        "POST /api/v1/forum/discussions/%s/posts {\"parentNo\":1,\"language\":\"EN\",\"source\":\"\"}",
                        "PUT /api/v1/forum/discussions/%s/posts/1 {\"parentNo\":1,\"language\":\"EN\",\"source\":\"x\"}",
                        "POST /api/v1/forum/discussions/%s/posts/1/reactions {\"reaction\":\"helped\"}",
                        "POST /api/v1/forum/discussions/%s/posts/2/acceptance",
                        "POST /api/v1/forum/discussions/%s/posts/1/flags {\"reason\":\"x\"}",
                        "POST /api/v1/forum/discussions/%s/posts/1/decisions {\"move\":\"hold\",\"reason\":\"x\"}",
                        "POST /api/v1/forum/discussions/%s/moves {\"move\":\"lock\"}",
                        "PUT /api/v1/forum/discussions/%s/following {\"level\":\"every-post\"}",
                        "PUT /api/v1/forum/discussions/%s/read",
                        "PUT /api/v1/forum/discussions/%s/drafts/1 {\"parentNo\":1,\"language\":\"EN\",\"source\":\"x\"}"),
                talk);
        no_mail_speaks_of_it(outside, talk, "");
        assertThat(portal.machine().mail().mailsTo(member.email()))
                .as("whoever is inside gets mail")
                .isNotEmpty();
    }

    /** What everybody outside is told on every channel, by who asked and what. */
    private static Map<String, String> answers(Map<String, Someone> people, List<String> requests) {
        Map<String, String> answers = new LinkedHashMap<>();
        people.forEach((name, someone) ->
                requests.forEach(request -> answers.put(name + ": " + request, told(ask(someone, request)))));
        return answers;
    }

    private static void same(Map<String, String> before, Map<String, String> after) {
        before.forEach((asked, told) -> {
            assertThat(after.get(asked)).as(asked).isEqualTo(told);
            assertThat(told).as(asked).doesNotContain("HTTP 500");
        });
    }

    /** The id of what is hidden and an id that never was are answered alike, byte for byte but for the id itself. */
    private static void alike(Map<String, Someone> people, List<String> requests, String id) {
        people.forEach((name, someone) -> requests.forEach(request -> {
            HttpResponse<String> there = ask(someone, request.replace("%s", id));
            HttpResponse<String> never = ask(someone, request.replace("%s", NEVER));
            assertThat(told(there).replace(id, NEVER)).as(name + ": " + request).isEqualTo(told(never));
            if (!request.contains("search?")) {
                assertThat(there.statusCode()).as(name + ": " + request).isIn(302, 400, 401, 404);
            }
        }));
    }

    private static void no_mail_speaks_of_it(Map<String, Someone> people, String id, String but) throws Exception {
        for (Map.Entry<String, Someone> each : people.entrySet()) {
            if (each.getValue() != null && !each.getKey().equals(but)) {
                assertThat(portal.machine().mail().mailsTo(each.getValue().email()))
                        .as(each.getKey())
                        .noneMatch(mail -> (mail.subject() + mail.text() + mail.links())
                                .matches("(?s).*(" + id + "|" + WORD + ").*"));
            }
        }
    }

    /** Asks the API with a token and everything else with a session, as programs and browsers do; a body stands behind the address. */
    private static HttpResponse<String> ask(Someone someone, String request) {
        String[] words = request.split(" ", 3);
        HttpRequest.Builder asked = portal.to(words[1])
                .method(words[0], words.length > 2 ? BodyPublishers.ofString(words[2]) : BodyPublishers.noBody());
        if (!words[0].equals("GET")) {
            asked.header("Content-Type", "application/json");
            asked.header(words[0].equals("POST") ? "Idempotency-Key" : "If-Match", "1");
        }
        if (someone != null && words[1].startsWith("/api/")) {
            asked.header("Authorization", "Bearer " + someone.token());
        } else if (someone != null) {
            asked.header("Cookie", "portal_session=" + someone.session());
        }
        return portal.send(asked.build());
    }

    /** Status, the headers that tell something, and the body without what differs from one answer to the next by its nature. */
    private static String told(HttpResponse<String> answer) {
        TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet()
                .removeIf(name -> List.of("date", "portal-statements", "content-language", "etag", "content-length")
                        .contains(name.toLowerCase(Locale.ROOT)));
        return "HTTP " + answer.statusCode() + " "
                + headers.toString().replaceAll("nonce-[\\w+/=-]+", "nonce").replaceAll("WORKING=[^;]+", "WORKING")
                + "\n"
                + answer.body()
                        .replaceAll("nonce=\"[^\"]+\"", "nonce")
                        .replaceAll("csp\\.init\\('[^']+'\\)", "csp.init()")
                        .replaceAll("(<input [^>]*type=\"hidden\"[^>]*value=\")[^\"]*", "$1");
    }
}
