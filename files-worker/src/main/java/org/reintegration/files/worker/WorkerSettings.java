package org.reintegration.files.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of the worker.
 *
 * @param scanner host of clamd, null without one: then no file is scanned
 * @param patience how long one file may be read
 * @param megabytes memory of the JVM that reads
 */
record WorkerSettings(
        String dbUrl,
        String dbUser,
        String dbPassword,
        @Nullable String scanner,
        int scannerPort,
        Duration patience,
        int megabytes) {

    static WorkerSettings from(UnaryOperator<@Nullable String> variables) {
        return new WorkerSettings(
                text(variables, "DB_URL").orElse("jdbc:postgresql://127.0.0.1:5432/portal"),
                text(variables, "DB_USER").orElse("portal"),
                text(variables, "DB_PASSWORD").orElse("portal"),
                text(variables, "CLAMD_HOST").orElse(null),
                number(variables, "CLAMD_PORT", 3310),
                Duration.ofSeconds(number(variables, "FILES_READ_SECONDS", 60)),
                number(variables, "FILES_READ_MEGABYTES", 384));
    }

    private static Optional<String> text(UnaryOperator<@Nullable String> variables, String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static int number(UnaryOperator<@Nullable String> variables, String name, int otherwise) {
        String value = text(variables, name).orElse(Integer.toString(otherwise));
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalStateException(name + " is not a number: " + value);
        }
        return Integer.parseInt(value);
    }
}
