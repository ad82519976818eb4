package org.reintegration.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.text.Language;

/** Whatever index is the right one at the moment of the question: another thesaurus means another one. */
final class CurrentIndex implements SearchIndex {

    private final Supplier<SearchIndex> now;

    CurrentIndex(Supplier<SearchIndex> now) {
        this.now = now;
    }

    @Override
    public void put(Collection<SearchDocument> documents) {
        now.get().put(documents);
    }

    @Override
    public void remove(Collection<ContentRef> refs) {
        now.get().remove(refs);
    }

    @Override
    public SearchAnswer find(Set<String> readers, SearchQuery query) {
        return now.get().find(readers, query);
    }

    @Override
    public List<Arrival> arrivals(Set<String> readers, SearchQuery query, Window window) {
        return now.get().arrivals(readers, query, window);
    }

    @Override
    public List<Suggestion> suggest(String beginning, Language language, int most) {
        return now.get().suggest(beginning, language, most);
    }

    @Override
    public List<SearchHit> similar(Set<String> readers, ContentRef ref, Language language, int most) {
        return now.get().similar(readers, ref, language, most);
    }

    @Override
    public List<SearchHit> titled(Set<String> readers, String kind, String title, Language language, int most) {
        return now.get().titled(readers, kind, title, language, most);
    }
}
