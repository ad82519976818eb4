package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** What authors do: begin a lesson, a practice or a document, go on writing, hand it in, take it back, begin the next version. */
@ApplicationScoped
@Transactional
public class DraftService {

    private static final int LARGEST_SLICE = 100;

    @Inject
    Resources resources;

    @Inject
    Workbench bench;

    @Inject
    Vocabularies vocabularies;

    @Inject
    AttachedFiles files;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Refuses who may not begin a record, before a form is shown to them. */
    public void allow(Actor actor) {
        actor.memberOrRefuse();
        RecordPolicy.mayWrite(actor).orRefuse();
    }

    /** Begins a record; asked again with the same key it answers with the record begun before. */
    public DraftView begin(Actor actor, Draft draft, @Nullable String key) {
        allow(actor);
        MemberId author = actor.memberOrRefuse();
        refuseUnreadable(draft);
        Optional<ResourceVersion> before = key == null ? Optional.empty() : resources.createdBy(author, key);
        return bench.view(actor, before.orElseGet(() -> create(author, draft, key)));
    }

    /**
     * A draft just begun, for what is said of it elsewhere in the library.
     *
     * @param fresh whether it was begun just now, and not before under the same key
     */
    public record Begun(Long id, DraftView work, boolean fresh) {}

    /** Begins a practice with the words of a published one, to be rewritten for another country; what was found there stays there. Begun once for each key. */
    public Begun beginFrom(Actor actor, String publicId, String country, @Nullable String key) {
        allow(actor);
        MemberId author = actor.memberOrRefuse();
        if (!vocabularies.countries().contains(country)) {
            throw Refusal.badInput("country", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
        ResourceVersion source = resources.published(publicId).orElseThrow(Refusal::notFound);
        if (!(source.draft() instanceof PracticeDraft practice)) {
            throw Refusal.conflict(LibraryRule.ONLY_PRACTICES_ARE_ADAPTED);
        }
        Optional<ResourceVersion> before = key == null ? Optional.empty() : resources.createdBy(author, key);
        ResourceVersion begun = before.orElseGet(() -> create(author, practice.adaptedFor(country), key));
        return new Begun(begun.resource().id(), bench.view(actor, begun), before.isEmpty());
    }

    private ResourceVersion create(MemberId author, Draft draft, @Nullable String key) {
        Resource resource = new Resource(author, draft, bench.regions(draft.facts()), clock.instant());
        if (key != null) {
            resource.createdOnceFor(key);
        }
        ResourceVersion version = new ResourceVersion(resource, 1, draft, clock.instant());
        resources.add(resource);
        resources.add(version);
        resources.flush();
        return version;
    }

    /** The work as it stands, for its author and for the library's people once it is handed in. */
    public DraftView read(Actor actor, String publicId) {
        return bench.view(actor, bench.findFor(actor, publicId));
    }

    /** The work, for its author while it is open for writing; everybody else is refused. */
    public DraftView writable(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        Part.AUTHOR.mayBePlayedBy(actor, resource, Nearness.STRANGER).orRefuse();
        if (!resource.status().isOpenForWriting()) {
            throw Refusal.conflict(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING);
        }
        return bench.view(actor, version);
    }

    /** What is wrong in a draft however unfinished it may be, by field: it could not be saved so. */
    public List<FieldProblem> problems(Draft draft) {
        List<FieldProblem> problems = DraftRules.problems(draft, vocabularies, LocalDate.now(clock));
        boolean named = !(draft instanceof DocumentDraft document) || document.isOfATypeOfDocument();
        return named
                ? problems
                : Stream.concat(
                                Stream.of(new FieldProblem("type", LibraryRule.DOCUMENTS_ARE_OF_A_TYPE_OF_DOCUMENT)),
                                problems.stream())
                        .toList();
    }

    /** What the files of the work hang on, for who may see the work. */
    public ContentRef filesOf(Actor actor, String publicId) {
        return bench.findFor(actor, publicId).ref();
    }

    /** Saves what was written on top of the version seen; when somebody saved in between, nothing is overwritten and both can be shown. */
    public SaveOutcome save(Actor actor, String publicId, int seen, Draft draft) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        Part.AUTHOR.mayBePlayedBy(actor, resource, Nearness.STRANGER).orRefuse();
        refuseUnreadable(draft);
        if (resource.version() != seen) {
            return new SaveOutcome(false, bench.view(actor, version));
        }
        resource.written(draft, bench.regions(draft.facts()), clock.instant());
        version.write(draft);
        resources.flush();
        return new SaveOutcome(true, bench.view(actor, version));
    }

    /** Hands it in; refused with the fields that are still to be filled. */
    public DraftView submit(Actor actor, String publicId, int seen) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        Move move = resource.status() == Status.LANGUAGE_REVISE ? Move.HAND_IN_LANGUAGE : Move.SUBMIT;
        bench.allow(actor, version, move);
        Workbench.refuseUnlessSeen(resource, seen);
        List<FieldProblem> missing = bench.completeness(version).missing();
        if (!missing.isEmpty()) {
            throw Refusal.incomplete(LibraryRule.THE_RECORD_IS_COMPLETE, missing);
        }
        resource.make(move, clock.instant());
        outbox.add(new ResourceSubmitted(
                resource.ref(),
                resource.publicId().value(),
                version.original().title(),
                actor.memberOrRefuse(),
                resource.regions()));
        return told(actor, version, "resource-submitted");
    }

    public DraftView takeBack(Actor actor, String publicId, OptionalInt seen) {
        ResourceVersion version = bench.findFor(actor, publicId);
        bench.allow(actor, version, Move.TAKE_BACK);
        Workbench.refuseUnlessSeen(version.resource(), seen);
        version.resource().make(Move.TAKE_BACK, clock.instant());
        return told(actor, version, "resource-taken-back");
    }

    /** Begins the next version from the words of the published one, which stays as it is until the new one is published. */
    public DraftView beginNewVersion(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        bench.allow(actor, version, Move.NEW_VERSION);
        int before = resource.workingNo();
        resource.beginNewVersion(clock.instant());
        ResourceVersion next = version;
        if (resource.workingNo() != before) {
            next = new ResourceVersion(resource, resource.workingNo(), version.draft(), clock.instant());
            resources.add(next);
            files.copy(version.ref(), next.ref(), Set.of());
        }
        return told(actor, next, "resource-version-begun");
    }

    /** Gives up the work: a version never published goes, the published one stays as it is. */
    public void discard(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        Integer published = resource.publishedNo();
        Move move = published == null ? Move.DISCARD : Move.DROP_NEW_VERSION;
        bench.allow(actor, version, move);
        if (published == null) {
            resource.make(Move.DISCARD, clock.instant());
        } else {
            Facts standing = resources.version(resource, published).facts();
            boolean another = resource.hasWorkBesidePublished();
            resource.dropNewVersion(bench.regions(standing), clock.instant());
            if (another) {
                files.forget(List.of(version.ref()));
                resources.remove(version);
            }
        }
        audit.record(actor, "resource-discarded", resource.ref());
    }

    /** Everything the actor has in hand or published, last changed first; {@code after} is where the last slice ended. */
    public Slice<WorkItem> mine(Actor actor, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        List<ResourceVersion> found = resources.by(actor.memberOrRefuse(), After.ofNewest(after), most + 1);
        Slice<ResourceVersion> slice = Slice.of(
                found,
                most,
                last -> After.cursor(
                        last.resource().changedAt(), last.resource().id()));
        return new Slice<>(bench.items(actor, slice.items()), slice.next());
    }

    private DraftView told(Actor actor, ResourceVersion version, String act) {
        audit.record(actor, act, version.resource().ref());
        resources.flush();
        return bench.view(actor, version);
    }

    private void refuseUnreadable(Draft draft) {
        List<FieldProblem> problems = problems(draft);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems.get(0).field(), problems.get(0).rule());
        }
    }
}
