package org.reintegration.web.skos;

import java.util.Locale;
import java.util.Optional;

/** Which of our formats a program or a reader asks for. */
final class Wanted {

    private static final String PAGE = "text/html";

    private Wanted() {}

    /** The format preferred by the header Accept; empty when a page is wanted, or nothing that we have. */
    static Optional<RdfFormat> by(String accept) {
        Optional<RdfFormat> best = Optional.empty();
        double weight = 0;
        for (String each : accept.split(",", -1)) {
            String[] parts = each.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            double asked = weight(parts);
            if (asked > weight && (parts[0].equals(PAGE) || format(parts[0]).isPresent())) {
                weight = asked;
                best = format(parts[0]);
            }
        }
        return best;
    }

    private static Optional<RdfFormat> format(String mediaType) {
        for (RdfFormat format : RdfFormat.values()) {
            if (format.mediaType().equals(mediaType)) {
                return Optional.of(format);
            }
        }
        return mediaType.equals("application/json") ? Optional.of(RdfFormat.JSON_LD) : Optional.empty();
    }

    private static double weight(String... parts) {
        for (String part : parts) {
            if (part.startsWith("q=")) {
                try {
                    return Double.parseDouble(part.substring(2));
                } catch (NumberFormatException nonsense) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
