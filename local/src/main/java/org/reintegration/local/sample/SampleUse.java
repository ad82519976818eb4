package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What members did with the practices of the sample: reported their use, adapted them from country to country, gathered them. */
final class SampleUse implements SampleContent {

    private static final String FILE = "use.json";

    /** The portal's answer to what was told before. */
    private static final int CONFLICT = 409;

    @Override
    public String name() {
        return "use of practices";
    }

    @Override
    public boolean canWait() {
        return true;
    }

    @Override
    public void load(PortalAccess portal) throws IOException, InterruptedException {
        JsonObject told = SampleFiles.object(FILE);
        Map<String, Person> people = Person.all();
        Map<String, String> ids = ids(portal);
        for (JsonObject report : told.getJsonArray("reports").getValuesAs(JsonObject.class)) {
            say(portal, person(people, report), "library/records/" + id(ids, report, "record") + "/uses", report);
        }
        for (JsonObject relation : told.getJsonArray("relations").getValuesAs(JsonObject.class)) {
            JsonObject body = Json.createObjectBuilder(relation)
                    .add("to", id(ids, relation, "to"))
                    .build();
            say(portal, person(people, relation), "library/records/" + id(ids, relation, "from") + "/relations", body);
        }
        for (JsonObject collection : told.getJsonArray("collections").getValuesAs(JsonObject.class)) {
            gather(portal, person(people, collection), collection, ids);
        }
    }

    private static void say(PortalAccess portal, Person member, String path, JsonObject body)
            throws IOException, InterruptedException {
        Answer answer = portal.post(member, path, body);
        if (answer.status() != CONFLICT) {
            answer.orRefuse();
        }
    }

    private static void gather(PortalAccess portal, Person owner, JsonObject collection, Map<String, String> ids)
            throws IOException, InterruptedException {
        Set<String> there = new HashSet<>();
        for (JsonObject own : portal.all(owner, "library/collections/mine")) {
            there.add(own.getString("title"));
        }
        if (there.contains(collection.getString("title"))) {
            return;
        }
        String id = portal.post(owner, "library/collections", collection)
                .orRefuse()
                .object()
                .getJsonObject("about")
                .getString("publicId");
        for (JsonObject item : collection.getJsonArray("items").getValuesAs(JsonObject.class)) {
            portal.put(owner, "library/collections/" + id + "/records/" + id(ids, item, "record"), item)
                    .orRefuse();
        }
    }

    /** Public ids of the published practices by the key of the sample. */
    private static Map<String, String> ids(PortalAccess portal) throws IOException, InterruptedException {
        Map<String, String> byTitle = new HashMap<>();
        JsonObject newest = portal.get(null, "library/records?size=100&kind=practice")
                .orRefuse()
                .object();
        for (JsonObject item : newest.getJsonArray("items").getValuesAs(JsonObject.class)) {
            byTitle.put(item.getString("originalTitle"), item.getString("publicId"));
        }
        Map<String, String> byKey = new HashMap<>();
        for (SampleRecord record : SampleRecord.all()) {
            String id = byTitle.get(record.title());
            if (id != null) {
                byKey.put(record.key(), id);
            }
        }
        return byKey;
    }

    private static String id(Map<String, String> ids, JsonObject told, String name) throws IOException {
        String id = ids.get(told.getString(name));
        if (id == null) {
            throw new IOException(told.getString(name) + " is not published");
        }
        return id;
    }

    private static Person person(Map<String, Person> people, JsonObject told) throws IOException {
        Person person = people.get(told.getString("by"));
        if (person == null) {
            throw new IOException("nobody is called " + told.getString("by") + " in " + Person.MEMBERS);
        }
        return person;
    }

    /** Reports and relations go with their records, collections of the sample with them. */
    @Override
    public void clear(PortalAccess portal) {}
}
