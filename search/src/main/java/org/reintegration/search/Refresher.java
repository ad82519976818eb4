package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.vocabulary.VocabularyDesk;

/** Asks rooms how their content stands now and writes just that to an index: what somebody may find is put, the rest removed. */
@ApplicationScoped
class Refresher {

    @Inject
    @Any
    Instance<SearchSource> sources;

    @Inject
    RefLocks locks;

    @Inject
    VocabularyDesk vocabulary;

    List<SearchSource> sources() {
        return sources.stream().sorted(Comparator.comparing(SearchSource::kind)).toList();
    }

    /** Content of a kind that no room answers for any more leaves the index. */
    void refresh(Collection<ContentRef> refs, SearchIndex index) {
        if (refs.isEmpty()) {
            return;
        }
        locks.holding(refs, () -> {
            // Nobody writes by a thesaurus that another server was told to change before: an index built meanwhile
            // would keep it.
            vocabulary.refresh();
            List<SearchDocument> found = new ArrayList<>();
            List<ContentRef> gone = new ArrayList<>();
            idsByKind(refs).forEach((kind, ids) -> {
                Map<Long, SearchDocument> now =
                        source(kind).map(source -> source.documents(ids)).orElse(Map.of());
                found.addAll(now.values());
                ids.stream().filter(id -> !now.containsKey(id)).forEach(id -> gone.add(new ContentRef(kind, id)));
            });
            index.put(found);
            index.remove(gone);
        });
    }

    private Optional<SearchSource> source(String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    private static Map<String, List<Long>> idsByKind(Collection<ContentRef> refs) {
        return refs.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, TreeMap::new, Collectors.mapping(ContentRef::id, Collectors.toList())));
    }
}
