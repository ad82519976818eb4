package org.reintegration.members.notices;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/** One piece of news for one member. Rows are stored by {@link NoticeDesk} in one statement that the same event cannot double. */
@Entity
@Table(name = "notice", schema = "members")
class StoredNotice {

    @Id
    private Long id;

    private String eventKey;
    private int number;
    private MemberId recipient;
    private String kind;
    private @Nullable String path;
    private String details;
    private Instant createdAt;
    private @Nullable Instant readAt;
    private @Nullable Instant mailedAt;

    protected StoredNotice() {}

    static String write(Map<String, String> details) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        details.forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> read(String json) {
        Map<String, String> details = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject stored = reader.readObject();
            stored.keySet().forEach(name -> details.put(name, stored.getString(name)));
        }
        return details;
    }

    MemberId recipient() {
        return recipient;
    }

    boolean isMailed() {
        return mailedAt != null;
    }

    void mailed(Instant now) {
        mailedAt = now;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    NoticeView view() {
        return new NoticeView(id, kind, NoticeGroup.of(kind), path, read(details), createdAt, readAt != null);
    }
}
