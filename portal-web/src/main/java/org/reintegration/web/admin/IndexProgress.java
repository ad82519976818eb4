package org.reintegration.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.IndexAdmin;
import org.reintegration.search.IndexStatus;
import org.reintegration.web.site.Caller;

/** How far the index has followed, for pages on which administrators change what it is made by. */
@Named
@RequestScoped
public class IndexProgress {

    @Inject
    IndexAdmin admin;

    @Inject
    Caller caller;

    private @Nullable IndexStatus status;

    public IndexStatus getStatus() {
        IndexStatus known = status;
        if (known == null) {
            known = admin.status(caller.actor());
            status = known;
        }
        return known;
    }

    public boolean isReady() {
        IndexStatus now = getStatus();
        return !now.away() && !now.waiting() && now.building() == null;
    }
}
