package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Memberships;

/** What a person may see at this moment, asked of the rooms themselves: for what leaves the portal and cannot be taken back. */
@ApplicationScoped
public class Sight {

    @Inject
    Refresher refresher;

    @Inject
    Memberships memberships;

    /** Those among the contents that are there and open to the actor, as they stand now; one question to each room. */
    public Map<ContentRef, SearchDocument> of(Actor actor, Collection<ContentRef> refs) {
        Set<String> tokens = new LinkedHashSet<>(actor.readerTokens());
        tokens.addAll(memberships.readerTokens(actor));
        Map<String, List<Long>> ids = refs.stream()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
        Map<ContentRef, SearchDocument> open = new HashMap<>();
        for (SearchSource source : refresher.sources()) {
            source.documents(ids.getOrDefault(source.kind(), List.of())).forEach((id, document) -> {
                if (!Collections.disjoint(document.readers(), tokens)) {
                    open.put(document.ref(), document);
                }
            });
        }
        return open;
    }
}
