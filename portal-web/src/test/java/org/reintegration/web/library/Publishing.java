package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
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

    /** The id of what was a draft. */
    String published(Draft draft) {
        return publish(drafts.begin(Shelf.AMINA, draft, null));
    }

    String publish(DraftView work) {
        int seen = Shelf.accepted(drafts, reviews, vocabularies, work);
        publications.publish(Shelf.EDITOR, work.publicId(), seen);
        return work.publicId();
    }
}
