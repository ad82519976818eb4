package org.reintegration.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.reintegration.kernel.ids.Slug;

/** What readers of the library ask of a portal that holds so many records. */
final class LibraryAddresses {

    private static final int MANY = 150;
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");

    private final Stack stack;
    private final MadeContent content;
    private final int records;
    private final String cell;

    /** @param cell the cell of the map that is asked for within one region, as {@link #fullest} names it */
    LibraryAddresses(Stack stack, MadeContent content, int records, String cell) {
        this.stack = stack;
        this.content = content;
        this.records = records;
        this.cell = cell;
    }

    /** The cell of which, within one region, most is known. */
    static Map.Entry<String, Long> fullest(MadeContent content, int few) {
        Map<String, Long> sizes = LongStream.range(0, few)
                .mapToObj(content::record)
                .flatMap(record -> record.regions().stream().map(region -> record.cells() + "?region=" + region))
                .collect(Collectors.groupingBy(address -> address, TreeMap::new, Collectors.counting()));
        return Collections.max(sizes.entrySet(), Map.Entry.comparingByValue());
    }

    /** What is asked, by its name in the report. */
    Map<String, List<String>> all() throws IOException, InterruptedException {
        SplittableRandom chance = content.chance("readers", records);
        List<String> pages = new ArrayList<>();
        List<String> api = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
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
        all.put("a cell in one region", List.of("/en/library/map/" + cell));
        all.put("a cell of the map, API", parts("/api/v1/library/map/economic/individual?size=25"));
        all.put("places alike", List.of("/en/library/places?country=NE", "/ar/library/places?country=EG"));
        all.put("front page", List.of("/en", "/ar"));
        all.put("collections", List.of("/en/library/collections", "/pt/library/collections"));
        all.put("a collection", collections());
        all.put("harvest by OAI-PMH", harvested());
        return all;
    }

    private List<String> collections() {
        SplittableRandom chance = content.chance("collectors", records);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
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
}
