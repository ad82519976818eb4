package org.reintegration.library.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.SharedHosts;

/**
 * The facts by which countries are compared. Regions are the vocabulary's; income groups (World Bank, fiscal year 2025), official
 * languages (Unicode CLDR 48.2, 2025) and land borders (2024) stand in {@code countries.txt} beside this class.
 */
@ApplicationScoped
class Countries {

    /** A country and how like the one asked for it is. */
    record Near(String country, Likeness likeness) {}

    private record Scored(Country country, int score) {}

    private static final int FIELDS = 4;

    private final Map<String, Country> all = new LinkedHashMap<>();

    protected Countries() {}

    @Inject
    Countries(Vocabularies vocabularies) {
        for (String[] fields : lines()) {
            String region = vocabularies
                    .countries()
                    .term(fields[0])
                    .flatMap(term -> Optional.ofNullable(term.region()))
                    .orElse("");
            all.put(fields[0], new Country(fields[0], region, fields[1], words(fields[2]), words(fields[3])));
        }
    }

    Optional<Country> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    Stream<Country> all() {
        return all.values().stream();
    }

    /** The country itself and those like it, the most alike first and in the order of ids where they are equally so. */
    List<Near> near(Country country, SharedHosts shared, int most) {
        return all().map(other -> new Scored(other, Likeness.score(country, other, shared.any(other.id()))))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.<Scored>comparingInt(scored -> -scored.score())
                        .thenComparing(scored -> scored.country().id()))
                .limit(most)
                .map(Scored::country)
                .map(other -> new Near(other.id(), Likeness.of(country, other, shared.with(other.id()))))
                .toList();
    }

    private static Set<String> words(String field) {
        return field.isEmpty() ? Set.of() : Set.of(field.split(" ", -1));
    }

    private static List<String[]> lines() {
        try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
            if (in == null) {
                throw new IllegalStateException("No facts of countries");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", FIELDS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the facts of countries", e);
        }
    }
}
