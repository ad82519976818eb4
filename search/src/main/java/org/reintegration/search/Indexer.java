package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.DomainEvent;
import org.reintegration.kernel.events.EventSubscriber;
import org.reintegration.kernel.events.OtherEndDown;

/** Keeps the index true: on any change it asks the content's own room how the content stands now. */
@ApplicationScoped
class Indexer implements EventSubscriber {

    static final String NAME = "search";
    private static final int BATCH = 100;

    @Inject
    Refresher refresher;

    @Inject
    SearchIndex index;

    @Inject
    Event<IndexNeedsCare> needsCare;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean wants(DomainEvent event) {
        return event instanceof ContentChanged;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void on(List<Delivered> events) {
        Set<ContentRef> refs = new LinkedHashSet<>();
        for (Delivered delivered : events) {
            if (delivered.event() instanceof ContentChanged changed) {
                refs.add(changed.content());
            }
        }
        try {
            refresher.refresh(refs, index);
        } catch (SolrAway e) {
            if (e.collectionMissing()) {
                needsCare.fire(new IndexNeedsCare());
            }
            throw new OtherEndDown("Solr: " + e.getMessage(), e);
        }
    }
}
