package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.atOnce;
import static org.reintegration.web.testing.FundStage.done;
import static org.reintegration.web.testing.FundStage.key;
import static org.reintegration.web.testing.FundStage.object;
import static org.reintegration.web.testing.PortalUnderTest.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.FundStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;

/** Two portals on one database: money is promised once, an application is received and decided once, and nothing comes in late. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FundOnTwoPortalsDrill {

    private static PortalUnderTest one;
    private static PortalUnderTest two;
    private static Rows rows;
    private static Cast cast;
    private static FundStage fund;

    @BeforeAll
    static void two_portals_stand_on_one_database() {
        one = PortalUnderTest.shared();
        two = PortalUnderTest.second();
        rows = new Rows(one.machine());
        cast = new Cast(rows);
        fund = new FundStage(one, rows, cast);
    }

    @AfterEach
    void the_auditor_finds_nothing() {
        fund.nothing_is_found();
    }

    @Test
    @Order(1)
    void of_awards_racing_for_the_last_money_exactly_those_succeed_that_the_money_covers() throws Exception {
        String purse = fund.fund("70000");
        Map<String, List<String>> byCall = new LinkedHashMap<>();
        for (int i = 0; i < 2; i++) {
            String call = fund.call(purse, "50000", 1, tomorrow());
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < 7; n++) {
                ids.add(fund.submitted(n % 2 == 0 ? one : two, fund.lead, call));
            }
            byCall.put(call, ids);
        }
        byCall.forEach((call, ids) -> {
            fund.close(call);
            fund.recommended(call, ids);
        });

        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        byCall.values()
                .forEach(ids -> ids.forEach(id -> {
                    acts.add(() -> fund.award(one, fund.authoriser, id));
                    acts.add(() -> fund.award(two, fund.secondAuthoriser, id));
                }));
        Collections.shuffle(acts);
        List<HttpResponse<String>> answers = atOnce(acts);

        assertThat(counted(answers)).isEqualTo(Map.of(200, 7L, 409, 21L));
        assertThat(rules(answers)).containsOnly("the-money-is-there", "the-move-is-open");
        assertThat(rows.texts("select committed = ceiling from fund.fund where publicId = ?", purse))
                .containsExactly("t");
        for (Map.Entry<String, List<String>> call : byCall.entrySet()) {
            long awarded = call.getValue().stream()
                    .filter(id -> fund.stage(id).equals("AWARDED"))
                    .count();
            assertThat(awarded).isBetween(2L, 5L);
            assertThat(rows.number(
                            "select coalesce(sum(l.amount), 0) :: bigint from fund.ledger_entry l"
                                    + " join fund.call c on c.id = l.callId where c.publicId = ?",
                            call.getKey()))
                    .isEqualTo(awarded * 10_000)
                    .isEqualTo(
                            rows.number("select committed :: bigint from fund.call where publicId = ?", call.getKey()));
        }
    }

    @Test
    @Order(2)
    void of_an_award_and_a_decline_at_once_one_stands_and_one_letter_goes_out() throws Exception {
        String call = fund.call(fund.fund("100000"), "100000", 1, tomorrow());
        Map<String, Someone> leads = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            Someone lead = cast.someone("Lead " + i);
            leads.put(fund.submitted(i % 2 == 0 ? one : two, lead, call), lead);
        }
        List<String> ids = List.copyOf(leads.keySet());
        fund.close(call);
        fund.recommended(call, ids);

        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (String id : ids) {
            acts.add(() -> fund.award(one, fund.authoriser, id));
            acts.add(() -> fund.decline(two, fund.secondAuthoriser, id));
        }
        List<HttpResponse<String>> answers = atOnce(acts);

        for (int i = 0; i < ids.size(); i++) {
            assertThat(List.of(
                            answers.get(2 * i).statusCode(),
                            answers.get(2 * i + 1).statusCode()))
                    .as(ids.get(i))
                    .containsExactlyInAnyOrder(200, 409);
        }
        assertThat(atOnce(List.<Callable<HttpResponse<String>>>of(
                                () -> fund.release(call), () -> fund.release(call), () -> fund.release(call)))
                        .stream()
                        .map(HttpResponse::statusCode))
                .as("asked again there is nothing more to send; each letter is counted below")
                .contains(200)
                .isSubsetOf(200, 409);
        for (Map.Entry<String, Someone> each : leads.entrySet()) {
            String letter = object(
                            done(fund.send(two, each.getValue(), "GET", "applications/" + each.getKey(), "", Map.of())))
                    .getString("letter");
            assertThat(letter).isEqualTo(fund.stage(each.getKey()).equals("AWARDED") ? "We are glad" : "We are sorry");
            within(() -> notices(each.getKey(), "fund-decided"), found -> found == 1);
        }
        within(() -> decidedMails(leads), found -> found.size() == ids.size());
        assertThat(decidedMails(leads).values()).containsOnly(1L);
    }

    @Test
    @Order(3)
    void what_is_sent_to_both_portals_is_begun_and_received_once() throws Exception {
        String call = fund.call(fund.fund("20000"), "20000", 1, tomorrow());
        for (int round = 0; round < 5; round++) {
            Someone lead = cast.someone("Twice " + round);
            String once = key();
            List<HttpResponse<String>> begun = atOnce(onBoth(
                    8,
                    at -> fund.send(
                            at, lead, "POST", "calls/" + call + "/applications", "", Map.of("Idempotency-Key", once))));
            assertThat(begun).allSatisfy(answer -> done(answer));
            assertThat(begun.stream().map(FundStage::id).distinct()).hasSize(1);

            String same = fund.written(one, lead, call);
            String again = key();
            List<HttpResponse<String>> sameKey = atOnce(onBoth(8, at -> fund.submit(at, lead, same, again)));
            assertThat(sameKey).allSatisfy(answer -> done(answer));
            assertThat(sameKey.stream().map(HttpResponse::body).distinct()).hasSize(1);

            String other = fund.written(two, lead, call);
            List<HttpResponse<String>> otherKeys = atOnce(onBoth(8, at -> fund.submit(at, lead, other, key())));
            assertThat(counted(otherKeys)).isEqualTo(Map.of(200, 1L, 409, 7L));
            assertThat(List.of(snapshots(same), snapshots(other))).containsOnly(1L);
            for (String id : List.of(same, other)) {
                within(() -> notices(id, "fund-submitted"), found -> found == 1);
            }
        }
    }

    @Test
    @Order(4)
    void nothing_is_received_after_the_closing_instant_and_nothing_in_time_is_refused() throws Exception {
        String call = fund.call(fund.fund("20000"), "20000", 1, tomorrow());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            ids.add(fund.written(i % 2 == 0 ? one : two, fund.lead, call));
        }
        Instant closes = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        rows.force("update fund.call set closesAt = ? :: timestamptz where publicId = ?", closes.toString(), call);

        CountDownLatch ready = new CountDownLatch(2 * ids.size());
        List<Callable<Sent>> acts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            // From 12 steps before the closing instant to 12 behind it, the nearest ones a millisecond away.
            int step = i - ids.size() / 2;
            Instant at = closes.plusMillis(Math.abs(step) <= 2 ? step : step * 12L);
            String id = ids.get(i);
            acts.add(() -> sent(at, ready, () -> fund.submit(one, fund.lead, id, "burst-" + id)));
            acts.add(() -> sent(
                    at,
                    ready,
                    () -> fund.send(
                            two,
                            fund.lead,
                            "POST",
                            "calls/" + call + "/applications",
                            "",
                            Map.of("Idempotency-Key", "late-" + id))));
        }
        List<Sent> all = atOnce(acts);

        for (Sent each : all) {
            if (each.status() == 409) {
                assertThat(each.answered()).as("refused only once it was late").isAfter(closes);
            } else {
                assertThat(each.status()).isIn(200, 201);
                assertThat(each.sent()).as("taken only while it was in time").isBeforeOrEqualTo(closes);
            }
        }
        fund.awaitClosed(call);
        for (int i = 0; i < ids.size(); i++) {
            Sent submission = all.get(2 * i);
            assertThat(fund.stage(ids.get(i))).isEqualTo(submission.status() == 200 ? "SCREENING" : "LAPSED");
            if (submission.status() == 200) {
                assertThat(Instant.parse(object(submission.answer()).getString("receivedAt")))
                        .isBeforeOrEqualTo(closes);
            }
        }
        assertThat(rows.texts(
                        "select distinct a.stage from fund.application a join fund.call c on c.id = a.callId"
                                + " where c.publicId = ?",
                        call))
                .as("nothing is left behind as a draft")
                .isSubsetOf("SCREENING", "LAPSED");
        System.out.println("at the closing instant: "
                + all.stream().filter(each -> each.status() < 300).count() + " in time, "
                + all.stream().filter(each -> each.status() == 409).count() + " late");
    }

    @Test
    @Order(5)
    void a_ranking_asks_the_database_no_more_often_for_many_applications_than_for_one() {
        List<Integer> taken = new ArrayList<>();
        for (int size : List.of(1, 5)) {
            String call = fund.call(fund.fund("100000"), "100000", 1, tomorrow());
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                ids.add(fund.submitted(one, fund.lead, call));
            }
            fund.close(call);
            fund.recommended(call, ids);
            HttpResponse<String> page = done(one.send(one.to("/en/fund/ranking/" + call)
                    .header("Cookie", "portal_session=" + fund.authoriser.session())
                    .GET()
                    .build()));
            taken.add(Integer.parseInt(
                    page.headers().firstValue("Portal-Statements").orElseThrow()));
        }
        System.out.println("statements of a ranking of 1 and of 5: " + taken);
        assertThat(taken.get(1)).isLessThanOrEqualTo(taken.get(0));
    }

    /** A request, when it left and when its answer was there. */
    private record Sent(Instant sent, Instant answered, HttpResponse<String> answer) {
        int status() {
            return answer.statusCode();
        }
    }

    private static Sent sent(Instant at, CountDownLatch ready, Callable<HttpResponse<String>> act) throws Exception {
        ready.countDown();
        ready.await();
        long wait = Duration.between(Instant.now(), at).toNanos();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        Instant sent = Instant.now();
        HttpResponse<String> answer = act.call();
        return new Sent(sent, Instant.now(), answer);
    }

    private static <T> List<Callable<T>> onBoth(int times, OnPortal<T> act) {
        List<Callable<T>> acts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            PortalUnderTest at = i % 2 == 0 ? one : two;
            acts.add(() -> act.on(at));
        }
        return acts;
    }

    /** Something that can be asked of either portal. */
    private interface OnPortal<T> {
        T on(PortalUnderTest portal);
    }

    private static Map<Integer, Long> counted(List<HttpResponse<String>> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(HttpResponse::statusCode, TreeMap::new, Collectors.counting()));
    }

    private static Set<String> rules(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() >= 400)
                .map(answer -> object(answer).getString("type").replace("urn:reintegration:rule:", ""))
                .collect(Collectors.toSet());
    }

    private static long snapshots(String application) {
        return rows.number(
                "select count(*) from fund.snapshot s join fund.application a on a.id = s.applicationId"
                        + " where a.publicId = ?",
                application);
    }

    private static long notices(String application, String kind) {
        return rows.number(
                "select count(*) from members.notice where kind = ? and path = ?",
                kind,
                "fund/applications/" + application);
    }

    /** How many mails of a decision each lead got. */
    private static Map<String, Long> decidedMails(Map<String, Someone> leads) throws Exception {
        Map<String, Long> found = new TreeMap<>();
        for (Map.Entry<String, Someone> each : leads.entrySet()) {
            long mails = one.machine().mail().mailsTo(each.getValue().email()).stream()
                    .filter(mail -> mail.links().stream().anyMatch(link -> link.contains(each.getKey())))
                    .count();
            // One for the receipt, one for the decision.
            if (mails > 1) {
                found.put(each.getKey(), mails - 1);
            }
        }
        return found;
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }
}
