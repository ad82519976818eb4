package org.reintegration.library.translations;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which service translates, from the environment or from system properties of the same names: the one at TRANSLATE_URL, or none.
 *
 * @param key what the service asks for, from TRANSLATE_KEY; null when it asks for nothing
 * @param patience for one answer, from TRANSLATE_SECONDS
 */
record MachineSettings(@Nullable URI address, @Nullable String key, Duration patience) {

    static MachineSettings fromEnvironment() {
        return from(name -> Optional.ofNullable(System.getProperty(name)).orElseGet(() -> System.getenv(name)));
    }

    static MachineSettings from(UnaryOperator<@Nullable String> variables) {
        return new MachineSettings(
                text(variables, "TRANSLATE_URL").map(URI::create).orElse(null),
                text(variables, "TRANSLATE_KEY").orElse(null),
                Duration.ofSeconds(
                        text(variables, "TRANSLATE_SECONDS").map(Long::valueOf).orElse(30L)));
    }

    MachineTranslator open() {
        URI there = address;
        return there == null ? new NoMachine() : new HttpMachine(there, key, patience);
    }

    private static Optional<String> text(UnaryOperator<@Nullable String> variables, String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
