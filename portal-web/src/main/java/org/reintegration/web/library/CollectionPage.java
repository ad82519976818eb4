package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one collection, which its owner keeps on the page where others read it. */
@Named
@RequestScoped
public class CollectionPage {

    @Inject
    CollectionService collections;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable CollectionView view;
    private String title = "";
    private String description = "";
    private boolean open;
    private int version;

    /** An address with another slug than today's leads to the right one; the owner's buttons act first. */
    public void load() {
        asked.pressed("up", record -> move(record, true));
        asked.pressed("down", record -> move(record, false));
        asked.pressed(
                "out",
                record -> view =
                        collections.takeOut(caller.actor(), id(), record, asked.seen("seen"), caller.language()));
        CollectionView found = getView();
        if (asked.isSent()) {
            return;
        }
        title = found.about().title();
        description = found.about().description();
        open = found.about().open();
        version = found.version();
        if (!found.about().slug().equals(asked.text("slug"))) {
            visit.leadForGoodTo(found.about().path());
        }
    }

    private void move(String record, boolean up) {
        view = collections.move(caller.actor(), id(), record, up, asked.seen("seen"), caller.language());
    }

    public void describe() {
        CollectionDraft draft = new CollectionDraft(getView().about().language(), title, description, open, false);
        view = collections.describe(caller.actor(), id(), version, draft, caller.language());
        visit.leadTo(getView().about().path());
    }

    public void remove() {
        collections.remove(caller.actor(), id());
        visit.leadTo("library/collections");
    }

    private String id() {
        return asked.text("id");
    }

    public CollectionView getView() {
        CollectionView known = view;
        if (known == null) {
            known = collections.view(caller.actor(), id(), caller.language());
            view = known;
        }
        return known;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
