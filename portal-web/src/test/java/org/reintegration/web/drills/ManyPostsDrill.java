package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.forum.ManyPosts;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** With 200,000 posts a page of a discussion of ten thousand is as quick as one of a hundred, and takes as few statements. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyPostsDrill {

    private static final long SEED_OF_ALL = 20_261_126;
    private static final int WARM = 15;
    private static final int ROUNDS = 25;
    private static final int PAGE = 50;
    private static final double AS_QUICK = 1.5;

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();

    @BeforeAll
    static void fill() throws Exception {
        new Seed(PORTAL).people();
        long began = System.nanoTime();
        try (Connection database = database()) {
            List<Long> people = numbers(database, "select id from members.account order by id");
            long amina = numbers(database, "select id from members.account where email = 'amina@example.org'")
                    .get(0);
            ManyPosts.fill(database, SEED_OF_ALL, people, amina);
            System.out.printf("%d posts in %d s%n", ManyPosts.POSTS, (System.nanoTime() - began) / 1_000_000_000);
        }
    }

    @Test
    @Order(1)
    void the_generated_counts_are_those_of_the_posts() throws Exception {
        try (Connection database = database()) {
            assertThat(numbers(database, "select count(*) from forum.post")).containsExactly((long) ManyPosts.POSTS);
            assertThat(numbers(database, """
                            select count(*) from forum.discussion d join (select discussion_id, count(*) as n, max(no) as last
                                from forum.post group by discussion_id) c on c.discussion_id = d.id
                            where (d.publicPosts, d.shownPosts, d.lastPostNo) is distinct from (c.n, c.n, c.last)""")).containsExactly(0L);
        }
    }

    @Test
    @Order(2)
    void a_page_of_ten_thousand_posts_is_as_quick_as_one_of_a_hundred() {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = -WARM; round < ROUNDS; round++) {
            for (String order : List.of("tree", "time")) {
                for (String place : List.of("first", "middle", "last")) {
                    time(times, round, order, place, 0, ManyPosts.SHORT);
                    time(times, round, order, place, 1, ManyPosts.LONG);
                }
            }
        }
        System.out.println("order, page        100 posts  10,000 posts  ratio");
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (String order : List.of("tree", "time")) {
            for (String place : List.of("first", "middle", "last")) {
                String row = order + ", " + place;
                double small = median(times.get(row + 0));
                double large = median(times.get(row + 1));
                ratios.put(row, large / small);
                System.out.printf("%-16s %8.1f ms %10.1f ms %7.2f%n", row, small, large, large / small);
            }
        }
        assertThat(ratios).allSatisfy((row, ratio) -> assertThat(ratio).as(row).isLessThanOrEqualTo(AS_QUICK));
    }

    private static void time(
            Map<String, List<Long>> times, int round, String order, String place, int discussion, int posts) {
        int last = posts / PAGE;
        int page = place.equals("first") ? 1 : place.equals("last") ? last : (last + 1) / 2;
        String address = address(discussion) + "?order=" + order + "&page=" + page;
        long began = System.nanoTime();
        HttpResponse<String> answer = PORTAL.get(address);
        long took = System.nanoTime() - began;
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(statements(answer.headers().firstValue("Portal-Statements").orElseThrow()))
                .isLessThanOrEqualTo(8);
        if (round >= 0) {
            times.computeIfAbsent(order + ", " + place + discussion, key -> new ArrayList<>())
                    .add(took);
        }
    }

    private static final Map<Integer, String> ADDRESSES = new LinkedHashMap<>();

    /** The page's own address, with its slug. */
    private static String address(int discussion) {
        return ADDRESSES.computeIfAbsent(
                discussion,
                number -> PORTAL.get("/en/discussions/" + ManyPosts.discussion(number))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("^https?://[^/]+", ""));
    }

    @Test
    @Order(3)
    void a_member_with_five_thousand_unread_posts_takes_as_few_statements() {
        try (Browser browser = Browser.open()) {
            Page page = browser.signIn(PORTAL, "en", 1280, "amina");
            APIResponse group = page.request().get(PORTAL.url("/en/community/" + ManyPosts.GROUP));
            APIResponse unread = page.request().get(PORTAL.url("/en/community/inbox"));
            APIResponse discussion = page.request().get(PORTAL.url(address(1) + "?order=time&page=200"));

            assertThat(unread.text()).contains("5,000");
            System.out.println(
                    "statements: group " + of(group) + ", unread " + of(unread) + ", discussion " + of(discussion));
            assertThat(of(group)).isLessThanOrEqualTo(5);
            assertThat(of(unread)).isLessThanOrEqualTo(2);
            assertThat(of(discussion)).isLessThanOrEqualTo(8);
        }
    }

    private static int of(APIResponse page) {
        assertThat(page.status()).as(page.url()).isEqualTo(200);
        return statements(page.headers().get("portal-statements"));
    }

    private static int statements(String header) {
        return Integer.parseInt(header);
    }

    private static double median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static Connection database() throws Exception {
        return DriverManager.getConnection(
                PORTAL.machine().postgres().url(),
                PORTAL.machine().postgres().user(),
                PORTAL.machine().postgres().password());
    }

    private static List<Long> numbers(Connection database, String query) throws Exception {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }
}
