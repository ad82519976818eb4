package org.reintegration.local.sample;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lessons and practices, written by their authors, judged by a reviewer and published by the editor. */
final class SampleRecords implements SampleContent {

    private static final int AT_ONCE = 4;
    private static final int BETWEEN_LINES = 15;

    @Override
    public String name() {
        return "lessons and practices";
    }

    @Override
    public boolean canWait() {
        return true;
    }

    @Override
    public void load(PortalAccess portal) throws IOException, InterruptedException {
        Set<String> there = titles(portal);
        List<SampleRecord> missing = SampleRecord.all().stream()
                .filter(record -> !there.contains(record.title()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Person> people = Person.all();
        var work = new RecordWork(portal, people, organisations(portal), Reviews.of(people));
        int failed = work(portal, work, missing);
        if (failed > 0) {
            throw new IOException(failed + " of " + missing.size() + " are not as they should be");
        }
    }

    private static int work(PortalAccess portal, RecordWork work, List<SampleRecord> records)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (SampleRecord record : records) {
                all.add(pool.submit(told(portal, work, record)));
            }
            int failed = 0;
            for (int i = 0; i < all.size(); i++) {
                failed += good(all.get(i)) ? 0 : 1;
                if ((i + 1) % BETWEEN_LINES == 0 && i + 1 < all.size()) {
                    portal.tell("Sample content: " + (i + 1) + " of " + all.size() + " lessons and practices");
                }
            }
            return failed;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<Boolean> told(PortalAccess portal, RecordWork work, SampleRecord record) {
        return () -> {
            try {
                work.bring(record);
                return true;
            } catch (IOException cause) {
                portal.tell("Sample content, " + record.key() + ": " + cause.getMessage());
                return false;
            }
        };
    }

    private static boolean good(Future<Boolean> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException) {
                throw new InterruptedException("told to stop while loading");
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** What everybody, the members and the desk see already; drafts are known by the key they were begun with. */
    private static Set<String> titles(PortalAccess portal) throws IOException, InterruptedException {
        Person editor = Person.named(SamplePeople.EDITOR);
        Set<String> titles = new HashSet<>();
        for (SampleRecord.Kind kind : SampleRecord.Kind.values()) {
            JsonObject newest = portal.get(editor, "library/records?size=100&kind=" + kind.slug())
                    .orRefuse()
                    .object();
            for (JsonValue item : newest.getJsonArray("items")) {
                titles.add(item.asJsonObject().getString("originalTitle"));
            }
        }
        for (JsonObject waiting : portal.all(editor, "library/desk")) {
            if ("SUBMITTED".equals(waiting.getString("status", ""))) {
                titles.add(waiting.getString("title"));
            }
        }
        return titles;
    }

    private static Map<String, Long> organisations(PortalAccess portal) throws IOException, InterruptedException {
        Map<String, Long> byName = new HashMap<>();
        Person editor = Person.named(SamplePeople.EDITOR);
        for (JsonValue known : portal.get(editor, "organisations").orRefuse().array()) {
            JsonObject organisation = known.asJsonObject();
            byName.put(
                    organisation.getString("name"),
                    organisation.getJsonNumber("id").longValue());
        }
        Map<String, Long> byKey = new HashMap<>();
        for (JsonObject organisation : SampleFiles.objects(SamplePeople.ORGANISATIONS)) {
            Long id = byName.get(organisation.getString("name"));
            if (id != null) {
                byKey.put(organisation.getString("key"), id);
            }
        }
        return byKey;
    }

    @Override
    public void clear(PortalAccess portal) throws IOException, InterruptedException {
        int removed = portal.delete(SamplePeople.administrator(portal), "library/samples")
                .orRefuse()
                .object()
                .getInt("removed");
        portal.tell("Removed: " + removed + " lessons and practices.");
    }
}
