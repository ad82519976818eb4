package org.reintegration.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reintegration.benchmarks.Laps.Work;

/**
 * How fast the library's pages come and what they weigh, with few records and with many. Two portals stand side by side and are asked in
 * turns: a machine that is slower for a minute is slower for both, and neither server is younger than the other.
 */
final class LibrarySpeed {

    private static final int ROUNDS = 9;
    private static final int REQUESTS = 150;

    /** So often all is asked before anything counts, until the servers' programs are compiled. */
    private static final int WARM = 2;

    private static final int PAGE_BYTES = 60 * 1024;
    private static final double BOUND = 1.5;
    private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"");

    private final MadeContent content;
    private final Report report;

    /** A portal and how many records it holds. */
    record Shelf(Stack stack, int records) {}

    LibrarySpeed(MadeContent content, Report report) {
        this.content = content;
        this.report = report;
    }

    /** The bound holds for every list and page, at p50 and at p95. */
    void compare(Shelf few, Shelf many) throws IOException, InterruptedException {
        Map.Entry<String, Long> cell = LibraryAddresses.fullest(content, few.records());
        report.note("%s: %d of %d records", cell.getKey(), cell.getValue(), few.records());
        Map<String, List<Work>> withFew = work(few, cell.getKey());
        Map<String, List<Work>> withMany = work(many, cell.getKey());
        for (int pass = 0; pass <= WARM; pass++) {
            boolean counts = pass == WARM;
            for (Map.Entry<String, List<Work>> asked : withMany.entrySet()) {
                Turns turns = Turns.taken(withFew.getOrDefault(asked.getKey(), List.of()), asked.getValue());
                if (counts) {
                    tell(asked.getKey() + ", many against few, p50 ms", turns.many(0.5), turns.few(0.5));
                    tell(asked.getKey() + ", many against few, p95 ms", turns.many(0.95), turns.few(0.95));
                }
            }
        }
    }

    private void tell(String what, double many, double few) {
        report.ratio(what, many, few, many / few, BOUND);
    }

    private Map<String, List<Work>> work(Shelf shelf, String cell) throws IOException, InterruptedException {
        Map<String, List<Work>> all = new LinkedHashMap<>();
        new LibraryAddresses(shelf.stack(), content, shelf.records(), cell)
                .all()
                .forEach((what, addresses) -> {
                    List<Work> work = new ArrayList<>();
                    for (int i = 0; i < REQUESTS; i++) {
                        HttpRequest request = shelf.stack().get(addresses.get(i % addresses.size()));
                        work.add(() -> shelf.stack().send(request));
                    }
                    all.put(what, work);
                });
        return all;
    }

    /** The same of two portals, one after the other and again; of each the median of all rounds. */
    private record Turns(List<Laps> ofFew, List<Laps> ofMany) {

        static Turns taken(List<Work> few, List<Work> many) throws InterruptedException {
            Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                turns.ofFew.add(Laps.of(few, 1));
                turns.ofMany.add(Laps.of(many, 1));
            }
            return turns;
        }

        double few(double share) {
            return median(ofFew, share);
        }

        double many(double share) {
            return median(ofMany, share);
        }

        private static double median(List<Laps> laps, double share) {
            return Report.median(laps.stream().map(one -> one.at(share)).toList());
        }
    }

    /** Everything a reader's browser must fetch for a page, as it travels. */
    void weigh(Shelf shelf) throws IOException, InterruptedException {
        MadeRecord record = content.record(shelf.records() / 2);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("record page", "/" + record.language().tag() + "/" + record.path());
        pages.put("newest records", "/ar/library");
        pages.put("search page", "/fr/search?q=formation");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Matcher parts = PARTS.matcher(
                    shelf.stack().send(shelf.stack().get(page.getValue())).body());
            TreeSet<String> all = new TreeSet<>();
            while (parts.find()) {
                all.add(parts.group(1));
            }
            all.add(page.getValue());
            double bytes = 0;
            for (String part : all) {
                bytes += compressed(shelf.stack(), part);
            }
            report.most(page.getKey() + ", KB in all as it travels", bytes / 1024, PAGE_BYTES / 1024.0);
        }
    }

    private static int compressed(Stack stack, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url(path.replace("&amp;", "&"))))
                .header("Accept-Encoding", "gzip")
                .build();
        return stack.http().send(request, BodyHandlers.ofByteArray()).body().length;
    }
}
