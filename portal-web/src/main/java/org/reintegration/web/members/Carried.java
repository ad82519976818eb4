package org.reintegration.web.members;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form that was sent when its sender was no longer signed in: kept in the sign-in form meanwhile, so that nothing typed is lost.
 *
 * @param address the page the form belongs to, with its language
 */
public record Carried(String address, List<Field> fields) {

    /** One value of the form; {@code shown} when a person typed it and wants to see it again. */
    public record Field(String name, String value, boolean shown) {}

    private static final int LARGEST = 400_000;
    private static final Pattern SECRET = Pattern.compile("(?i)password|^present");
    private static final Set<String> MACHINERY = Set.of("jakarta.faces.ViewState", "jakarta.faces.ClientWindow");

    public Carried {
        fields = List.copyOf(fields);
    }

    /** Everything but passwords and the token, which a new one replaces; empty when it is too much to carry. */
    static Optional<Carried> of(String address, Map<String, String[]> sent) {
        List<Field> fields = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, String[]> each : sent.entrySet()) {
            String name = each.getKey();
            if (name.equals(FormToken.NAME) || SECRET.matcher(name).find()) {
                continue;
            }
            for (String value : each.getValue()) {
                size += name.length() + value.length();
                fields.add(field(name, value));
            }
        }
        return size > LARGEST ? Optional.empty() : Optional.of(new Carried(address, fields));
    }

    private static Field field(String name, String value) {
        boolean machinery =
                MACHINERY.contains(name) || name.endsWith("_SUBMIT") || value.isBlank() || value.equals(name);
        return new Field(name, value, !machinery);
    }

    /** One word that a hidden input can hold. */
    String packed() {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (Field field : fields) {
            values.add(Json.createArrayBuilder().add(field.name()).add(field.value()));
        }
        String json = Json.createObjectBuilder()
                .add("address", address)
                .add("fields", values)
                .build()
                .toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Carried> unpacked(String packed) {
        try (JsonReader reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            if (!json.containsKey("fields") || !json.containsKey("address")) {
                return Optional.empty();
            }
            List<Field> fields = json.getJsonArray("fields").stream()
                    .map(value -> field(
                            value.asJsonArray().getString(0),
                            value.asJsonArray().getString(1)))
                    .toList();
            return Optional.of(new Carried(json.getString("address"), fields));
        } catch (IllegalArgumentException | JsonException unreadable) {
            return Optional.empty();
        }
    }
}
