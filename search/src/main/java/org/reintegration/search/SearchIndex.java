package org.reintegration.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.text.Language;

/** The port to the engine. Solr answers it in production; SearchIndexContract says what every answer must keep. */
interface SearchIndex {

    void put(Collection<SearchDocument> documents);

    void remove(Collection<ContentRef> refs);

    /** What the bearer of these reader tokens finds; nothing else is counted, quoted or suggested. */
    SearchAnswer find(Set<String> readers, SearchQuery query);

    /** What of a query is new, the newest first: never more than the bearer of these reader tokens may see. */
    List<Arrival> arrivals(Set<String> readers, SearchQuery query, Window window);

    /** How what everyone may read goes on after these letters. */
    List<Suggestion> suggest(String beginning, Language language, int most);

    /** What speaks of the same things as this document; nothing when the reader may not see the document itself. */
    List<SearchHit> similar(Set<String> readers, ContentRef ref, Language language, int most);

    /** Whose title says much the same as this one, in any language: most of its words or of what they speak of; nothing for a title of one word. */
    List<SearchHit> titled(Set<String> readers, String kind, String title, Language language, int most);
}
