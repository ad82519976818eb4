package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.collections.CollectionView;
import org.reintegration.library.records.EvidenceMapService;
import org.reintegration.library.records.MapCell;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.AtomFeeds.Entry;
import org.reintegration.web.site.AtomFeeds.Feed;
import org.reintegration.web.site.QueryString;
import org.reintegration.web.words.Words;

/** Lists of the library as Atom; the same for everybody, so they say what a visitor may read. */
@ApplicationScoped
class LibraryFeed {

    private static final String ROOT = "/api/v1/library/";

    @Inject
    ResourceService resources;

    @Inject
    CollectionService collections;

    @Inject
    EvidenceMapService map;

    @Inject
    Vocabularies vocabularies;

    @Inject
    AtomFeeds feeds;

    @Inject
    Words words;

    String newest(@Nullable ResourceKind kind, Language language) {
        List<ResourceSummary> items = resources
                .newest(Actor.VISITOR, kind, language, null, AtomFeeds.ENTRIES)
                .items();
        String query = kind == null ? "" : "?kind=" + kind.slug();
        String title = words.of("library.kind." + (kind == null ? "all" : kind.slug()), language);
        return write(title, ROOT + "feed" + query, "library" + query, language, items);
    }

    String collection(String id, Language language) {
        CollectionView view = collections.view(Actor.VISITOR, id, language);
        List<ResourceSummary> items =
                view.items().stream().map(CollectionView.Item::record).toList();
        String self = ROOT + "collections/" + view.about().publicId() + "/feed";
        return write(view.about().title(), self, view.about().path(), language, items);
    }

    /** The public collections, each as it last changed. */
    String collections(Language language) {
        String self = ROOT + "collections/feed";
        List<Entry> entries = collections.open(1, AtomFeeds.ENTRIES).items().stream()
                .map(LibraryFeed::entry)
                .toList();
        String title = words.of("library.collections.open", language);
        return feeds.write(new Feed(self, title, self, "library/collections", language, entries));
    }

    /** The newest records of a cell of the map of evidence. */
    String cell(MapCell cell, Language language) {
        String path = "map/" + cell.dimension() + "/" + cell.level();
        QueryString asked = QueryString.empty().and("region", cell.region()).and("evidence", cell.evidence());
        List<ResourceSummary> items =
                map.in(Actor.VISITOR, cell, language, 1, AtomFeeds.ENTRIES).items();
        String title = label(Vocabularies.DIMENSIONS, cell.dimension(), language) + " – "
                + label(Vocabularies.LEVELS, cell.level(), language);
        return write(title, asked.behind(ROOT + path + "/feed"), asked.behind("library/" + path), language, items);
    }

    private String label(String vocabulary, String id, Language language) {
        return vocabularies.named(vocabulary).label(id, language);
    }

    private String write(String title, String self, String page, Language language, List<ResourceSummary> items) {
        List<Entry> entries = items.stream().map(LibraryFeed::entry).toList();
        return feeds.write(new Feed(self, title, self, page, language, entries));
    }

    private static Entry entry(ResourceSummary item) {
        return Entry.of(
                ROOT + "records/" + item.publicId(),
                item.language(),
                item.title(),
                item.publishedAt(),
                item.summary(),
                item.path());
    }

    private static Entry entry(CollectionSummary item) {
        return Entry.of(
                ROOT + "collections/" + item.publicId(),
                item.language(),
                item.title(),
                item.changedAt(),
                item.description(),
                item.path());
    }
}
