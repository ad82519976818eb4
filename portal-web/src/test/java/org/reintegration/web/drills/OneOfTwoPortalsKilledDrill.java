package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.atOnce;
import static org.reintegration.web.testing.FundStage.done;
import static org.reintegration.web.testing.PortalUnderTest.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.ForumStage;
import org.reintegration.web.testing.FundStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;

/** A portal dies while people post and submit; sent again to the other, everything is there once, and so is the news of it. */
class OneOfTwoPortalsKilledDrill {

    /** Longer than a lease: what the dead portal had taken up is taken up by the other. */
    private static final Duration AFTER_A_LEASE = Duration.ofSeconds(170);

    private static final int EACH = 40;

    @Test
    void what_was_acknowledged_is_stored_and_what_is_sent_again_is_stored_once() throws Exception {
        PortalUnderTest one = PortalUnderTest.shared();
        PortalUnderTest two = PortalUnderTest.second();
        Rows rows = new Rows(one.machine());
        Cast cast = new Cast(rows);
        FundStage fund = new FundStage(one, rows, cast);
        ForumStage forum = new ForumStage(one, rows, cast);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        String call = fund.call(fund.fund("20000"), "20000", 1, tomorrow);
        String group = forum.group("PUBLIC");
        Someone author = cast.someone("Blessing");
        Someone reader = cast.someone("Mariama");
        forum.join(one, author, group);
        forum.join(one, reader, group);
        String talk = forum.ask(one, author, group, "Killed in the middle");

        Map<String, Function<PortalUnderTest, HttpResponse<String>>> requests = new LinkedHashMap<>();
        for (int i = 0; i < EACH; i++) {
            String id = fund.written(one, fund.lead, call);
            requests.put("submission " + id, at -> fund.submit(at, fund.lead, id, "killed-" + id));
            String key = "killed-" + i;
            requests.put("post " + key, at -> forum.reply(at, author, talk, 1, key));
        }
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        Thread killer = new Thread(() -> {
            within(acknowledged::size, found -> found >= EACH / 2);
            two.kill();
        });
        killer.start();
        atOnce(sentBy(4, requests, two, acknowledged));
        killer.join();

        assertThat(acknowledged).hasSizeBetween(EACH / 2, 2 * EACH - 1);
        requests.forEach((name, request) -> {
            String again = done(request.apply(one)).body();
            assertThat(again).as(name).isEqualTo(acknowledged.getOrDefault(name, again));
        });
        assertThat(rows.texts(
                        "select a.publicId, count(s.id) from fund.application a left join fund.snapshot s"
                                + " on s.applicationId = a.id join fund.call c on c.id = a.callId"
                                + " where c.publicId = ? group by 1 having count(s.id) <> 1",
                        call))
                .isEmpty();
        assertThat(rows.number(
                        "select count(*) from forum.post p join forum.discussion d on d.id = p.discussion_id"
                                + " where d.publicId = ?",
                        talk))
                .isEqualTo(EACH + 1);
        forum.every_count_equals_its_recount(group);
        fund.nothing_is_found();

        within(AFTER_A_LEASE, () -> rows.number("select count(*) from kernel.delivery"), waiting -> waiting == 0);
        assertThat(rows.texts(
                        "select n.path, count(*) from members.notice n where n.kind = 'fund-submitted' and n.recipient = ?"
                                + " group by 1",
                        fund.lead.id()))
                .hasSize(EACH)
                .allMatch(notice -> notice.endsWith(" 1"));
        assertThat(rows.texts(
                        "select n.path, count(*) from members.notice n where n.kind = 'forum-post' and n.recipient = ?"
                                + " group by 1",
                        reader.id()))
                .hasSize(EACH + 1)
                .allMatch(notice -> notice.endsWith(" 1"));
        System.out.println("one of two portals killed: " + acknowledged.size() + " of " + requests.size()
                + " acknowledged before, all stored once");
    }

    private static List<Callable<Boolean>> sentBy(
            int threads,
            Map<String, Function<PortalUnderTest, HttpResponse<String>>> requests,
            PortalUnderTest portal,
            Map<String, String> acknowledged) {
        List<String> names = List.copyOf(requests.keySet());
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            acts.add(() -> {
                for (int i = first; i < names.size(); i += threads) {
                    try {
                        HttpResponse<String> answer = requests.get(names.get(i)).apply(portal);
                        if (answer.statusCode() < 300) {
                            acknowledged.put(names.get(i), answer.body());
                        }
                    } catch (UncheckedIOException cutOff) {
                        // The line drops with the portal; whether it was stored shows when it is sent again.
                        assertThat(cutOff).hasCauseInstanceOf(IOException.class);
                    }
                }
                return true;
            });
        }
        return acts;
    }
}
