package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ReviewService;

/** Brings drafts of Amina's before the public by the way that all go. */
@ApplicationScoped
class Publishing {

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublicationService publications;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ResourceService resources;

    @Inject
    @Any
    Instance<SearchSource> sources;

    /** The id of what was a draft. */
    String published(Draft draft) {
        return publish(drafts.begin(Shelf.AMINA, draft, null));
    }

    String publish(DraftView work) {
        int seen = Shelf.accepted(drafts, reviews, vocabularies, work);
        publications.publish(Shelf.EDITOR, work.publicId(), seen);
        return work.publicId();
    }

    /** What the library tells search of a record. */
    SearchDocument document(String publicId) {
        SearchSource library = sources.stream()
                .filter(source -> source.kind().equals("resource"))
                .findFirst()
                .orElseThrow();
        long id = resources.find(Shelf.EDITOR, publicId).ref().id();
        return library.documents(List.of(id)).get(id);
    }
}
