package org.reintegration.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How large a file may be imported; the environment says so by {@code IMPORT_MAX_BYTES}. */
@ApplicationScoped
public class ImportSettings {

    private static final long TEN_MEGABYTES = 10_000_000;

    public long maxBytes() {
        return Optional.ofNullable(System.getProperty("import.max.bytes"))
                .or(() -> Optional.ofNullable(System.getenv("IMPORT_MAX_BYTES")))
                .map(Long::parseLong)
                .orElse(TEN_MEGABYTES);
    }
}
