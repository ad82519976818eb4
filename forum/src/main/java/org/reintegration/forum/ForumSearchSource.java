package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.text.Language;

/**
 * Discussions as search knows them: one document for each, its title and opening in the language it was begun in, what was said in
 * others beside them, its readers those of its group.
 */
@ApplicationScoped
@Transactional
public class ForumSearchSource implements SearchSource {

    /** Later posts of a very long discussion are found by its title only. */
    private static final int MOST_POSTS = 2000;

    private static final int SUMMARY = 300;

    @Inject
    Discussions discussions;

    @Override
    public String kind() {
        return Discussion.KIND;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Language, StringBuilder>> said = new HashMap<>();
        for (Row row : discussions.words(ids, MOST_POSTS)) {
            said.computeIfAbsent(row.number(0), id -> new EnumMap<>(Language.class))
                    .computeIfAbsent(row.language(1), language -> new StringBuilder())
                    .append(Mentions.plain(row.text(2)))
                    .append("\n\n");
        }
        Map<Long, SearchDocument> documents = new HashMap<>();
        for (Row row : discussions.findable(ids)) {
            documents.put(row.number(0), document(row, said.getOrDefault(row.number(0), Map.of())));
        }
        return documents;
    }

    private static SearchDocument document(Row row, Map<Language, StringBuilder> said) {
        String title = row.text(2);
        Language original = row.language(3);
        Map<Language, Words> words = new EnumMap<>(Language.class);
        said.forEach((language, text) -> words.put(language, new Words("", "", text.toString())));
        words.put(
                original,
                begun(title, said.getOrDefault(original, new StringBuilder()).toString()));
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(SearchDocument.REGION, row.lines(9));
        facets.put(SearchDocument.THEME, row.lines(10));
        return new SearchDocument(
                        new ContentRef(Discussion.KIND, row.number(0)),
                        row.text(1),
                        null,
                        "discussions/" + row.text(1) + "/" + Slug.of(title),
                        original,
                        null,
                        words,
                        facets,
                        Map.of("group", row.text(7)),
                        Visibility.valueOf(row.text(8)).readers(row.number(6)),
                        row.instant(4),
                        row.instant(5))
                .within(Set.of("group:" + row.text(11)));
    }

    /** The opening is the summary and the rest is the rest, so that nothing is found or quoted twice. */
    private static Words begun(String title, String text) {
        int end = text.length() <= SUMMARY ? text.length() : afterWord(text);
        return new Words(title, text.substring(0, end).replaceAll("\\s+", " ").strip(), text.substring(end));
    }

    /** Behind the last whole word that the summary has room for; a text without spaces is cut between two characters. */
    private static int afterWord(String text) {
        for (int end = SUMMARY; end > SUMMARY / 2; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(SUMMARY)) ? SUMMARY - 1 : SUMMARY;
    }

    @Override
    public List<Long> idsAfter(long after, int size) {
        return discussions.idsAfter(after, size);
    }
}
