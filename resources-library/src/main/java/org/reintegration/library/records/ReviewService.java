package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** What reviewers do: see what waits, take it up, weigh it by the rubric, and decide with a letter. */
@ApplicationScoped
@Transactional
public class ReviewService {

    /** In the audit: the rule that one reviewer comes from elsewhere could not be kept. */
    private static final String WAIVED = "nobody from elsewhere is free";

    @Inject
    Resources resources;

    @Inject
    DeskPile pile;

    @Inject
    Workbench bench;

    @Inject
    FieldReader fields;

    @Inject
    Colleagues colleagues;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What waits for the library in the actor's regions, longest first; {@code after} is where the last slice ended. */
    public Slice<WorkItem> queue(Actor actor, @Nullable String after, int size) {
        atTheDesk(actor);
        Slice<ResourceVersion> waiting = pile.waiting(actor, after, size);
        return new Slice<>(bench.items(actor, waiting.items()), waiting.next());
    }

    /** How much waits in the actor's regions. */
    public long waiting(Actor actor) {
        atTheDesk(actor);
        return pile.countWaiting(actor);
    }

    /** Published records of the actor's regions of which somebody should ask within a month whether they still hold, the longest due first. */
    public Slice<WorkItem> due(Actor actor, @Nullable String after, int size) {
        atTheDesk(actor);
        Slice<ResourceVersion> due = pile.due(actor, clock.instant(), after, size);
        return new Slice<>(bench.items(actor, due.items()), due.next());
    }

    private static void atTheDesk(Actor actor) {
        actor.memberOrRefuse();
        RecordPolicy.maySitAtTheDesk(actor).orRefuse();
    }

    /** One record as the desk shows it. */
    public DeskView open(Actor actor, String publicId) {
        atTheDesk(actor);
        return view(actor, bench.findFor(actor, publicId));
    }

    public DeskView takeUp(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        bench.allow(actor, version, Move.TAKE_UP);
        MemberId me = actor.memberOrRefuse();
        boolean waived = bench.nearness(actor, version) == Nearness.LAST_RESORT;
        version.resource().takeUp(me, clock.instant());
        resources.add(new Review(version.resource(), me, waived, clock.instant()));
        return told(actor, version, "review-taken-up", waived ? WAIVED : "");
    }

    /** Gives it back to the queue; what was written of the review goes. */
    public DeskView handBack(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        bench.allow(actor, version, Move.HAND_BACK);
        begun(actor, version.resource()).ifPresent(resources::remove);
        version.resource().make(Move.HAND_BACK, clock.instant());
        return told(actor, version, "review-handed-back");
    }

    /** What the actor has written of a review that is not decided yet. */
    public BegunReview mine(Actor actor, String publicId) {
        actor.memberOrRefuse();
        return begun(actor, bench.findFor(actor, publicId).resource())
                .map(Review::begun)
                .orElseThrow(Refusal::notFound);
    }

    /** Keeps an unfinished review on top of the version seen; when it was saved elsewhere in between, nothing is overwritten. */
    public SavedReview save(Actor actor, String publicId, int seen, ReviewDraft draft) {
        actor.memberOrRefuse();
        Review review = begun(actor, bench.findFor(actor, publicId).resource()).orElseThrow(Refusal::notFound);
        draft.refuseTooLong();
        if (review.version() != seen) {
            return new SavedReview(false, review.begun());
        }
        review.write(draft);
        resources.flush();
        return new SavedReview(true, review.begun());
    }

    /** Decides on the version as the reviewer saw it; the letter goes to the author and is kept. */
    public DeskView decide(Actor actor, String publicId, int seen, ReviewDraft draft) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        Verdict verdict = draft.verdictOrRefuse(vocabularies);
        Move move = verdict.move(resource);
        bench.allow(actor, version, move);
        Workbench.refuseUnlessSeen(resource, seen);
        Review review = begun(actor, resource).orElseThrow(Refusal::notFound);
        resource.make(move, clock.instant());
        review.decide(draft, verdict, clock.instant());
        outbox.add(
                move == Move.ACCEPT_FIRST
                        ? SecondReviewerWanted.of(resource, version, actor)
                        : decided(resource, version, verdict));
        return told(actor, version, "resource-reviewed-" + move.slug());
    }

    /** An editor has read the language of what was accepted, and finds nothing to mend. */
    public DeskView passLanguage(Actor actor, String publicId, int seen) {
        ResourceVersion version = bench.findFor(actor, publicId);
        bench.allow(actor, version, Move.PASS_LANGUAGE);
        Workbench.refuseUnlessSeen(version.resource(), seen);
        version.resource().make(Move.PASS_LANGUAGE, clock.instant());
        return told(actor, version, "resource-language-passed");
    }

    /** Asks the author to mend the language; no reviewer has to be asked again. The letter goes to the author and is kept. */
    public DeskView askForLanguage(Actor actor, String publicId, int seen, String letter) {
        ResourceVersion version = bench.findFor(actor, publicId);
        return withLetter(actor, version, Move.ASK_FOR_LANGUAGE, seen, letter, "resource-language-asked");
    }

    /**
     * Sends a submission back before anybody weighs it: it is there already, or a beneficiary can be recognised. The letter goes
     * to the author and is kept.
     */
    public DeskView sendBack(Actor actor, String publicId, int seen, String letter) {
        return withLetter(actor, bench.findFor(actor, publicId), Move.SEND_BACK, seen, letter, "resource-screened-out");
    }

    private DeskView withLetter(Actor actor, ResourceVersion version, Move move, int seen, String letter, String act) {
        Resource resource = version.resource();
        bench.allow(actor, version, move);
        Workbench.refuseUnlessSeen(resource, seen);
        ReviewDraft said = ReviewDraft.unweighed(letter);
        resource.make(move, clock.instant());
        Review review = new Review(resource, actor.memberOrRefuse(), false, clock.instant());
        review.decide(said, Verdict.REVISE, clock.instant());
        resources.add(review);
        outbox.add(decided(resource, version, Verdict.REVISE));
        return told(actor, version, act);
    }

    private static ResourceDecided decided(Resource resource, ResourceVersion version, Verdict verdict) {
        return new ResourceDecided(
                resource.ref(),
                resource.publicId().value(),
                version.original().title(),
                resource.author(),
                resource.regions(),
                verdict);
    }

    private Optional<Review> begun(Actor actor, Resource resource) {
        return resources.reviews(resource).stream()
                .filter(review -> review.decidedAt() == null && review.isBy(actor.id()))
                .findFirst();
    }

    private DeskView told(Actor actor, ResourceVersion version, String act) {
        return told(actor, version, act, "");
    }

    private DeskView told(Actor actor, ResourceVersion version, String act, String detail) {
        audit.record(actor, act, version.resource().ref(), detail);
        resources.flush();
        return view(actor, version);
    }

    private DeskView view(Actor actor, ResourceVersion version) {
        Resource resource = version.resource();
        Map<MemberId, Person> people = colleagues.named(
                Stream.concat(Stream.ofNullable(resource.author()), Stream.ofNullable(resource.reviewer()))
                        .toList());
        @Nullable BegunReview begun = begun(actor, resource).map(Review::begun).orElse(null);
        boolean waived = bench.nearness(actor, version) == Nearness.LAST_RESORT
                || resources.reviews(resource).stream()
                        .anyMatch(review -> review.isWaived() && review.versionNo() == resource.workingNo());
        DraftView work = bench.view(actor, version);
        return new DeskView(
                work,
                Colleagues.name(people, resource.author()),
                Colleagues.name(people, resource.reviewer()),
                begun,
                waived,
                fields.shown(version, work.files()));
    }
}
