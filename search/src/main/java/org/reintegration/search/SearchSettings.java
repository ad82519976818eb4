package org.reintegration.search;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Solr is, from the environment or from system properties of the same names.
 *
 * @param zooKeepers hosts of SOLR_ZK, empty when Solr is addressed by SOLR_URL
 * @param chroot what follows the hosts in SOLR_ZK
 * @param urls of SOLR_URL, such as {@code http://localhost:8983/solr}
 * @param byRegion whether SOLR_COLLECTIONS asks for a collection for each region
 */
record SearchSettings(
        List<String> zooKeepers,
        Optional<String> chroot,
        List<String> urls,
        @Nullable String user,
        @Nullable String password,
        int shards,
        int replicas,
        boolean byRegion) {

    private static final String LOCAL = "http://localhost:8983/solr";

    static SearchSettings fromEnvironment() {
        return from(name -> Optional.ofNullable(System.getProperty(name)).orElseGet(() -> System.getenv(name)));
    }

    static SearchSettings from(UnaryOperator<@Nullable String> variables) {
        String zk = text(variables, "SOLR_ZK").orElse("");
        int slash = zk.indexOf('/');
        String chroot = slash < 0 ? "/" : zk.substring(slash);
        List<String> urls = list(text(variables, "SOLR_URL").orElse(LOCAL)).stream()
                .map(url -> url.replaceAll("/+$", ""))
                .toList();
        return new SearchSettings(
                list(slash < 0 ? zk : zk.substring(0, slash)),
                chroot.equals("/") ? Optional.empty() : Optional.of(chroot),
                urls,
                text(variables, "SOLR_USER").orElse(null),
                text(variables, "SOLR_PASSWORD").orElse(null),
                number(variables, "SOLR_SHARDS"),
                number(variables, "SOLR_REPLICAS"),
                byRegion(text(variables, "SOLR_COLLECTIONS").orElse("one")));
    }

    private static boolean byRegion(String collections) {
        return switch (collections) {
            case "one" -> false;
            case "regions" -> true;
            default -> throw new IllegalStateException("SOLR_COLLECTIONS is one or regions, not " + collections);
        };
    }

    private static Optional<String> text(UnaryOperator<@Nullable String> variables, String name) {
        return Optional.ofNullable(variables.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static List<String> list(String commaSeparated) {
        return Stream.of(commaSeparated.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static int number(UnaryOperator<@Nullable String> variables, String name) {
        String value = text(variables, name).orElse("1");
        try {
            return Math.max(1, Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is not a number: " + value, e);
        }
    }
}
