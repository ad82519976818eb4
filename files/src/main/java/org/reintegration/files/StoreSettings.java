package org.reintegration.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where files are kept, from the environment or from system properties of the same names: in FILES_DIR, or in the bucket
 * FILES_S3_BUCKET when there is one.
 */
public record StoreSettings(
        Path directory,
        @Nullable String bucket,
        @Nullable URI endpoint,
        String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    /** What is left free on the disk for the database and the logs beside. */
    private static final long RESERVE = 200_000_000;

    public static StoreSettings fromEnvironment() {
        return from(name -> Optional.ofNullable(System.getProperty(name)).orElseGet(() -> System.getenv(name)));
    }

    static StoreSettings from(UnaryOperator<@Nullable String> variables) {
        return new StoreSettings(
                Path.of(text(variables, "FILES_DIR").orElse("files")).toAbsolutePath(),
                text(variables, "FILES_S3_BUCKET").orElse(null),
                text(variables, "FILES_S3_ENDPOINT").map(URI::create).orElse(null),
                text(variables, "FILES_S3_REGION").orElse("us-east-1"),
                text(variables, "FILES_S3_ACCESS_KEY").orElse(null),
                text(variables, "FILES_S3_SECRET_KEY").orElse(null));
    }

    public FileStore open() {
        return bucket == null ? new DirectoryStore(directory, RESERVE) : new S3Store(this, bucket);
    }

    private static Optional<String> text(UnaryOperator<@Nullable String> variables, String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
