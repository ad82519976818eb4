package org.reintegration.web.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a table of acts over HTTP.
 *
 * @param path below the API of the room
 * @param who the people or parts it is for
 * @param in the states in which it is open
 */
public record Act(String name, String method, String path, Set<String> who, Set<String> in) {

    /** Reads a table: act, request, who, and in which states; without the last, in any. */
    public static List<Act> table(String table) {
        return table.lines()
                .skip(1)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Act(
                        cells.get(0),
                        cells.get(1).replaceAll(" .*", ""),
                        cells.get(1).replaceAll(".* ", ""),
                        words(cells.get(2)),
                        cells.size() > 3 ? words(cells.get(3)) : Set.of("any")))
                .toList();
    }

    /** Keeps who got which answer for people to read, below {@code target/matrix}. */
    public static void keep(String name, Map<String, List<String>> answers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("| state and act | answers |", "|---|---|"));
        answers.forEach((row, told) -> lines.add("| " + row + " | " + String.join(", ", told) + " |"));
        Path directory = Files.createDirectories(Path.of("target", "matrix"));
        Files.write(directory.resolve(name + ".md"), lines);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" +", -1)).collect(Collectors.toSet());
    }
}
