package org.reintegration.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Two hundred sentences written for this, forty in each language, half of them with something to find. */
class PersonalDataTest {

    @Test
    void what_names_a_person_is_noticed_and_what_does_not_is_left_alone() throws IOException {
        int hit = 0;
        int missed = 0;
        int wrong = 0;
        List<String> faults = new ArrayList<>();
        List<String> sentences = sentences();
        for (String line : sentences) {
            String[] parts = line.split("\t", 3);
            Set<String> expected = parts[1].equals("-") ? Set.of() : Set.of(parts[1].split(",", -1));
            Set<String> found = PersonalData.in(parts[2]).stream()
                    .map(datum -> datum.kind().slug())
                    .collect(Collectors.toCollection(TreeSet::new));
            hit += count(expected, found, true);
            missed += count(expected, found, false);
            wrong += count(found, expected, false);
            if (!found.equals(expected)) {
                faults.add(expected + " <> " + found + ": " + parts[2]);
            }
        }
        double precision = (double) hit / (hit + wrong);
        double recall = (double) hit / (hit + missed);
        System.out.printf(
                "personal data: precision %.3f, recall %.3f of %d sentences%n", precision, recall, sentences.size());
        faults.forEach(System.out::println);

        assertThat(sentences).hasSize(200);
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_place_is_told_exactly_so_that_it_can_be_covered() {
        String text = "Mme Kadiatou Barry, tél. +224 621 55 01 02, a reçu son kit.";

        assertThat(PersonalData.in(text))
                .extracting(datum -> datum.in(text))
                .containsExactly("Kadiatou Barry", "+224 621 55 01 02");
        assertThat(PersonalData.covered(text)).isEqualTo("Mme […], tél. […], a reçu son kit.");
    }

    @Test
    void a_long_and_hostile_text_takes_no_long_time() {
        String text = "born on " + "1 ".repeat(20_000) + "Mr " + "A.".repeat(20_000) + " case " + "a-1/".repeat(20_000)
                + " +" + "1 ".repeat(20_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.in(text));
    }

    @Property
    void no_text_whatever_makes_it_fail_and_places_lie_within_the_text(@ForAll String text) {
        assertThatCode(() -> PersonalData.covered(text)).doesNotThrowAnyException();
        assertThat(PersonalData.in(text))
                .allMatch(datum -> datum.start() < datum.end() && datum.end() <= text.length());
    }

    private static int count(Set<String> of, Set<String> in, boolean there) {
        return (int) of.stream().filter(kind -> in.contains(kind) == there).count();
    }

    private static List<String> sentences() throws IOException {
        try (InputStream in = PersonalDataTest.class.getResourceAsStream("sentences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
