package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;

/** Takes over rows of the catalogue, each batch in a transaction of its own, so that an interrupted import can simply be run again. */
@ApplicationScoped
public class CatalogueShelf {

    @Inject
    Resources resources;

    @Inject
    Supports supports;

    @Inject
    Successions successions;

    @Inject
    Workbench bench;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Whether this actor may import at all; asked before a file is read. */
    public void allow(Actor actor) {
        actor.memberOrRefuse();
        RecordPolicy.mayImport(actor).orRefuse();
    }

    /** Whether this actor, who may be the portal itself, may keep and harvest other catalogues. */
    public void allowHarvest(Actor actor) {
        if (!actor.portal()) {
            actor.memberOrRefuse();
        }
        RecordPolicy.mayHarvest(actor).orRefuse();
    }

    /** Compares the entries with what is here and, unless it is a dry run, takes over what is new or changed; answers in the order asked. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Shelved> put(Actor actor, List<CatalogueEntry> entries, boolean dryRun) {
        allow(actor);
        return shelve(actor, entries, dryRun);
    }

    /** The same with what was harvested, in the transaction that takes over a page of it. */
    @Transactional(TxType.MANDATORY)
    public List<Shelved> harvest(Actor actor, List<CatalogueEntry> entries) {
        allowHarvest(actor);
        return shelve(actor, entries, false);
    }

    /**
     * Withdraws what another catalogue has taken back, unless it was corrected here.
     *
     * @return by the id in the catalogue: UPDATED when it was withdrawn now; what is not here is left out
     */
    @Transactional(TxType.MANDATORY)
    public Map<String, Shelved> withdraw(Actor actor, List<String> sourceIds, String why) {
        allowHarvest(actor);
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        resources.lockCatalogue();
        List<Long> ids =
                resources.fromSource(sourceIds).stream().map(Resource::id).toList();
        Map<String, Shelved> outcomes = new HashMap<>();
        for (ResourceVersion version : resources.published(ids)) {
            Resource resource = version.resource();
            Shelved outcome = resource.status() == Status.WITHDRAWN
                    ? Shelved.UNCHANGED
                    : resource.isEditedHere() ? Shelved.EDITED_HERE : Shelved.UPDATED;
            if (outcome == Shelved.UPDATED) {
                resource.takenBackAtItsSource(why, clock.instant());
                successions.by(resource);
                outbox.add(new ResourceWithdrawn(
                        resource.ref(),
                        resource.publicId().value(),
                        version.original().title(),
                        resource.author(),
                        actor.id()));
                audit.record(actor, "resource-withdrawn", resource.ref(), "taken back at its source");
            }
            outcomes.put(String.valueOf(resource.sourceId()), outcome);
        }
        return outcomes;
    }

    private List<Shelved> shelve(Actor actor, List<CatalogueEntry> entries, boolean dryRun) {
        if (entries.isEmpty()) {
            return List.of();
        }
        resources.lockCatalogue();
        Map<String, ResourceAndId> here =
                resources
                        .fromSource(
                                entries.stream().map(CatalogueEntry::sourceId).toList())
                        .stream()
                        .map(resource -> new ResourceAndId(resource, String.valueOf(resource.sourceId())))
                        .collect(Collectors.toMap(ResourceAndId::sourceId, known -> known));
        Map<Long, Support> said = supports.of(
                here.values().stream().map(known -> known.resource().id()).toList());
        List<Shelved> outcomes = new ArrayList<>();
        for (CatalogueEntry entry : entries) {
            ResourceAndId known = here.get(entry.sourceId());
            Resource resource = known == null ? null : known.resource();
            Shelved outcome = compare(resource, entry);
            if (!dryRun && outcome == Shelved.CREATED) {
                create(actor, entry);
            } else if (!dryRun && outcome == Shelved.UPDATED && resource != null) {
                update(actor, resource, entry, said.getOrDefault(resource.id(), Support.NONE));
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    /** What a reader may take home of the catalogue, in the order of its ids, beginning after one. */
    @Transactional
    public List<CatalogueItem> items(Actor actor, String after, int size) {
        return resources.catalogued(actor, after, size).stream()
                .flatMap(version -> Stream.ofNullable(version.resource().sourceId())
                        .map(id -> new CatalogueItem(id, (DocumentDraft) version.draft())))
                .toList();
    }

    static Shelved compare(@Nullable Resource here, CatalogueEntry entry) {
        if (here == null) {
            return Shelved.CREATED;
        }
        if (entry.hash().equals(here.importedHash())) {
            return Shelved.UNCHANGED;
        }
        if (here.status() == Status.WITHDRAWN) {
            return Shelved.WITHDRAWN_HERE;
        }
        return here.isEditedHere() ? Shelved.EDITED_HERE : Shelved.UPDATED;
    }

    private void create(Actor actor, CatalogueEntry entry) {
        Instant now = clock.instant();
        DocumentDraft draft = entry.draft();
        Resource resource =
                Resource.catalogued(entry.sourceId(), entry.hash(), draft, bench.regions(draft.facts()), now);
        resources.add(resource);
        shelve(actor, resource, draft, Support.NONE, now);
    }

    private void update(Actor actor, Resource resource, CatalogueEntry entry, Support support) {
        Instant now = clock.instant();
        DocumentDraft draft = entry.draft();
        resource.recatalogue(entry.hash(), draft, bench.regions(draft.facts()), now);
        shelve(actor, resource, draft, support, now);
    }

    private void shelve(Actor actor, Resource resource, DocumentDraft draft, Support support, Instant now) {
        ResourceVersion version = new ResourceVersion(resource, resource.workingNo(), draft, now);
        version.publish(actor, 0, now);
        resource.stands(
                version.weighed(support),
                bench.regions(draft.facts()),
                draft.facts().reviewBy());
        resources.add(version);
        outbox.add(new CatalogueChanged(resource.ref()));
    }

    /** A record found by the id the catalogue gives it. */
    private record ResourceAndId(Resource resource, String sourceId) {}
}
