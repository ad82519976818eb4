package org.reintegration.local;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The accounts of the sample community. */
public final class DemoAccounts {

    private static final String MEMBERS = "sample/members.json";

    private DemoAccounts() {}

    /** All accounts; none when this build carries no sample content. */
    public static List<DemoAccount> all() throws LocalFailure {
        try (InputStream members = DemoAccounts.class.getResourceAsStream(MEMBERS)) {
            return members == null ? List.of() : read(members);
        } catch (IOException | JsonException | NullPointerException | ClassCastException cause) {
            throw new LocalFailure("The list of sample accounts cannot be read: " + cause.getMessage(), cause);
        }
    }

    static List<DemoAccount> read(InputStream json) {
        try (var reader = Json.createReader(json)) {
            JsonArray members = reader.readArray();
            return members.getValuesAs(JsonObject.class).stream()
                    .map(member -> new DemoAccount(
                            member.getString("key"),
                            member.getString("name"),
                            member.getString("email"),
                            member.getString("language"),
                            roles(member.get("roles"))))
                    .toList();
        }
    }

    /** One role may stand without brackets, and a plain member has none. */
    private static List<String> roles(@org.jspecify.annotations.Nullable JsonValue roles) {
        if (roles instanceof JsonString one) {
            return List.of(one.getString());
        }
        if (roles instanceof JsonArray several) {
            return several.getValuesAs(JsonString::getString);
        }
        return List.of();
    }
}
