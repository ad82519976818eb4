package org.reintegration.library.collections;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;

/** Records in an order that somebody gave them, each with a note: for everybody or for its owner alone. */
@Entity
@Table(name = "record_collection", schema = "library")
class RecordCollection {

    static final int MOST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_collection_id")
    @SequenceGenerator(
            name = "record_collection_id",
            sequenceName = "library.record_collection_id",
            allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    private MemberId owner;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String title;

    private String description;

    private boolean open;

    private boolean sample;

    private Instant createdAt;

    private Instant changedAt;

    private @Nullable String creationKey;

    @Version
    private int version;

    @OneToMany(mappedBy = "collection", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place, id")
    private List<CollectionItem> items = new ArrayList<>();

    protected RecordCollection() {}

    RecordCollection(MemberId owner, CollectionDraft draft, Language otherwise, Instant now) {
        this.owner = owner;
        this.sample = draft.sample();
        this.createdAt = now;
        describe(draft, otherwise, now);
    }

    void createdOnceFor(@Nullable String key) {
        creationKey = key;
    }

    final void describe(CollectionDraft draft, Language otherwise, Instant now) {
        language = draft.languageOr(otherwise);
        title = draft.title();
        description = draft.description();
        open = draft.open();
        changedAt = now;
    }

    /** At the end; one already there keeps its place and takes the new note. */
    void put(Long resourceId, String note, Instant now) {
        Optional<CollectionItem> there = item(resourceId);
        if (there.isPresent()) {
            there.get().note(note);
        } else if (items.size() >= MOST) {
            throw Refusal.conflict(LibraryRule.THE_LIST_FITS);
        } else {
            items.add(new CollectionItem(this, resourceId, items.size(), note, now));
        }
        changedAt = now;
    }

    boolean takeOut(Long resourceId, Instant now) {
        boolean gone = items.removeIf(item -> item.resourceId().equals(resourceId));
        inOrder(sorted(), now);
        return gone;
    }

    /** One place nearer to the top, or to the end. */
    void move(Long resourceId, boolean up, Instant now) {
        List<CollectionItem> sorted = sorted();
        int at = sorted.indexOf(item(resourceId).orElseThrow(Refusal::notFound));
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < sorted.size()) {
            Collections.swap(sorted, at, to);
            inOrder(sorted, now);
        }
    }

    private void inOrder(List<CollectionItem> sorted, Instant now) {
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).place(i);
        }
        changedAt = now;
    }

    List<CollectionItem> sorted() {
        List<CollectionItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(CollectionItem::place));
        return sorted;
    }

    private Optional<CollectionItem> item(Long resourceId) {
        return items.stream()
                .filter(item -> item.resourceId().equals(resourceId))
                .findFirst();
    }

    /** What an actor may not see does not exist for that actor. */
    boolean isOpenTo(Actor actor) {
        return open || actor.is(owner);
    }

    CollectionSummary summary(long size) {
        return new CollectionSummary(publicId.value(), language, title, description, open, size, changedAt);
    }

    String cursor() {
        return After.cursor(changedAt, id);
    }

    MemberId owner() {
        return owner;
    }

    boolean isOpen() {
        return open;
    }

    int version() {
        return version;
    }

    Long id() {
        return id;
    }
}
