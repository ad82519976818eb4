package org.reintegration.local.sample;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A member of the sample community as one who acts: where to sign in, and with whom they work. */
record Person(String key, String email, String organisation) {

    static final String MEMBERS = "members.json";

    /** Everybody, by key. */
    static Map<String, Person> all() throws IOException {
        Map<String, Person> people = new LinkedHashMap<>();
        for (JsonObject member : SampleFiles.objects(MEMBERS)) {
            String key = member.getString("key");
            people.put(key, new Person(key, member.getString("email"), member.getString("organisation", "")));
        }
        return people;
    }

    static Person named(String key) throws IOException {
        Person person = all().get(key);
        if (person == null) {
            throw new IOException("nobody is called " + key + " in " + MEMBERS);
        }
        return person;
    }
}
