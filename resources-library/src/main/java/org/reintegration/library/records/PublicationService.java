package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.files.NewFile;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** What editors do: publish what was accepted, correct the catalogue, withdraw what should no longer be read. */
@ApplicationScoped
@Transactional
public class PublicationService {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_YEARS = 10;

    @Inject
    Resources resources;

    @Inject
    Supports supports;

    @Inject
    Successions successions;

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

    /** Publishes the version the editor saw; from now on it never changes. */
    public DraftView publish(Actor actor, String publicId, int seen) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        bench.allow(actor, version, Move.PUBLISH);
        Workbench.refuseUnlessSeen(resource, seen);
        Instant now = clock.instant();
        resource.publish(now);
        version.publish(actor, resources.acceptances(resource, version.no()), now);
        files.freeze(version.ref(), resource.isSample());
        resource.stands(version.weighed(supports.of(resource)), version.facts(), bench.regions(version.facts()));
        outbox.add(new ResourcePublished(
                resource.ref(),
                resource.publicId().value(),
                version.original().title(),
                version.no(),
                resource.author(),
                actor.id()));
        audit.record(actor, "resource-published", resource.ref(), "version " + version.no());
        resources.flush();
        return bench.view(actor, version);
    }

    /** Withdraws a published record; title, dates and the reason stay to be read. */
    public void withdraw(Actor actor, String publicId, String why, OptionalInt seen) {
        ResourceVersion version = resources.published(publicId).orElseThrow(Refusal::notFound);
        Resource resource = version.resource();
        if (!isReadable(actor, resource) && !RecordPolicy.maySeeWork(actor, resource)) {
            throw Refusal.notFound();
        }
        actor.memberOrRefuse();
        bench.allow(actor, version, Move.WITHDRAW);
        Workbench.refuseUnlessSeen(resource, seen);
        String reason = Given.text(why);
        if (reason.isEmpty()) {
            throw Refusal.badInput("reason", LibraryRule.A_WITHDRAWAL_NAMES_ITS_REASON);
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", LibraryRule.THE_TEXT_FITS);
        }
        resource.withdraw(reason, clock.instant());
        successions.by(resource);
        outbox.add(new ResourceWithdrawn(
                resource.ref(),
                resource.publicId().value(),
                version.original().title(),
                resource.author(),
                actor.id()));
        audit.record(actor, "resource-withdrawn", resource.ref());
    }

    /**
     * Puts on record that somebody who tends a published record read it again and it still holds.
     *
     * @param until the day on which to ask again, in UTC; three years from today when it is null
     * @return that day
     */
    public LocalDate stillHolds(Actor actor, String publicId, @Nullable LocalDate until) {
        Resource resource = resources
                .published(publicId)
                .map(ResourceVersion::resource)
                .filter(found -> isReadable(actor, found))
                .orElseThrow(Refusal::notFound);
        actor.memberOrRefuse();
        RecordPolicy.maySayItHolds(actor, resource).orRefuse();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = until == null ? Resource.lasting(clock.instant()) : until;
        if (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.badInput("until", LibraryRule.THE_DAY_LIES_AHEAD);
        }
        resources.holdsUntil(resource.id(), day);
        audit.record(actor, "resource-still-holds", resource.ref(), "until " + day);
        return day;
    }

    /** A catalogued record as an editor may correct it. */
    public DraftView readForCorrection(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        bench.allow(actor, version, Move.CORRECT);
        return bench.view(actor, version);
    }

    /** What is wrong in a correction, by field: it could not be published so. */
    public List<FieldProblem> problems(DocumentDraft draft) {
        List<FieldProblem> problems = DraftRules.problems(draft, vocabularies, LocalDate.now(clock));
        return problems.isEmpty() ? Completeness.ofCatalogue(draft).missing() : problems;
    }

    /** Publishes an editor's correction of a catalogued record as its next version; the catalogue no longer overwrites it. */
    public DraftView correct(Actor actor, String publicId, int seen, DocumentDraft draft) {
        ResourceVersion version = correctable(actor, publicId, seen);
        List<FieldProblem> problems = problems(draft);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems.get(0).field(), problems.get(0).rule());
        }
        return corrected(actor, version, draft, Set.of(), null);
    }

    /** The same words with one file more, as the next version. */
    public DraftView attach(Actor actor, String publicId, int seen, NewFile file) {
        ResourceVersion version = correctable(actor, publicId, seen);
        return corrected(actor, version, version.draft(), Set.of(), file);
    }

    /** The same words without one of the files, as the next version; the versions before keep it. */
    public DraftView detach(Actor actor, String publicId, int seen, String file) {
        ResourceVersion version = correctable(actor, publicId, seen);
        boolean there = files.of(List.of(version.ref())).getOrDefault(version.ref(), List.of()).stream()
                .anyMatch(known -> known.id().equals(file));
        if (!there) {
            throw Refusal.notFound();
        }
        return corrected(actor, version, version.draft(), Set.of(file), null);
    }

    private ResourceVersion correctable(Actor actor, String publicId, int seen) {
        ResourceVersion version = bench.findFor(actor, publicId);
        bench.allow(actor, version, Move.CORRECT);
        Workbench.refuseUnlessSeen(version.resource(), seen);
        return version;
    }

    private DraftView corrected(
            Actor actor, ResourceVersion version, Draft draft, Set<String> without, @Nullable NewFile more) {
        Resource resource = version.resource();
        Instant now = clock.instant();
        resource.correct(draft, bench.regions(draft.facts()), now);
        ResourceVersion corrected = new ResourceVersion(resource, resource.workingNo(), draft, now);
        corrected.publish(actor, 0, now);
        resource.stands(corrected.weighed(supports.of(resource)), draft.facts(), bench.regions(draft.facts()));
        resources.add(corrected);
        files.copy(version.ref(), corrected.ref(), without);
        if (more != null) {
            files.attach(actor.memberOrRefuse(), corrected.ref(), more);
        }
        files.freeze(corrected.ref(), resource.isSample());
        successions.by(resource);
        outbox.add(new CatalogueChanged(resource.ref()));
        audit.record(actor, "resource-corrected", resource.ref(), "version " + corrected.no());
        resources.flush();
        return bench.view(actor, corrected);
    }

    /** Removes everything that belongs to a trial, published or not. */
    public int removeSamples(Actor actor) {
        actor.memberOrRefuse();
        RecordPolicy.mayRemoveSamples(actor).orRefuse();
        List<Resource> samples = resources.samples();
        for (Resource sample : samples) {
            outbox.add(new SampleRemoved(sample.ref()));
            audit.record(actor, "sample-removed", sample.ref());
        }
        resources.flush();
        files.forget(resources.versionsOfSamples());
        resources.deleteSamples();
        successions.afterRemoval();
        return samples.size();
    }

    private static boolean isReadable(Actor actor, Resource resource) {
        return resource.status() != Status.WITHDRAWN
                && (actor.is(resource.author())
                        || Visibility.sensitivities(actor).contains(resource.sensitivity())
                        || actor.holdsFor(Role.EDITOR, resource.regions()));
    }
}
