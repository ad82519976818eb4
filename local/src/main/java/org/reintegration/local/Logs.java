package org.reintegration.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log files of the servers: one per start, the previous one kept beside it. */
final class Logs {

    private Logs() {}

    static Path fresh(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log);
    }

    /** The last line a pattern is found in, from the place where the pattern is found. */
    static Optional<String> last(Path log, Pattern pattern) {
        // A server writes file names of any encoding into its log: Latin 1 reads every byte.
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.map(pattern::matcher)
                    .filter(found -> found.find())
                    .map(found -> found.group().strip())
                    .reduce((earlier, later) -> later);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
