package org.reintegration.benchmarks;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.reintegration.benchmarks.Laps.Work;

/** How fast search answers, beside the same questions put straight to Solr; how soon a change is found. */
final class SearchSpeed {

    private static final int ROUNDS = 5;
    private static final List<Integer> AT_ONCE = List.of(1, 8);
    private static final int A_SECOND = 20;

    /** The API, Solr alone, the page. */
    private static final int WAYS = 3;

    private static final int TURNS = 4;

    /** What one question costs the portal, and what the portal asks of Solr for it. */
    private record Pair(Question question, List<HttpRequest> toSolr) {}

    private final Stack stack;
    private final MadeContent content;
    private final Report report;
    private final int questions;

    SearchSpeed(Stack stack, MadeContent content, Report report, int questions) {
        this.stack = stack;
        this.content = content;
        this.report = report;
        this.questions = questions;
    }

    void measure() throws IOException, InterruptedException {
        List<Pair> pairs = pairs();
        warm(pairs);
        suggestions(pairs);
        changes();
        for (int atOnce : AT_ONCE) {
            answers(pairs, atOnce);
        }
    }

    /** Each question is asked once while Solr writes down what reaches it. */
    private List<Pair> pairs() throws IOException, InterruptedException {
        for (int i = 0; i < Math.min(questions, 100); i++) {
            stack.patiently(stack.get(Question.made(content, i).api()));
        }
        SolrLog log = new SolrLog(stack.solr(), stack.solrLog(), stack.http());
        log.listen(true);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            Question question = Question.made(content, i);
            stack.send(stack.get(question.api()));
            // Solr writes its line when the answer is already on its way.
            Thread.sleep(20);
            List<HttpRequest> toSolr = log.since();
            if (!toSolr.isEmpty()) {
                pairs.add(new Pair(question, toSolr));
            }
        }
        log.listen(false);
        int requests = pairs.stream().mapToInt(pair -> pair.toSolr().size()).sum();
        report.note("%d questions; the portal sends %d requests to Solr for them", pairs.size(), requests);
        if (pairs.size() < questions * 0.9) {
            throw new IOException("Only " + pairs.size() + " of " + questions + " questions were seen in Solr's log");
        }
        return pairs;
    }

    private void warm(List<Pair> pairs) throws InterruptedException {
        List<Pair> some = pairs.subList(0, Math.min(pairs.size(), 200));
        Laps.of(some.stream().map(this::page).toList(), 4);
        Laps.of(some.stream().map(this::api).toList(), 4);
        Laps.of(some.stream().map(this::solr).toList(), 4);
    }

    private Work api(Pair pair) {
        return () -> stack.send(stack.get(pair.question().api()));
    }

    private Work page(Pair pair) {
        return () -> stack.send(stack.get(pair.question().page()));
    }

    private Work solr(Pair pair) {
        return () -> {
            for (HttpRequest request : pair.toSolr()) {
                var answer = stack.http().send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IOException("Solr answers " + answer.statusCode());
                }
            }
        };
    }

    /**
     * In each round every question is asked in every way. While one third of them is asked in one way, the other thirds are asked in
     * the others, and then they change places: so all answer the same, and no answer comes from a cache that another way has just filled.
     */
    private void answers(List<Pair> pairs, int atOnce) throws InterruptedException {
        Map<String, List<Double>> ratios = new HashMap<>();
        Map<String, List<Double>> figures = new HashMap<>();
        List<Pair> all = pairs.subList(0, pairs.size() - pairs.size() % (WAYS * TURNS));
        for (int round = 0; round < ROUNDS; round++) {
            List<Laps> api = new ArrayList<>();
            List<Laps> solr = new ArrayList<>();
            List<Laps> page = new ArrayList<>();
            // In small turns, because the machine is not equally busy all the time.
            for (int turn = 0; turn < WAYS * TURNS; turn++) {
                api.add(Laps.of(part(all, turn).map(this::api).toList(), atOnce));
                solr.add(Laps.of(part(all, turn + TURNS).map(this::solr).toList(), atOnce));
                page.add(Laps.of(part(all, turn + 2 * TURNS).map(this::page).toList(), atOnce));
            }
            Laps ofApi = Laps.together(api);
            Laps ofSolr = Laps.together(solr);
            Laps ofPage = Laps.together(page);
            add(figures, "api50", ofApi.p50());
            add(figures, "api95", ofApi.p95());
            add(figures, "solr50", ofSolr.p50());
            add(figures, "solr95", ofSolr.p95());
            add(figures, "page50", ofPage.p50());
            add(figures, "page95", ofPage.p95());
            add(ratios, "api50", ofApi.p50() / ofSolr.p50());
            add(ratios, "api95", ofApi.p95() / ofSolr.p95());
            add(ratios, "page50", ofPage.p50() / ofApi.p50());
            add(ratios, "page95", ofPage.p95() / ofApi.p95());
        }
        for (String at : List.of("50", "95")) {
            report.ratio(
                    "search API against Solr, p" + at + " ms, " + atOnce + " at once",
                    median(figures, "api" + at),
                    median(figures, "solr" + at),
                    median(ratios, "api" + at),
                    1.4);
            report.ratio(
                    "search page against API, p" + at + " ms, " + atOnce + " at once",
                    median(figures, "page" + at),
                    median(figures, "api" + at),
                    median(ratios, "page" + at),
                    2);
        }
    }

    private static Stream<Pair> part(List<Pair> all, int which) {
        int size = all.size() / (WAYS * TURNS);
        int from = which % (WAYS * TURNS) * size;
        return all.subList(from, from + size).stream();
    }

    private static void add(Map<String, List<Double>> lists, String name, double value) {
        lists.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    private static double median(Map<String, List<Double>> lists, String name) {
        return Report.median(lists.getOrDefault(name, List.of()));
    }

    private void suggestions(List<Pair> pairs) throws InterruptedException {
        List<Work> typing = pairs.stream()
                .filter(pair -> pair.question().text().length() >= 3)
                .limit(400)
                .map(pair -> (Work) () -> stack.send(stack.get(pair.question().suggestions())))
                .toList();
        Laps.of(typing.subList(0, Math.min(100, typing.size())), 8);
        List<Double> p95 = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            p95.add(Laps.of(typing, 8).p95());
        }
        report.most("autocomplete, p95 ms, 8 at once", Report.median(p95), 50);
    }

    /** Changes come steadily; a reader looks again and again for the newest of them. */
    private void changes() throws IOException, InterruptedException {
        int changes = A_SECOND * 15;
        String word = "zubeida" + Long.toString(System.nanoTime(), 36);
        String header = "id,type,title,language,year,publisher,authors,countries,region,dimensions,levels,stages,"
                + "target_groups,themes,url,abstract\n";
        Map<String, Long> committed = new ConcurrentHashMap<>();
        AtomicInteger failed = new AtomicInteger();
        List<Future<?>> written = new ArrayList<>();
        ScheduledExecutorService writers = Executors.newScheduledThreadPool(8);
        for (int i = 0; i < changes; i++) {
            String id = word + "-" + i;
            String row = id + ",report,A change while people read " + word
                    + ",en,2024,IOM,,NE,,economic,individual,reintegration,,livelihoods,,Written by the benchmark.\n";
            HttpRequest change = stack.post("/api/v1/library/imports?dryRun=false", "editor", "text/csv", header + row);
            written.add(writers.schedule(
                    () -> {
                        try {
                            stack.send(change);
                            committed.put(id, System.nanoTime());
                        } catch (IOException | InterruptedException cause) {
                            failed.incrementAndGet();
                        }
                    },
                    i * 1000L / A_SECOND,
                    TimeUnit.MILLISECONDS));
        }
        Map<String, Long> found = new HashMap<>();
        String question = "/api/v1/search?size=100&sort=newest&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (found.size() + failed.get() < changes && System.nanoTime() < end) {
            JsonObject answer = stack.answer(question);
            long now = System.nanoTime();
            answer.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> found.putIfAbsent(item.getString("sourceId"), now));
            Thread.sleep(20);
        }
        long unfinished = written.stream().filter(change -> !change.isDone()).count();
        writers.shutdownNow();
        if (unfinished > 0 || failed.get() > 0 || found.size() < changes) {
            throw new IOException(failed + " changes failed, " + unfinished + " were not answered, " + found.size()
                    + " of " + changes + " were found");
        }
        double[] waits = committed.entrySet().stream()
                .mapToDouble(one -> (found.getOrDefault(one.getKey(), end) - one.getValue()) / 1e6)
                .map(wait -> Math.max(0, wait))
                .toArray();
        report.note(
                "a change is found after %.0f ms (p50) at %d changes a second",
                Laps.of(waits).p50(), A_SECOND);
        report.most(
                "commit to searchable, p95 ms, 20 changes a second",
                Laps.of(waits).p95(),
                1000);
    }
}
