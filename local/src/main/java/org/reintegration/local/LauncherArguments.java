package org.reintegration.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for when starting the portal on this machine.
 *
 * @param worker the directory of the worker that reads files; without it files are taken and wait
 * @param backup the archive to write instead of starting the portal
 * @param restore the archive to bring back before the portal starts
 */
record LauncherArguments(
        Path war,
        Path solrClassPath,
        Path liberty,
        Path config,
        Path data,
        @Nullable Path worker,
        @Nullable Path backup,
        @Nullable Path restore,
        LocalPorts ports,
        boolean fresh,
        boolean clearSample,
        boolean stopWithParent) {

    static final int DEFAULT_PORT = 9080;

    private static final Set<String> VALUES = Set.of(
            "--war",
            "--solr-classpath",
            "--liberty",
            "--config",
            "--data",
            "--worker",
            "--backup",
            "--restore",
            "--port",
            "--db-port",
            "--solr-port",
            "--smtp-port",
            "--mail-port");
    private static final Set<String> SWITCHES = Set.of("--fresh", "--clear-sample", "--stop-with-parent");
    private static final String USAGE =
            "Options: --war FILE --solr-classpath FILE --liberty DIR --config DIR --data DIR [--worker DIR] [--backup FILE] [--restore FILE]"
                    + " [--port N] [--db-port N] [--solr-port N] [--smtp-port N] [--mail-port N] [--fresh] [--clear-sample]"
                    + " [--stop-with-parent]";

    static LauncherArguments parse(String... words) throws LocalFailure {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (SWITCHES.contains(word)) {
                given.put(word, "");
            } else if (!VALUES.contains(word)) {
                throw LocalFailure.askedWrongly("Unknown option " + word + ". " + USAGE);
            } else if (i + 1 == words.length || words[i + 1].startsWith("--")) {
                throw LocalFailure.askedWrongly("Option " + word + " needs a value. " + USAGE);
            } else {
                i++;
                given.put(word, words[i]);
            }
        }
        if (given.containsKey("--backup") && (given.containsKey("--restore") || given.containsKey("--fresh"))) {
            throw LocalFailure.askedWrongly("Ask for --backup alone; it changes nothing. " + USAGE);
        }
        return new LauncherArguments(
                path(given, "--war"),
                path(given, "--solr-classpath"),
                path(given, "--liberty"),
                path(given, "--config"),
                path(given, "--data"),
                optionalPath(given.get("--worker")),
                optionalPath(given.get("--backup")),
                optionalPath(given.get("--restore")),
                ports(given),
                given.containsKey("--fresh"),
                given.containsKey("--clear-sample"),
                given.containsKey("--stop-with-parent"));
    }

    private static Path path(Map<String, String> given, String option) throws LocalFailure {
        String value = given.get(option);
        if (value == null) {
            throw LocalFailure.askedWrongly("Option " + option + " is missing. " + USAGE);
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static @Nullable Path optionalPath(@Nullable String value) {
        return value == null ? null : Path.of(value).toAbsolutePath().normalize();
    }

    private static LocalPorts ports(Map<String, String> given) throws LocalFailure {
        LocalPorts following = LocalPorts.from(port(given.get("--port"), "--port", DEFAULT_PORT));
        return new LocalPorts(
                following.portal(),
                port(given.get("--db-port"), "--db-port", following.database()),
                port(given.get("--solr-port"), "--solr-port", following.solr()),
                port(given.get("--smtp-port"), "--smtp-port", following.smtp()),
                port(given.get("--mail-port"), "--mail-port", following.mailPage()));
    }

    private static int port(@Nullable String value, String option, int otherwise) throws LocalFailure {
        if (value == null) {
            return otherwise;
        }
        // Room above for the ports that follow from this one.
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 64_000) {
            throw LocalFailure.askedWrongly(
                    "Option " + option + " needs a port number between 1 and 64000, not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
