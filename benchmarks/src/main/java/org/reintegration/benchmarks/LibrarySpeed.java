package org.reintegration.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.reintegration.benchmarks.Laps.Work;
import org.reintegration.kernel.ids.Slug;

/** How fast the library's pages come and what they weigh, with few records and with many. */
final class LibrarySpeed {

    private static final int ROUNDS = 5;
    private static final int REQUESTS = 150;

    /** So often all is asked before anything counts, so that it is not the younger server that is compared with the older. */
    private static final int WARM = 8;

    private static final int WARM_PASSES = 2;

    private static final int PAGE_BYTES = 60 * 1024;
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
    private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"");

    private final Stack stack;
    private final MadeContent content;
    private final Report report;
    private final String regionalCell;

    /** @param few how many records there are at first: what is asked then fills as many rows of a page as later */
    LibrarySpeed(Stack stack, MadeContent content, Report report, int few) {
        this.stack = stack;
        this.content = content;
        this.report = report;
        regionalCell = fullest(few);
    }

    /** The cell of which, within one region, most is known. */
    private String fullest(int few) {
        Map<String, Long> sizes = LongStream.range(0, few)
                .mapToObj(content::record)
                .flatMap(record -> record.regions().stream().map(region -> record.cells() + "?region=" + region))
                .collect(Collectors.groupingBy(address -> address, TreeMap::new, Collectors.counting()));
        Map.Entry<String, Long> most = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue());
        report.note("%s: %d of the first %d records", most.getKey(), most.getValue(), few);
        return most.getKey();
    }

    /** What is asked, by its name in the report. */
    private Map<String, List<String>> addresses(int records) throws IOException, InterruptedException {
        SplittableRandom chance = content.chance("readers", records);
        List<String> pages = new ArrayList<>();
        List<String> api = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            MadeRecord record = content.record(chance.nextInt(records));
            pages.add("/" + record.language().tag() + "/" + record.path());
            api.add("/api/v1/library/records/" + record.publicId());
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("record page", pages);
        all.put("record, API", api);
        all.put("newest records, page 1", List.of("/en/library", "/fr/library", "/ar/library"));
        all.put("newest records, page 9", List.of("/en/library?page=9", "/es/library?page=9"));
        all.put("newest records, API", parts("/api/v1/library/records?size=25"));
        all.put("feed of the newest", List.of("/api/v1/library/feed?language=fr"));
        all.put("map of evidence", List.of("/en/library/map", "/ar/library/map"));
        all.put(
                "a cell of the map",
                List.of("/en/library/map/economic/individual", "/fr/library/map/psychosocial/community"));
        all.put("a cell in one region", List.of("/en/library/map/" + regionalCell));
        all.put("a cell of the map, API", parts("/api/v1/library/map/economic/individual?size=25"));
        all.put("places alike", List.of("/en/library/places?country=NE", "/ar/library/places?country=EG"));
        all.put("front page", List.of("/en", "/ar"));
        all.put("collections", List.of("/en/library/collections", "/pt/library/collections"));
        all.put("a collection", collections(records));
        all.put("harvest by OAI-PMH", harvested());
        return all;
    }

    private List<String> collections(int records) {
        SplittableRandom chance = content.chance("collectors", records);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            MadeRecord of = content.record(50L * chance.nextInt(records / 50));
            all.add("/es/library/collections/" + MadeContent.publicId("c", of.id()) + "/" + Slug.of(of.title()));
        }
        return all;
    }

    /** The first parts of the list, each leading to the next. */
    private List<String> parts(String first) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        String next = first;
        for (int i = 0; i < 8 && next != null; i++) {
            parts.add(next);
            String after = stack.answer(next).getString("next", null);
            next = after == null ? null : first + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        }
        return parts;
    }

    /** The first parts of a harvest, each leading to the next. */
    private List<String> harvested() throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        String next = "/oai?verb=ListRecords&metadataPrefix=oai_dc";
        for (int i = 0; i < 4 && next != null; i++) {
            parts.add(next);
            Matcher token = TOKEN.matcher(stack.send(stack.get(next)).body());
            next = token.find()
                    ? "/oai?verb=ListRecords&resumptionToken="
                            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                    : null;
        }
        return parts;
    }

    /** Asks for all of it and keeps no figure, until the server's programs are compiled: or it would be them that are compared. */
    void warm(int records) throws IOException, InterruptedException {
        for (int pass = 0; pass < WARM_PASSES; pass++) {
            measure(records);
        }
    }

    /** The medians of p50 and of p95 by what was asked. */
    Map<String, double[]> measure(int records) throws IOException, InterruptedException {
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> asked : addresses(records).entrySet()) {
            List<Work> work = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                HttpRequest request =
                        stack.get(asked.getValue().get(i % asked.getValue().size()));
                work.add(() -> stack.send(request));
            }
            for (int round = 0; round < WARM; round++) {
                Laps.of(work, 4);
            }
            List<Double> p50 = new ArrayList<>();
            List<Double> p95 = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Laps laps = Laps.of(work, 1);
                p50.add(laps.p50());
                p95.add(laps.p95());
            }
            figures.put(asked.getKey(), new double[] {Report.median(p50), Report.median(p95)});
        }
        return figures;
    }

    void compare(Map<String, double[]> few, Map<String, double[]> many) {
        many.forEach((what, figures) -> {
            double[] before = few.getOrDefault(what, figures);
            report.ratio(what + ", many against few, p50 ms", figures[0], before[0], figures[0] / before[0], 1.5);
            report.ratio(what + ", many against few, p95 ms", figures[1], before[1], figures[1] / before[1], 1.5);
        });
    }

    /** Everything a reader's browser must fetch for a page, as it travels. */
    void weigh(int records) throws IOException, InterruptedException {
        MadeRecord record = content.record(records / 2);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("record page", "/" + record.language().tag() + "/" + record.path());
        pages.put("newest records", "/ar/library");
        pages.put("search page", "/fr/search?q=formation");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Matcher parts = PARTS.matcher(stack.send(stack.get(page.getValue())).body());
            TreeSet<String> all = new TreeSet<>();
            while (parts.find()) {
                all.add(parts.group(1));
            }
            all.add(page.getValue());
            double bytes = 0;
            for (String part : all) {
                bytes += compressed(part);
            }
            report.most(page.getKey() + ", KB in all as it travels", bytes / 1024, PAGE_BYTES / 1024.0);
        }
    }

    private int compressed(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url(path.replace("&amp;", "&"))))
                .header("Accept-Encoding", "gzip")
                .build();
        return stack.http().send(request, BodyHandlers.ofByteArray()).body().length;
    }
}
