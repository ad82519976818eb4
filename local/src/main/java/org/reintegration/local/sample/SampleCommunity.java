package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups and what is said in them: opened by the facilitator, asked and answered by the members, each in their own language. */
final class SampleCommunity implements SampleContent {

    static final String FILE = "community.json";
    private static final String FACILITATOR = "facilitator";
    private static final String GROUPS = "forum/groups";

    @Override
    public String name() {
        return "groups and discussions";
    }

    @Override
    public boolean canWait() {
        return true;
    }

    @Override
    public void load(PortalAccess portal) throws IOException, InterruptedException {
        Map<String, Person> people = Person.all();
        Set<String> there = names(portal);
        for (JsonObject group : SampleFiles.objects(FILE)) {
            if (!there.contains(group.getString("name"))) {
                bring(portal, people, group);
            }
        }
    }

    private static Set<String> names(PortalAccess portal) throws IOException, InterruptedException {
        Set<String> names = new HashSet<>();
        for (JsonValue group :
                portal.get(Person.named(FACILITATOR), GROUPS).orRefuse().array()) {
            JsonObject known = group.asJsonObject();
            if (known.getInt("discussions") > 0) {
                names.add(known.getString("name"));
            }
        }
        return names;
    }

    /** Told again after an interruption, every key finds what it made before. */
    private static void bring(PortalAccess portal, Map<String, Person> people, JsonObject group)
            throws IOException, InterruptedException {
        Person facilitator = who(people, FACILITATOR);
        String key = "sample-" + group.getString("key");
        JsonObject opened = portal.postOnce(facilitator, GROUPS, draft(group), key)
                .orRefuse()
                .object();
        String address = GROUPS + "/" + opened.getString("publicId");
        for (String member : texts(group.getJsonArray("members"))) {
            portal.put(who(people, member), address + "/membership").orRefuse();
        }
        for (JsonObject told : group.getJsonArray("discussions").getValuesAs(JsonObject.class)) {
            discuss(portal, people, address, told, key + "-" + told.getString("key"));
        }
    }

    private static JsonObject draft(JsonObject group) {
        var draft = Json.createObjectBuilder();
        for (String field : List.of("name", "about", "visibility", "regions", "themes", "languages")) {
            draft.add(field, group.get(field));
        }
        return draft.build();
    }

    private static void discuss(
            PortalAccess portal, Map<String, Person> people, String group, JsonObject told, String key)
            throws IOException, InterruptedException {
        List<JsonObject> posts = told.getJsonArray("posts").getValuesAs(JsonObject.class);
        JsonObject first = posts.get(0);
        JsonObject question = Json.createObjectBuilder()
                .add("title", told.getString("title"))
                .add("source", first.getString("words"))
                .build();
        String discussion = portal.postOnce(who(people, first.getString("by")), group + "/discussions", question, key)
                .orRefuse()
                .object()
                .getString("discussion");
        String address = "forum/discussions/" + discussion;
        for (int i = 1; i < posts.size(); i++) {
            JsonObject post = posts.get(i);
            JsonObject answer = Json.createObjectBuilder()
                    .add("parentNo", post.getInt("to"))
                    .add("source", post.getString("words"))
                    .build();
            portal.postOnce(who(people, post.getString("by")), address + "/posts", answer, key + "-" + (i + 1))
                    .orRefuse();
        }
        press(portal, people, told, address);
    }

    /** Buttons that a second press would release are looked at first. */
    private static void press(PortalAccess portal, Map<String, Person> people, JsonObject told, String address)
            throws IOException, InterruptedException {
        for (Map.Entry<String, JsonValue> helped : told.getOrDefault("helped", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .entrySet()) {
            String post = address + "/posts/" + helped.getKey();
            for (String member : texts(helped.getValue().asJsonArray())) {
                if (!portal.get(who(people, member), post).orRefuse().object().getBoolean("iHelped")) {
                    portal.post(
                                    who(people, member),
                                    post + "/reactions",
                                    Json.createObjectBuilder()
                                            .add("reaction", "helped")
                                            .build())
                            .orRefuse();
                }
            }
        }
        Person facilitator = who(people, FACILITATOR);
        JsonObject page = portal.get(facilitator, address).orRefuse().object();
        int accepted = told.getInt("accepted", 0);
        if (accepted > 0 && page.getInt("acceptedNo", 0) != accepted) {
            portal.post(facilitator, address + "/posts/" + accepted + "/acceptance")
                    .orRefuse();
        }
        if (told.getBoolean("pinned", false) && !page.getBoolean("pinned")) {
            portal.post(
                            facilitator,
                            address + "/moves",
                            Json.createObjectBuilder().add("move", "pin").build())
                    .orRefuse();
        }
    }

    private static Person who(Map<String, Person> people, String key) throws IOException {
        Person person = people.get(key);
        if (person == null) {
            throw new IOException("nobody is called " + key + " in " + Person.MEMBERS);
        }
        return person;
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Override
    public void clear(PortalAccess portal) throws IOException, InterruptedException {
        int removed = portal.delete(SamplePeople.administrator(portal), "forum/samples")
                .orRefuse()
                .object()
                .getInt("removed");
        portal.tell("Removed: " + removed + " groups with everything said in them.");
    }
}
