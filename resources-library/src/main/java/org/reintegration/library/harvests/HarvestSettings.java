package org.reintegration.library.harvests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a harvest may cost; the environment says so by names such as {@code HARVEST_MAX_BYTES}. */
@ApplicationScoped
public class HarvestSettings {

    private static final long TWENTY_MEGABYTES = 20_000_000;

    /** Whether catalogues of one's own network may be asked: {@code HARVEST_PRIVATE_ADDRESSES}. Otherwise the list of sources would open it to whoever keeps that list. */
    boolean privateAddresses() {
        return said("harvest.private.addresses").map(Boolean::parseBoolean).orElse(false);
    }

    /** How large one answer may be. */
    long maxBytes() {
        return said("harvest.max.bytes").map(Long::parseLong).orElse(TWENTY_MEGABYTES);
    }

    /** How long one answer may take from the question to its last byte. */
    Duration answerWithin() {
        return Duration.ofSeconds(said("harvest.seconds").map(Long::parseLong).orElse(60L));
    }

    /** How long a harvest waits in all for a catalogue that is busy before it leaves and comes again later. */
    Duration patience() {
        return Duration.ofSeconds(
                said("harvest.patience.seconds").map(Long::parseLong).orElse(60L));
    }

    private static Optional<String> said(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() ->
                        Optional.ofNullable(System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT))));
    }
}
