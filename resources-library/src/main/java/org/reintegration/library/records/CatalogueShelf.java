package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.kernel.people.Person;

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
    Colleagues colleagues;

    @Inject
    Organisations organisations;

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

    /** What was written here and a reader may take home, behind the last slice; it has the columns of a document and no others. */
    @Transactional
    public Slice<CatalogueItem> written(Actor actor, @Nullable String after, int size) {
        long last = after == null ? 0 : Long.parseLong(after);
        Slice<ResourceVersion> slice = Slice.of(
                resources.written(actor, last, size + 1),
                size,
                version -> version.resource().id().toString());
        return new Slice<>(plain(slice.items()), slice.next());
    }

    /** Those of it that went out under these ids. */
    @Transactional
    public Map<String, CatalogueItem> written(Actor actor, Collection<String> ids) {
        List<PublicId> known =
                ids.stream().filter(PublicId::isOne).map(PublicId::new).toList();
        return known.isEmpty()
                ? Map.of()
                : plain(resources.written(actor, known)).stream()
                        .collect(Collectors.toMap(CatalogueItem::sourceId, item -> item));
    }

    private List<CatalogueItem> plain(List<ResourceVersion> versions) {
        Map<MemberId, Person> people = colleagues.named(
                versions.stream().map(version -> version.resource().author()).toList());
        List<Long> houses = versions.stream()
                .flatMap(version -> Stream.ofNullable(version.facts().organisation()))
                .distinct()
                .toList();
        Map<Long, Organisation> named = houses.isEmpty() ? Map.of() : organisations.named(houses);
        return versions.stream().map(version -> plain(version, people, named)).toList();
    }

    private static CatalogueItem plain(
            ResourceVersion version, Map<MemberId, Person> people, Map<Long, Organisation> organisations) {
        Resource resource = version.resource();
        Facts facts = version.facts().forReaders();
        DocumentText text = version.draft() instanceof DocumentDraft document
                ? document.text()
                : new DocumentText(
                        Stream.ofNullable(facts.organisation())
                                .flatMap(id -> Stream.ofNullable(organisations.get(id)))
                                .map(Organisation::name)
                                .findFirst()
                                .orElse(""),
                        Stream.concat(
                                        Stream.ofNullable(Colleagues.name(people, resource.author())),
                                        facts.contributors().stream()
                                                .filter(Contributor::isAuthor)
                                                .map(Contributor::name))
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        null);
        return new CatalogueItem(
                resource.publicId().value(),
                new DocumentDraft(
                        resource.type(),
                        version.language(),
                        version.original().title(),
                        version.original().summary(),
                        text,
                        facts,
                        resource.sensitivity()));
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
        resource.stands(version.weighed(support), draft.facts(), bench.regions(draft.facts()));
        resources.add(version);
        outbox.add(new CatalogueChanged(resource.ref()));
    }

    /** A record found by the id the catalogue gives it. */
    private record ResourceAndId(Resource resource, String sourceId) {}
}
