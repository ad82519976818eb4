package org.reintegration.web.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An address and the view that answers it.
 *
 * @param pattern the steps after the language: {@code library/{id}/{slug}}
 * @param view the Facelets file
 */
public record Route(String pattern, String view, Kind kind) {

    /** What a page promises its reader. */
    public enum Kind {
        /** Reads without script, cookie or session. */
        PUBLIC,
        /** A screen to work with, for members. */
        WORK
    }

    public static Route reading(String pattern, String view) {
        return new Route(pattern, view, Kind.PUBLIC);
    }

    public static Route working(String pattern, String view) {
        return new Route(pattern, view, Kind.WORK);
    }

    /** The values of the placeholders, when the address fits. */
    Optional<Map<String, String>> match(String address) {
        List<String> wanted = List.of(pattern.split("/", -1));
        List<String> given = List.of(address.split("/", -1));
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String step = wanted.get(i);
            if (step.startsWith("{")) {
                values.put(step.substring(1, step.length() - 1), given.get(i));
            } else if (!step.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
