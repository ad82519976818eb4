package org.reintegration.library.harvests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Labels;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.imports.CatalogueExport;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.Sensitivity;

/** Turns Dublin Core into a document of the catalogue: words that our vocabularies know become their ids, the rest stays out. */
final class Mapping {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_URL = 1_000;
    private static final int MOST_TERMS = 60;
    private static final int FIRST_YEAR = 1950;
    private static final int HASH = 40;
    private static final Map<String, Language> BY_THREE_LETTERS = Map.of(
            "eng", Language.EN,
            "fra", Language.FR,
            "fre", Language.FR,
            "spa", Language.ES,
            "ara", Language.AR,
            "por", Language.PT);

    private final SourceDraft source;
    private final LocalDate today;
    private final Map<String, String> types;
    private final Map<String, String> countries;
    private final Map<String, String> regions;
    private final Map<String, String> themes = new HashMap<>();
    private final Map<String, String> dimensions;
    private final Map<String, String> groups;
    private final Map<String, String> languages;

    Mapping(SourceDraft source, Vocabularies vocabularies, LocalDate today) {
        this.source = source;
        this.today = today;
        types = known(vocabularies, Vocabularies.RESOURCE_TYPES);
        countries = known(vocabularies, Vocabularies.COUNTRIES);
        regions = known(vocabularies, Vocabularies.REGIONS);
        dimensions = known(vocabularies, Vocabularies.DIMENSIONS);
        groups = known(vocabularies, Vocabularies.TARGET_GROUPS);
        languages = known(vocabularies, Vocabularies.LANGUAGES);
        for (Concept concept : vocabularies.thesaurus().concepts()) {
            know(themes, concept.id(), concept.labels(), concept.synonyms().values());
        }
        // The names of merged concepts are names of those that took their place; their ids may still come from
        // catalogues that took ours over.
        vocabularies.thesaurus().merged().forEach((merged, into) -> themes.putIfAbsent(key(merged), into));
    }

    private static Map<String, String> known(Vocabularies vocabularies, String name) {
        Map<String, String> words = new HashMap<>();
        for (Term term : vocabularies.named(name).terms()) {
            know(words, term.id(), term.labels(), term.synonyms().values());
        }
        return words;
    }

    private static void know(Map<String, String> words, String id, Labels labels, Collection<List<String>> synonyms) {
        words.putIfAbsent(key(id), id);
        Stream.of(Language.values()).forEach(language -> words.putIfAbsent(key(labels.in(language)), id));
        synonyms.forEach(each -> each.forEach(word -> words.putIfAbsent(key(word), id)));
    }

    private static String key(String word) {
        return squeezed(word).toLowerCase(Locale.ROOT);
    }

    /** {@code asOf}: the other catalogue's clock, when it told it. */
    Harvested read(OaiRecord record, int row, @Nullable Instant asOf) {
        String identifier = squeezed(record.identifier());
        if (identifier.isEmpty()) {
            return new Harvested.Bad("", HarvestProblem.NO_IDENTIFIER, title(record, null));
        }
        Optional<Instant> datestamp = OaiDate.read(record.datestamp());
        if (datestamp.isEmpty()) {
            return new Harvested.Bad(identifier, HarvestProblem.BAD_DATESTAMP, record.datestamp());
        }
        if (record.deleted()) {
            return new Harvested.Gone(entry(identifier), identifier, datestamp.get());
        }
        Language language = language(record);
        String title = title(record, language);
        if (title.isEmpty()) {
            return new Harvested.Bad(identifier, HarvestProblem.NO_TITLE, "");
        }
        String url = url(record);
        DocumentText text = new DocumentText(
                cut(first(record, "publisher"), LONGEST_TITLE), cut(joined(record, "creator"), LONGEST_TEXT), url);
        DocumentDraft draft = new DocumentDraft(
                ids(record, "type", types).findFirst().orElse(source.type()),
                language,
                title,
                cut(in(record, "description", language), LONGEST_TEXT),
                text,
                facts(record),
                Sensitivity.PUBLIC);
        boolean ahead = asOf != null && datestamp.get().isAfter(asOf.plus(Duration.ofDays(1)));
        return new Harvested.Offered(
                CatalogueExport.entry(row, entry(identifier), draft),
                identifier,
                datestamp.get(),
                url == null ? asked(identifier) : url,
                ahead ? HarvestProblem.DATESTAMP_AHEAD : null);
    }

    /**
     * What the record is called in the catalogue here. Identifiers that begin with {@code oai:} are one of a kind in the
     * world, so that two sets of a catalogue that overlap bring a record once; others only within their catalogue.
     */
    String entry(String identifier) {
        String unique = identifier.startsWith("oai:") ? identifier : source.baseUrl() + " " + identifier;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(unique.getBytes(StandardCharsets.UTF_8));
            return Origins.PREFIX + HexFormat.of().formatHex(hash).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Where its catalogue shows it to programs, for want of an address for people. */
    private String asked(String identifier) {
        return source.baseUrl() + (source.baseUrl().contains("?") ? "&" : "?")
                + "verb=GetRecord&metadataPrefix=oai_dc&identifier="
                + URLEncoder.encode(identifier, StandardCharsets.UTF_8);
    }

    private Facts facts(OaiRecord record) {
        List<String> named =
                ids(record, "coverage", countries).limit(MOST_TERMS).toList();
        String region = ids(record, "coverage", regions).findFirst().orElse(named.isEmpty() ? source.region() : null);
        List<Cell> cells = ids(record, "subject", dimensions)
                .map(dimension -> new Cell(dimension, null))
                .toList();
        List<String> groupsNamed =
                ids(record, "subject", groups).limit(MOST_TERMS).toList();
        List<String> subjects = ids(record, "subject", themes).limit(MOST_TERMS).toList();
        List<String> none = List.of();
        return new Facts(
                none,
                none,
                none,
                named,
                region,
                null,
                cells,
                none,
                groupsNamed,
                subjects,
                none,
                none,
                none,
                null,
                "",
                null,
                year(record),
                null,
                none,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Stream<String> ids(OaiRecord record, String element, Map<String, String> known) {
        return record.all(element).stream()
                .flatMap(said -> Stream.ofNullable(known.get(key(said.text()))))
                .distinct();
    }

    private Language language(OaiRecord record) {
        Stream<Language> told = record.all("language").stream().flatMap(said -> language(said.text()).stream());
        Stream<Language> ofTitle = record.all("title").stream().flatMap(said -> Stream.ofNullable(said.language()));
        return Stream.concat(told, ofTitle).findFirst().orElse(source.language());
    }

    private Optional<Language> language(String told) {
        String key = key(told);
        return Optional.ofNullable(BY_THREE_LETTERS.get(key))
                .or(() -> Language.ofTag(key.replaceAll("[-_].*", "")))
                .or(() -> Language.ofTag(languages.get(key)));
    }

    private static String title(OaiRecord record, @Nullable Language language) {
        return cut(squeezed(language == null ? first(record, "title") : in(record, "title", language)), LONGEST_TITLE);
    }

    /** What is said in the language, else what is said in none, else what is said first. */
    private static String in(OaiRecord record, String element, Language language) {
        List<OaiRecord.Said> all = record.all(element);
        return all.stream()
                .filter(said -> said.language() == language)
                .findFirst()
                .or(() -> all.stream().filter(said -> said.language() == null).findFirst())
                .or(() -> all.stream().findFirst())
                .map(OaiRecord.Said::text)
                .orElse("");
    }

    private static String first(OaiRecord record, String element) {
        return record.all(element).stream()
                .map(OaiRecord.Said::text)
                .findFirst()
                .orElse("");
    }

    private static String joined(OaiRecord record, String element) {
        return record.all(element).stream()
                .map(said -> squeezed(said.text()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private @Nullable Integer year(OaiRecord record) {
        return record.all("date").stream()
                .map(said -> said.text())
                .filter(text -> text.matches("\\d{4}(?:\\D[\\s\\S]*)?"))
                .map(text -> Integer.valueOf(text.substring(0, 4)))
                .filter(year -> year >= FIRST_YEAR && year <= today.getYear() + 1)
                .findFirst()
                .orElse(null);
    }

    /** An address for people: of the web, or what resolvers make of a DOI or a handle. */
    private static @Nullable String url(OaiRecord record) {
        return record.all("identifier").stream()
                .map(said -> said.text()
                        .replaceFirst("(?i)^doi:\\s*(?=10\\.)", "https://doi.org/")
                        .replaceFirst("^(?=10\\.\\d{4,}/)", "https://doi.org/")
                        .replaceFirst("(?i)^hdl:\\s*", "https://hdl.handle.net/"))
                .filter(text -> text.length() <= LONGEST_URL && SourceDraft.isWebAddress(text))
                .findFirst()
                .orElse(null);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int longest) {
        String whole = text.strip();
        if (whole.length() <= longest) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return whole.substring(0, end).strip() + "…";
    }
}
