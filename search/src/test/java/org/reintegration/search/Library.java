package org.reintegration.search;

import static org.reintegration.kernel.text.Language.EN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;

/** A room with content that changes. */
class Library implements SearchSource {

    private final Map<Long, String> titles = new ConcurrentSkipListMap<>();
    volatile boolean slow;

    /** Beyond this id Solr seems to be away. */
    volatile long failAfter = Long.MAX_VALUE;

    /** The regions of a content by its id and title. */
    BiFunction<Long, String, List<String>> regions = (id, title) -> List.of();

    final Set<Long> asked = ConcurrentHashMap.newKeySet();

    void write(long id, String title) {
        titles.put(id, title);
    }

    void withdraw(long id) {
        titles.remove(id);
    }

    long count(String word) {
        return titles.values().stream().filter(title -> title.contains(word)).count();
    }

    @Override
    public String kind() {
        return "resource";
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        asked.addAll(ids);
        if (ids.stream().anyMatch(id -> id > failAfter)) {
            throw new SolrAway("Cut off", new IllegalStateException(), false);
        }
        Map<Long, String> now = ids.stream()
                .filter(titles::containsKey)
                .collect(Collectors.toMap(id -> id, id -> titles.getOrDefault(id, "")));
        if (slow && ids.size() > 1) {
            try {
                // Long enough for other writers to overtake, were it not for the locks.
                Thread.sleep(400);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return now.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> SearchIndexContract.document(
                                entry.getKey(),
                                EN,
                                entry.getValue(),
                                "",
                                Map.of("region", regions.apply(entry.getKey(), entry.getValue())),
                                SearchIndexContract.VISITOR)));
    }

    @Override
    public List<Long> idsAfter(long after, int size) {
        return titles.keySet().stream().filter(id -> id > after).limit(size).toList();
    }
}
