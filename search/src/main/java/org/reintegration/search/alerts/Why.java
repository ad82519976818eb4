package org.reintegration.search.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reintegration.search.SearchHit;

/** Why something was found, in one line: what the query means and how the content says it. */
final class Why {

    private static final int MOST = 3;

    private Why() {}

    /** Empty when the very words of the query stand there. */
    static String of(SearchHit hit) {
        List<String> reasons = hit.matched().stream()
                .limit(MOST)
                .map(matched -> Optional.ofNullable(matched.surface())
                        .filter(surface -> !surface.toLowerCase(Locale.ROOT)
                                .equals(matched.label().toLowerCase(Locale.ROOT)))
                        .map(surface -> matched.label() + " = " + surface)
                        .orElse(matched.label()))
                .map(Why::oneLine)
                .distinct()
                .toList();
        return String.join("; ", reasons);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
