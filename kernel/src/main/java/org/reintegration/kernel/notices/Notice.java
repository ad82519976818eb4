package org.reintegration.kernel.notices;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/**
 * Whom something concerns and what kind of news it is; the members room finds recipients, language and hour, the portal the words.
 *
 * @param kind names the words: {@code lesson-submitted}
 * @param to members by name
 * @param role or everyone who holds this role for one of the regions
 * @param except the one who did it and needs no news of it
 * @param path where to read on, after the language
 * @param details values for the placeholders of the words
 */
public record Notice(
        String kind,
        List<MemberId> to,
        @Nullable Role role,
        List<String> regions,
        @Nullable MemberId except,
        @Nullable String path,
        Map<String, String> details) {

    public static Notice to(String kind, MemberId member, @Nullable String path, Map<String, String> details) {
        return new Notice(kind, List.of(member), null, List.of(), null, path, details);
    }

    public static Notice toAll(
            String kind, List<MemberId> members, @Nullable String path, Map<String, String> details) {
        return new Notice(kind, List.copyOf(members), null, List.of(), null, path, details);
    }

    public static Notice toRole(
            String kind,
            Role role,
            List<String> regions,
            @Nullable MemberId except,
            @Nullable String path,
            Map<String, String> details) {
        return new Notice(kind, List.of(), role, regions, except, path, details);
    }
}
