package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** What drafting, reviewing and publishing share: finding the work an actor may see, asking the policy, showing how it stands. */
@ApplicationScoped
class Workbench {

    @Inject
    Resources resources;

    @Inject
    Colleagues colleagues;

    @Inject
    Vocabularies vocabularies;

    @Inject
    AttachedFiles files;

    /** What an actor may not see does not exist for that actor. */
    ResourceVersion findFor(Actor actor, String publicId) {
        return resources
                .working(publicId)
                .filter(version -> RecordPolicy.maySeeWork(actor, version.resource()))
                .orElseThrow(Refusal::notFound);
    }

    /** For acts that must not be based on an old reading. */
    /** The same for whoever tells which version they saw; who tells none acts on what stands now. */
    static void refuseUnlessSeen(Resource resource, OptionalInt seen) {
        refuseUnlessSeen(resource, seen.orElse(resource.version()));
    }

    static void refuseUnlessSeen(Resource resource, int seen) {
        if (resource.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
    }

    void allow(Actor actor, ResourceVersion version, Move move) {
        RecordPolicy.move(actor, version.resource(), move, nearness(actor, version))
                .orRefuse();
    }

    Nearness nearness(Actor actor, ResourceVersion version) {
        return colleagues.nearness(actor, version.resource(), version.facts());
    }

    List<String> regions(Facts facts) {
        String stated = facts.region();
        return vocabularies.regionsOf(facts.countries(), stated == null ? List.of() : List.of(stated));
    }

    DraftView view(Actor actor, ResourceVersion version) {
        Resource resource = version.resource();
        Nearness nearness = nearness(actor, version);
        Draft draft = version.draft();
        List<ContentRef> here = List.of(version.ref());
        List<AttachedFile> attached = attached(version);
        Completeness complete = completeness(version, attached);
        return new DraftView(
                resource.publicId().value(),
                resource.version(),
                resource.kind(),
                resource.status(),
                resource.workingNo(),
                resource.publishedNo(),
                draft,
                complete.needed(),
                complete.missing(),
                resource.isCatalogued()
                        ? List.of()
                        : PrivacyNote.in(draft, attached, files.marks(here).getOrDefault(version.ref(), List.of())),
                resource.isForTheSecondReviewer(),
                RecordPolicy.openMoves(actor, resource, nearness),
                letters(actor, resource),
                attached,
                resource.isCatalogued(),
                resource.changedAt());
    }

    /** What the version being worked on still lacks, its files counted in. */
    Completeness completeness(ResourceVersion version) {
        return completeness(version, attached(version));
    }

    private static Completeness completeness(ResourceVersion version, List<AttachedFile> attached) {
        return version.resource().isCatalogued()
                ? Completeness.ofCatalogue(version.draft())
                : Completeness.of(version.draft(), !attached.isEmpty());
    }

    private List<AttachedFile> attached(ResourceVersion version) {
        return files.of(List.of(version.ref())).getOrDefault(version.ref(), List.of());
    }

    /** Decided reviews; the author hears the library and not a person. Until the second has decided, the first is nobody's to read. */
    List<ReviewView> letters(Actor actor, Resource resource) {
        List<Review> decided = resources.decided(resource);
        List<RemarkAnswer> answers = resources.answers(decided);
        Map<MemberId, Person> people = actor.is(resource.author())
                ? Map.of()
                : colleagues.named(decided.stream().map(Review::reviewer).toList());
        List<ReviewView> all = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            Review review = decided.get(i);
            Instant at = review.decidedAt();
            if (at != null && (!resource.isHeld(review) || review.isBy(actor.id()))) {
                all.add(new ReviewView(
                        i + 1,
                        review.versionNo(),
                        Colleagues.name(people, review.reviewer()),
                        at,
                        review.draft(),
                        review.remarks(answers)));
            }
        }
        return List.copyOf(all);
    }

    List<WorkItem> items(Actor actor, List<ResourceVersion> versions) {
        Map<MemberId, Person> people = colleagues.named(versions.stream()
                .map(ResourceVersion::resource)
                .flatMap(resource ->
                        Stream.of(Optional.ofNullable(resource.author()), Optional.ofNullable(resource.reviewer())))
                .flatMap(Optional::stream)
                .toList());
        return versions.stream().map(version -> item(actor, version, people)).toList();
    }

    private static WorkItem item(Actor actor, ResourceVersion version, Map<MemberId, Person> people) {
        Resource resource = version.resource();
        @Nullable MemberId reviewer = resource.reviewer();
        return new WorkItem(
                resource.publicId().value(),
                resource.kind(),
                resource.type(),
                resource.status(),
                version.original().title(),
                version.language(),
                resource.regions(),
                resource.workingNo(),
                resource.isPublishedBefore(),
                resource.changedAt(),
                resource.waitingSince(),
                resource.isForTheSecondReviewer(),
                resource.reviewBy(),
                Colleagues.name(people, resource.author()),
                Colleagues.name(people, reviewer),
                actor.is(resource.author()),
                resource.isPublishedBefore()
                        && resource.withdrawnAt() == null
                        && RecordPolicy.maySayItHolds(actor, resource).isAllowed());
    }
}
