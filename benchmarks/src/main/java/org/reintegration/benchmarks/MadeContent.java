package org.reintegration.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.reintegration.benchmarks.MadeDiscussion.Post;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.PracticeText;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceText;

/** Records and discussions in five languages, made by chance from a seed: the same number is the same content on every machine. */
final class MadeContent {

    static final int GROUPS = 30;

    /** Above every id that the sample's own content takes. */
    private static final long FIRST = 1_000_000;

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int PUBLIC_ID = 10;
    private static final Instant BEGINNING = Instant.parse("2019-01-07T08:00:00Z");
    private static final int DAYS = 2500;
    private static final int LONGEST_DISCUSSION = 300;
    private static final int DEEPEST = 12;

    private final long seed;
    private final Vocabularies vocabularies = new Vocabularies();
    private final Map<Language, Prose> prose = new EnumMap<>(Language.class);
    private final List<Concept> themes;
    private final List<String> countries;

    MadeContent(long seed) {
        this.seed = seed;
        for (Language language : Language.values()) {
            prose.put(language, new Prose(language));
        }
        themes = List.copyOf(vocabularies.thesaurus().concepts());
        countries = ids(Vocabularies.COUNTRIES);
    }

    private List<String> ids(String vocabulary) {
        return vocabularies.named(vocabulary).terms().stream().map(Term::id).toList();
    }

    SplittableRandom chance(String what, long number) {
        return new SplittableRandom(seed * 31 + what.hashCode() * 1_000_003L + number * 7_919L).split();
    }

    Prose in(Language language) {
        Prose words = prose.get(language);
        if (words == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return words;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    /** Half of what is written is English, as in the catalogue. */
    Language language(SplittableRandom chance) {
        int draw = chance.nextInt(20);
        return draw < 9
                ? Language.EN
                : draw < 13 ? Language.FR : draw < 16 ? Language.ES : draw < 18 ? Language.PT : Language.AR;
    }

    /** Some themes and countries are written of far more than others. */
    Concept theme(SplittableRandom chance) {
        return skewed(themes, chance);
    }

    String country(SplittableRandom chance) {
        return skewed(countries, chance);
    }

    private static <T> T skewed(List<T> list, SplittableRandom chance) {
        double low = chance.nextDouble() * chance.nextDouble();
        return list.get((int) (low * list.size()));
    }

    String countryName(String country, Language language) {
        return vocabularies.countries().label(country, language);
    }

    MadeRecord record(long number) {
        SplittableRandom chance = chance("record", number);
        Language language = language(chance);
        Prose words = in(language);
        Concept theme = theme(chance);
        Concept second = theme(chance);
        List<String> where =
                chance.nextInt(6) == 0 ? List.of(country(chance), country(chance)) : List.of(country(chance));
        int draw = chance.nextInt(10);
        ResourceKind kind = draw < 7 ? ResourceKind.DOCUMENT : draw < 9 ? ResourceKind.LESSON : ResourceKind.PRACTICE;
        String type = kind == ResourceKind.DOCUMENT
                ? Prose.any(List.of("report", "study", "manual", "evaluation", "policy-brief"), chance)
                : kind == ResourceKind.LESSON ? "lesson-learned" : "good-practice";
        String title = words.title(theme.label(language), countryName(where.get(0), language), chance);
        Facts facts = facts(where, hosts(number), theme, second, 2010 + chance.nextInt(16), chance);
        return new MadeRecord(
                FIRST + number,
                publicId("r", number),
                kind == ResourceKind.DOCUMENT ? "made-" + number : null,
                kind,
                type,
                language,
                title,
                words.text(60, theme.label(language), chance),
                text(kind, words, second.label(language), chance),
                facts,
                vocabularies.regionsOf(facts.countries(), List.of()),
                BEGINNING.plus(Duration.ofMinutes(chance.nextInt(DAYS * 1440))));
    }

    /** Where people returned from; of most records that is not told. */
    private List<String> hosts(long number) {
        SplittableRandom chance = chance("hosts", number);
        return chance.nextInt(3) == 0 ? List.of(country(chance)) : List.of();
    }

    private Facts facts(
            List<String> where, List<String> hosts, Concept theme, Concept second, int year, SplittableRandom chance) {
        Facts none = Facts.none();
        Cell cell =
                new Cell(Prose.any(ids(Vocabularies.DIMENSIONS), chance), Prose.any(ids(Vocabularies.LEVELS), chance));
        return new Facts(
                where,
                none.transit(),
                hosts,
                none.unspecified(),
                null,
                cell,
                List.of(cell),
                List.of(Prose.any(ids(Vocabularies.STAGES), chance)),
                List.of(Prose.any(ids(Vocabularies.TARGET_GROUPS), chance)),
                List.of(theme.id(), second.id()).stream().distinct().toList(),
                none.returnTypes(),
                none.sdgTargets(),
                none.gcmObjectives(),
                null,
                "",
                null,
                year,
                null,
                none.sources(),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static ResourceText text(ResourceKind kind, Prose words, String theme, SplittableRandom chance) {
        return switch (kind) {
            case DOCUMENT -> new DocumentText(words.name(chance), words.name(chance) + " " + words.name(chance), null);
            case LESSON ->
                new LessonText(
                        words.text(60, theme, chance),
                        words.text(70, theme, chance),
                        words.text(50, theme, chance),
                        words.text(60, theme, chance),
                        words.text(30, theme, chance),
                        "worked",
                        words.text(25, theme, chance),
                        "",
                        words.name(chance),
                        null);
            case PRACTICE ->
                new PracticeText(
                        false,
                        words.text(60, theme, chance),
                        words.text(40, theme, chance),
                        List.of(words.text(30, theme, chance), words.text(30, theme, chance)),
                        List.of(),
                        words.text(40, theme, chance),
                        words.text(40, theme, chance),
                        words.text(40, theme, chance),
                        List.of(),
                        null,
                        "",
                        "",
                        words.text(30, theme, chance),
                        words.text(40, theme, chance));
        };
    }

    /** Most discussions are short; a few are very long. */
    MadeDiscussion discussion(long number, int most) {
        SplittableRandom chance = chance("discussion", number);
        Language language = language(chance);
        Concept theme = theme(chance);
        double draw = chance.nextDouble();
        int size = Math.min(most, 1 + (int) Math.min(LONGEST_DISCUSSION, 12 / (1.02 - draw)));
        List<Post> posts = new ArrayList<>();
        for (int no = 1; no <= size; no++) {
            Language spoken = chance.nextInt(8) == 0 ? language(chance) : language;
            Post parent = no == 1 ? null : posts.get(chance.nextInt(posts.size()));
            boolean root = parent == null || parent.depth() >= DEEPEST;
            posts.add(new Post(
                    no,
                    root || parent == null ? 0 : parent.no(),
                    (root || parent == null ? "" : parent.path()) + step(no),
                    root || parent == null ? 0 : parent.depth() + 1,
                    spoken,
                    in(spoken).post(15 + chance.nextInt(60), theme.label(spoken), chance)));
        }
        return new MadeDiscussion(
                FIRST + number,
                publicId("d", number),
                (int) (number % GROUPS),
                in(language).title(theme.label(language), countryName(country(chance), language), chance),
                language,
                BEGINNING.plus(Duration.ofMinutes(chance.nextInt(DAYS * 1440))),
                posts);
    }

    /** A number as the forum writes it into a path: how many digits follow, then the digits. */
    private static String step(int no) {
        String digits = Integer.toString(no, 36);
        return digits.length() + digits;
    }

    /** Every tenth group is for members. */
    static boolean isPublic(int group) {
        return group % 10 != 9;
    }

    String groupName(int group) {
        SplittableRandom chance = chance("group", group);
        return theme(chance).label(language(chance)) + " " + (group + 1);
    }

    /** What the portal indexes of so many records and posts, in the portal's order: first the discussions, then the records. */
    Stream<SearchDocument> documents(int records, int posts) {
        Stream<SearchDocument> said =
                discussions(posts).map(made -> made.document(groupName(made.group()), isPublic(made.group())));
        return Stream.concat(
                said, IntStream.range(0, records).mapToObj(this::record).map(MadeRecord::document));
    }

    /** Discussions that hold so many posts together. */
    Stream<MadeDiscussion> discussions(int posts) {
        AtomicInteger left = new AtomicInteger(posts);
        return LongStream.iterate(0, number -> number + 1)
                .mapToObj(number -> discussion(number, left.get()))
                .peek(made -> left.addAndGet(-made.posts().size()))
                .takeWhile(made -> !made.posts().isEmpty());
    }

    static String publicId(String prefix, long number) {
        StringBuilder id = new StringBuilder();
        long rest = number;
        while (id.length() < PUBLIC_ID - prefix.length()) {
            id.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return prefix + id;
    }
}
