package org.reintegration.fund;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A table written by hand: a row for each state, a column for each part, in the cells the moves by their slugs. */
public record Matrix(List<String> columns, Map<String, Map<String, Set<String>>> rows) {

    public static Matrix of(String table) {
        List<List<String>> lines = table.lines().map(Matrix::cells).toList();
        List<String> columns = lines.get(0).subList(1, lines.get(0).size());
        Map<String, Map<String, Set<String>>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, Set<String>> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i + 1 < line.size() ? words(line.get(i + 1)) : Set.of());
            }
            rows.put(line.get(0), row);
        }
        return new Matrix(columns, rows);
    }

    /** What somebody may do in a state who plays these parts. */
    public Set<String> moves(String state, Collection<String> parts) {
        Map<String, Set<String>> row = rows.get(state);
        if (row == null) {
            throw new AssertionError("The table has no row for " + state);
        }
        return parts.stream().flatMap(part -> row.get(part).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every move that stands anywhere in the table. */
    public Set<String> moves() {
        return rows.values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keeps a table of what the code allows below {@code target/matrix}, for people to read. */
    public static void print(
            String name,
            Collection<String> states,
            Collection<String> people,
            BiFunction<String, String, Collection<String>> moves) {
        List<String> lines = new ArrayList<>();
        lines.add("| " + name + " | " + String.join(" | ", people) + " |");
        lines.add("|" + "---|".repeat(people.size() + 1));
        for (String state : states) {
            lines.add("| " + state + " | "
                    + people.stream()
                            .map(person -> String.join(", ", moves.apply(state, person)))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        try {
            Path directory = Files.createDirectories(Path.of("target", "matrix"));
            Files.write(directory.resolve(name + ".md"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
