package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the list of collections: everybody's public ones, and a member's own with the bookmarks. */
@Named
@RequestScoped
public class CollectionsPage {

    private static final int SIZE = 20;

    @Inject
    CollectionService collections;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable NumberedPage<CollectionSummary> page;
    private @Nullable Slice<CollectionSummary> mine;
    private @Nullable Slice<ResourceSummary> bookmarks;
    private String title = "";
    private String description = "";
    private boolean open;

    public void begin() {
        CollectionDraft draft = new CollectionDraft(caller.language(), title, description, open, false);
        visit.leadTo(collections
                .begin(caller.actor(), draft, caller.language(), null)
                .about()
                .path());
    }

    public NumberedPage<CollectionSummary> getPage() {
        NumberedPage<CollectionSummary> known = page;
        if (known == null) {
            known = collections.open(asked.page(), SIZE);
            page = known;
        }
        return known;
    }

    public String getLink() {
        return caller.path("library/collections") + "?page=";
    }

    public Slice<CollectionSummary> getMine() {
        Slice<CollectionSummary> known = mine;
        if (known == null) {
            known = caller.isMember() ? collections.mine(caller.actor(), asked.text("mine"), SIZE) : none();
            mine = known;
        }
        return known;
    }

    public Slice<ResourceSummary> getBookmarks() {
        Slice<ResourceSummary> known = bookmarks;
        if (known == null) {
            known = caller.isMember()
                    ? collections.bookmarks(caller.actor(), caller.language(), asked.text("kept"), SIZE)
                    : none();
            bookmarks = known;
        }
        return known;
    }

    private static <T> Slice<T> none() {
        return new Slice<>(List.of(), null);
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
}
