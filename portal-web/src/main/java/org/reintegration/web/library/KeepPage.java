package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.ResourceService;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page on which a member bookmarks a record or puts it into a collection, old or new. */
@Named
@RequestScoped
public class KeepPage {

    private static final int CHOICE = 100;

    @Inject
    CollectionService collections;

    @Inject
    ResourceService records;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable Holding record;
    private String collection = "";
    private String title = "";
    private String note = "";

    public void load() {
        caller.actor().memberOrRefuse();
        getRecord();
    }

    public void bookmark() {
        collections.bookmark(caller.actor(), id());
        visit.leadTo(getRecord().path());
    }

    public void unbookmark() {
        collections.unbookmark(caller.actor(), id());
        visit.leadTo(getRecord().path());
    }

    /** Into the collection chosen, or into a new one when a title was written; a new one is private until its owner opens it. */
    public void put() {
        String into = collection;
        if (!title.isBlank()) {
            CollectionDraft draft = new CollectionDraft(caller.language(), title, "", false, false);
            into = collections
                    .begin(caller.actor(), draft, caller.language(), null)
                    .about()
                    .publicId();
        }
        visit.leadTo(collections
                .put(caller.actor(), into, id(), note, OptionalInt.empty(), caller.language())
                .about()
                .path());
    }

    private String id() {
        return asked.text("id");
    }

    public Holding getRecord() {
        Holding known = record;
        if (known == null) {
            known = records.find(caller.actor(), id());
            record = known;
        }
        return known;
    }

    public boolean isBookmarked() {
        return collections.isBookmarked(caller.actor(), id());
    }

    /** Those changed last; into an older one a record is put from its own page. */
    public List<CollectionSummary> getMine() {
        return collections.mine(caller.actor(), null, CHOICE).items();
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
