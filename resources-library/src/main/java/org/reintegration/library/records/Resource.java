package org.reintegration.library.records;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.persistence.WordListConverter;
import org.reintegration.kernel.rules.Refusal;

/** A record of the library through all its versions: where the work on it stands and which version readers see. */
@Entity
@Table(name = "resource", schema = "library")
class Resource {

    static final String KIND = "resource";

    private static final int YEARS_IT_HOLDS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_id")
    @SequenceGenerator(name = "resource_id", sequenceName = "library.resource_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    private String type;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    /** Null for what was imported: the catalogue has no author here. */
    private @Nullable MemberId author;

    private @Nullable String sourceId;

    /** Of the catalogue's row as it was last taken over, to tell what changed there from what changed here. */
    private @Nullable String importedHash;

    private boolean editedHere;

    private boolean sample;

    @Enumerated(EnumType.STRING)
    private Sensitivity sensitivity;

    /** The regions of the version being worked on, for desks. */
    @Convert(converter = WordListConverter.class)
    private List<String> regions;

    private int workingNo = 1;

    private @Nullable Integer publishedNo;

    private @Nullable Instant publishedAt;

    /** When everybody could read it first; null for what never was open to all. */
    private @Nullable Instant openSince;

    /** When readers last saw it change: published, corrected or taken back. */
    private @Nullable Instant disclosedAt;

    private @Nullable MemberId reviewer;

    /** Who accepted it first in this round; null until then, and when the round is over. */
    private @Nullable MemberId firstReviewer;

    private @Nullable Instant waitingSince;

    /** Since when it stands where it stands. */
    private Instant stateSince;

    /** The day on which somebody should ask whether the published version still holds, at its beginning in UTC. */
    private @Nullable Instant reviewBy;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawnWhy;

    /** On what the evidence of the published version stands; derived, kept by {@link Weighing}. */
    @Enumerated(EnumType.STRING)
    private Evidence.Reason evidence = Evidence.Reason.SAID_BY_ITS_AUTHOR;

    /** The regions of the published version, for the map of gaps. */
    @Convert(converter = WordListConverter.class)
    private List<String> publishedRegions = List.of();

    /** The cells of the map in which the published version stands; a row for each is kept by the database. */
    @Convert(converter = WordListConverter.class)
    private List<String> publishedCells = List.of();

    /** The countries that the published version names, each with its part in the journey; kept in rows as the cells are. */
    @Convert(converter = WordListConverter.class)
    private List<String> publishedCountries = List.of();

    /** The other languages in which something of it can be read; derived, kept where translations are. */
    @Convert(converter = WordListConverter.class)
    @Column(insertable = false, updatable = false)
    private List<String> wordsIn = List.of();

    /** Public ids of what everybody may read and takes its place; derived, kept by {@link Successions}. */
    @Convert(converter = WordListConverter.class)
    @Column(insertable = false, updatable = false)
    private List<String> supersededBy = List.of();

    /** Whether it is tied to a discussion, a workshop or a grant; derived, kept by the database. */
    @Column(insertable = false, updatable = false)
    private boolean tied;

    private Instant createdAt;

    private Instant changedAt;

    /** Given by a client that may have to ask twice to be answered once. */
    private @Nullable String creationKey;

    @Version
    private int version;

    protected Resource() {}

    Resource(@Nullable MemberId author, Draft draft, List<String> regions, Instant now) {
        this.author = author;
        this.kind = draft.kind();
        this.type = draft.type();
        this.sample = draft.sample();
        this.sensitivity = draft.sensitivity();
        this.regions = List.copyOf(regions);
        this.createdAt = now;
        this.stateSince = now;
        this.changedAt = now;
    }

    void createdOnceFor(String key) {
        creationKey = key;
    }

    /** A record that comes published: imported from a catalogue, not reviewed here. */
    static Resource catalogued(String sourceId, String hash, Draft draft, List<String> regions, Instant now) {
        Resource resource = new Resource(null, draft, regions, now);
        resource.sourceId = sourceId;
        resource.importedHash = hash;
        resource.status = Status.PUBLISHED;
        resource.publishedNo = 1;
        resource.shownSince(now);
        return resource;
    }

    /** Notes that the words or facts of the version being worked on were written anew. */
    void written(Draft draft, List<String> newRegions, Instant now) {
        if (!status.isOpenForWriting()) {
            throw Refusal.conflict(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING);
        }
        if (draft.kind() != kind) {
            throw Refusal.conflict(LibraryRule.THE_KIND_STAYS);
        }
        if (publishedNo == null) {
            sensitivity = draft.sensitivity();
            type = draft.type();
        } else if (!draft.type().equals(type)) {
            throw Refusal.badInput("type", LibraryRule.THE_TYPE_STAYS);
        }
        regions = List.copyOf(newRegions);
        changedAt = now;
    }

    /** Goes where the table of moves says, or refuses. */
    void make(Move move, Instant now) {
        if (!move.isOpenFor(this)) {
            throw Refusal.conflict(LibraryRule.THE_MOVE_IS_OPEN);
        }
        if (move == Move.ACCEPT_FIRST) {
            firstReviewer = reviewer;
        }
        status = move.to();
        stateSince = now;
        changedAt = now;
        if (!status.waitsForTheLibrary()) {
            waitingSince = null;
            firstReviewer = null;
        } else if (waitingSince == null) {
            waitingSince = now;
        }
        if (status != Status.IN_REVIEW) {
            reviewer = null;
        }
    }

    void takeUp(MemberId by, Instant now) {
        make(Move.TAKE_UP, now);
        reviewer = by;
    }

    void publish(Instant now) {
        make(Move.PUBLISH, now);
        publishedNo = workingNo;
        shownSince(now);
    }

    private void shownSince(Instant now) {
        publishedAt = now;
        disclosedAt = now;
        if (openSince == null && sensitivity == Sensitivity.PUBLIC) {
            openSince = now;
        }
    }

    /** Begins the next version beside the published one; a declined one is taken up again as it is. */
    void beginNewVersion(Instant now) {
        boolean declined = status == Status.DECLINED;
        make(Move.NEW_VERSION, now);
        if (!declined) {
            workingNo++;
        }
    }

    void dropNewVersion(List<String> regionsOfPublished, Instant now) {
        make(Move.DROP_NEW_VERSION, now);
        if (publishedNo != null) {
            workingNo = publishedNo;
        }
        regions = List.copyOf(regionsOfPublished);
    }

    /** A version that is published at once: an editor's correction of the catalogue. */
    void correct(Draft draft, List<String> newRegions, Instant now) {
        make(Move.CORRECT, now);
        editedHere = true;
        replace(draft, newRegions, now);
    }

    /** The catalogue says something new about a record nobody has touched here. */
    void recatalogue(String hash, Draft draft, List<String> newRegions, Instant now) {
        make(Move.RECATALOGUE, now);
        importedHash = hash;
        replace(draft, newRegions, now);
    }

    private void replace(Draft draft, List<String> newRegions, Instant now) {
        workingNo++;
        publishedNo = workingNo;
        type = draft.type();
        sensitivity = draft.sensitivity();
        regions = List.copyOf(newRegions);
        shownSince(now);
    }

    /** How long something is taken to hold of which nobody says how long. */
    static LocalDate lasting(Instant from) {
        return LocalDate.ofInstant(from, ZoneOffset.UTC).plusYears(YEARS_IT_HOLDS);
    }

    /** What is counted of the version just published; of our own work somebody asks one day whether it still holds. */
    void stands(Evidence on, Facts facts, List<String> in) {
        evidence = on.reason();
        LocalDate until = facts.reviewBy();
        LocalDate day = until == null && publishedAt != null && !isCatalogued() ? lasting(publishedAt) : until;
        reviewBy = day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        publishedRegions = List.copyOf(in);
        publishedCells = facts.placedCells();
        publishedCountries = facts.placedCountries();
    }

    /** The catalogue it came from has taken it back; should it come again there, it is not the same as what was known. */
    void takenBackAtItsSource(String why, Instant now) {
        withdraw(why, now);
        importedHash = null;
    }

    void withdraw(String why, Instant now) {
        make(Move.WITHDRAW, now);
        withdrawnAt = now;
        disclosedAt = now;
        withdrawnWhy = why;
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    Long id() {
        return id;
    }

    PublicId publicId() {
        return publicId;
    }

    ResourceKind kind() {
        return kind;
    }

    String type() {
        return type;
    }

    Status status() {
        return status;
    }

    @Nullable MemberId author() {
        return author;
    }

    @Nullable String sourceId() {
        return sourceId;
    }

    @Nullable String importedHash() {
        return importedHash;
    }

    boolean isEditedHere() {
        return editedHere;
    }

    boolean isCatalogued() {
        return sourceId != null;
    }

    boolean isSample() {
        return sample;
    }

    Sensitivity sensitivity() {
        return sensitivity;
    }

    List<String> regions() {
        return regions;
    }

    int workingNo() {
        return workingNo;
    }

    @Nullable Integer publishedNo() {
        return publishedNo;
    }

    boolean isPublishedBefore() {
        return publishedNo != null;
    }

    /** Whether the version being worked on is another than the one readers see. */
    boolean hasWorkBesidePublished() {
        return publishedNo != null && workingNo != publishedNo;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable Instant disclosedAt() {
        return disclosedAt;
    }

    boolean wasOpen() {
        return openSince != null;
    }

    @Nullable MemberId reviewer() {
        return reviewer;
    }

    @Nullable MemberId firstReviewer() {
        return firstReviewer;
    }

    /** One has accepted it and another is still to. */
    boolean isForTheSecondReviewer() {
        return firstReviewer != null && (status == Status.SUBMITTED || status == Status.IN_REVIEW);
    }

    /** Whether a review is kept from everybody but its writer, so that the second reviewer judges alone. */
    boolean isHeld(Review review) {
        return isForTheSecondReviewer() && review.versionNo() == workingNo && review.isBy(firstReviewer);
    }

    @Nullable Instant waitingSince() {
        return waitingSince;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable Instant reviewBy() {
        return reviewBy;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable String withdrawnWhy() {
        return withdrawnWhy;
    }

    Evidence evidence() {
        return Evidence.of(evidence);
    }

    List<String> supersededBy() {
        return supersededBy;
    }

    boolean isTied() {
        return tied;
    }

    boolean hasOtherWords() {
        return !wordsIn.isEmpty();
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
