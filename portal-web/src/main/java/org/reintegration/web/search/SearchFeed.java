package org.reintegration.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.reintegration.search.Arrival;
import org.reintegration.search.SearchHit;
import org.reintegration.search.alerts.SavedSearchService.Feed;
import org.reintegration.web.site.AtomFeeds;

/** A search as Atom; a new version of a content is the same entry, updated, and what is only mended is not. */
@ApplicationScoped
public class SearchFeed {

    @Inject
    AtomFeeds feeds;

    String of(Feed feed, String self) {
        String asked = feed.query().isEmpty() ? "" : "?" + feed.query();
        return feeds.write(new AtomFeeds.Feed(
                "/search" + asked,
                feed.name(),
                self + (self.endsWith("/feed") ? asked : ""),
                "search" + asked,
                feed.language(),
                feed.arrivals().stream().map(SearchFeed::entry).toList()));
    }

    private static AtomFeeds.Entry entry(Arrival arrival) {
        SearchHit hit = arrival.hit();
        return new AtomFeeds.Entry(
                "/" + hit.kind() + "/" + hit.id(),
                hit.language(),
                hit.title(),
                null,
                changed(arrival),
                null,
                hit.snippet(),
                true,
                hit.path(),
                hit.matched().stream()
                        .map(matched -> new AtomFeeds.Category(matched.concept(), matched.label()))
                        .toList());
    }

    private static Instant changed(Arrival arrival) {
        if (arrival.version() > 0) {
            return Instant.ofEpochMilli(arrival.version());
        }
        return Optional.ofNullable(arrival.hit().updatedAt()).orElse(Instant.EPOCH);
    }
}
