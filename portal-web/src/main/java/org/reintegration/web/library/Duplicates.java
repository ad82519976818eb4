package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.search.SearchHit;
import org.reintegration.search.SearchService;
import org.reintegration.web.site.Caller;

/** Published records, among those the caller may read, that look like a record which is being written. */
@ApplicationScoped
public class Duplicates {

    private static final String RECORD = "resource";
    private static final int MOST = 5;

    @Inject
    SearchService search;

    @Inject
    Caller caller;

    /** Those with a similar title, but for the record itself; none while search is away. */
    public List<SearchHit> of(String publicId, String title) {
        return search.titled(caller.actor(), RECORD, title, caller.language(), MOST + 1).stream()
                .filter(hit -> !hit.id().equals(publicId))
                .limit(MOST)
                .toList();
    }
}
