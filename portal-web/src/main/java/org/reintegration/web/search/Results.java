package org.reintegration.web.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.SearchHit;
import org.reintegration.web.words.Words;

/** Turns hits into rows in one reader's language. */
record Results(Words words, Vocabularies vocabularies, Language reader) {

    private static final int MOST_PLACES = 3;
    private static final int MOST_REASONS = 4;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    Result of(SearchHit hit) {
        String evidence = hit.evidence();
        return new Result(
                style(hit.kind()),
                kind(hit),
                hit.language(),
                where(hit),
                hit.title(),
                "/" + reader.tag() + "/" + hit.path(),
                hit.snippet(),
                why(hit.matched()),
                evidence,
                evidence == null ? 0 : step(evidence),
                hit.languages().stream()
                        .filter(language -> language != hit.language())
                        .toList(),
                hit.usefulness(),
                hit.inFiles(),
                hit.brief(),
                hit.facts().get("supersededBy"));
    }

    private static String style(String kind) {
        return switch (kind) {
            case "discussion", "member" -> "kind talk";
            case "call", "gap" -> "kind fund";
            default -> "kind";
        };
    }

    private String kind(SearchHit hit) {
        String type = hit.type();
        return type == null
                ? words.of("search.kind." + hit.kind(), reader)
                : vocabularies.named(Vocabularies.RESOURCE_TYPES).label(type, reader);
    }

    private List<String> where(SearchHit hit) {
        List<String> where = new ArrayList<>();
        String places = hit.countries().isEmpty()
                ? places(Vocabularies.REGIONS, hit.regions())
                : places(Vocabularies.COUNTRIES, hit.countries());
        add(where, places);
        add(where, hit.facts().get("programme"));
        add(where, hit.year());
        return where;
    }

    private static void add(List<String> where, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            where.add(part);
        }
    }

    private String places(String vocabulary, List<String> ids) {
        List<String> named = ids.stream()
                .limit(MOST_PLACES)
                .map(id -> vocabularies.named(vocabulary).label(id, reader))
                .toList();
        String list = String.join(reader == Language.AR ? "، " : ", ", named);
        int rest = ids.size() - named.size();
        return rest == 0 ? list : words.of("search.where.more", reader, list, rest);
    }

    /** A word the reader knows already explains nothing. */
    private static List<Result.Why> why(List<SearchHit.Matched> matched) {
        return matched.stream()
                .filter(match -> match.surface() == null
                        || match.relation() != SearchHit.Relation.SAME
                        || !folded(match.surface()).equals(folded(match.label())))
                .limit(MOST_REASONS)
                .map(match -> new Result.Why(
                        match.label(),
                        match.surface(),
                        match.relation().name().toLowerCase(Locale.ROOT),
                        match.other()))
                .toList();
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private int step(String evidence) {
        return vocabularies.named(Vocabularies.EVIDENCE_LEVELS).terms().stream()
                        .map(term -> term.id())
                        .toList()
                        .indexOf(evidence)
                + 1;
    }
}
