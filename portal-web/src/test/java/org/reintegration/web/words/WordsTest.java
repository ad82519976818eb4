package org.reintegration.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.harvests.HarvestProblem;
import org.reintegration.library.harvests.HarvestState;

/** A missing word fails the build, in any of the five languages. */
class WordsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern SAID = Pattern.compile("\\bsay\\('([^']+)'(?=[,)])");
    private static final Pattern SAID_IN_CODE = Pattern.compile("\\b(?:say|words\\.of)\\(\\s*\"([a-z][a-z0-9.-]+)\"");
    private static final Pattern TAGS =
            Pattern.compile("<ui:remove>.*?</ui:remove>|<!--.*?-->|<[^>]*>|#\\{[^}]*}", Pattern.DOTALL);
    private static final Pattern SHOWN_ATTRIBUTE = Pattern.compile(
            "\\b(?:title|alt|aria-label|placeholder|headerText|emptyMessage|label)=\"([^\"#]*\\p{L}{2,}[^\"#]*)\"");

    private final Words words = new Words();

    @Test
    void every_room_says_the_same_things_in_every_language() {
        for (String room : Words.ROOMS) {
            Set<String> english = Words.bundle(room, Language.EN).keySet();
            for (Language language : Language.values()) {
                assertThat(Words.bundle(room, language).keySet())
                        .as(room + " in " + language)
                        .containsExactlyInAnyOrderElementsOf(english);
            }
        }
    }

    @Test
    void every_pattern_can_be_filled_and_takes_the_same_values_in_every_language() {
        for (String room : Words.ROOMS) {
            Words.bundle(room, Language.EN).forEach((key, english) -> {
                Set<String> expected = new MessageFormat(english, Language.EN.locale()).getArgumentNames();
                for (Language language : Language.values()) {
                    String pattern = Words.bundle(room, language).get(key);
                    assertThat(new MessageFormat(pattern, language.locale()).getArgumentNames())
                            .as(key + " in " + language)
                            .isEqualTo(expected);
                }
            });
        }
    }

    @Test
    void every_word_a_page_or_a_bean_says_exists() {
        Set<String> missing = new TreeSet<>();
        for (Path file : files(PAGES, ".xhtml")) {
            keys(SAID, read(file)).filter(key -> !words.has(key, Language.EN)).forEach(missing::add);
        }
        for (Path file : files(CODE, ".java")) {
            keys(SAID_IN_CODE, read(file))
                    .filter(key -> !key.endsWith(".") && !words.has(key, Language.EN))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_rule_can_be_told() {
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.reintegration")) {
            if (type.isEnum() && type.isAssignableTo(Rule.class)) {
                for (Object rule : type.reflect().getEnumConstants()) {
                    if (!words.has("rules." + ((Rule) rule).slug(), Language.EN)) {
                        missing.add(((Rule) rule).slug());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everything_that_can_be_wrong_in_a_harvest_can_be_told() {
        assertThat(HarvestProblem.values())
                .allMatch(problem -> words.has("library.harvest.problem." + problem.slug(), Language.EN));
        assertThat(HarvestState.values())
                .allMatch(state -> words.has("library.harvest.state." + state.slug(), Language.EN));
    }

    @Test
    void no_page_holds_literal_text() {
        List<String> literal = new ArrayList<>();
        for (Path file : files(PAGES, ".xhtml")) {
            String page = read(file);
            String text = TAGS.matcher(page).replaceAll(" ").replaceAll("&[a-z#0-9]+;", " ");
            if (Pattern.compile("\\p{L}{2,}").matcher(text).find()) {
                literal.add(file + ": " + text.strip().replaceAll("\\s+", " "));
            }
            keys(SHOWN_ATTRIBUTE, page).forEach(value -> literal.add(file + ": " + value));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void arabic_counts_in_its_six_ways() {
        MessageFormat results =
                new MessageFormat("{0,plural,zero{z}one{o}two{t}few{f}many{m}other{x}}", Language.AR.locale());

        assertThat(Stream.of(0, 1, 2, 3, 11, 100).map(n -> results.format(new Object[] {n})))
                .containsExactly("z", "o", "t", "f", "m", "x");
    }

    private static Stream<String> keys(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> keys = new ArrayList<>();
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys.stream();
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
