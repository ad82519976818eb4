package org.reintegration.library.harvests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.records.CatalogueEntry;
import org.reintegration.library.records.CatalogueShelf;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.Shelved;

/**
 * Every step of a harvest that touches the database, each in a transaction of its own, so that none is open while another
 * catalogue is asked. Whoever harvests a source holds a lease on it; a portal that dies loses it, and another goes on.
 */
@ApplicationScoped
class Harvests {

    /** Longer than one answer may take with all waiting for it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);
    private static final int MOST_FAULTS = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    CatalogueShelf shelf;

    @Inject
    Clock clock;

    /** A source held for a harvest. */
    record Held(Long source, String by) {}

    /**
     * What a harvest has before it.
     *
     * @param token where it goes on; null to begin
     */
    record Task(
            Long harvest,
            SourceDraft source,
            @Nullable Instant since,
            @Nullable String token,
            int pages) {}

    /** The lease was lost, or the source described anew: what is under way here counts no more. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes hold of a source that is due and that nobody else holds. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Held> claim(String by) {
        Instant now = clock.instant();
        List<?> ids = em.createNativeQuery("""
                        update library.harvest_source set leasedUntil = ?1, leasedBy = ?2
                        where id in (
                            select id from library.harvest_source
                            where dueAt <= ?3 and (leasedUntil is null or leasedUntil < ?3)
                            order by dueAt, id limit 1 for update skip locked)
                        returning id""")
                .setParameter(1, utc(now.plus(LEASE)))
                .setParameter(2, by)
                .setParameter(3, utc(now))
                .getResultList();
        return ids.stream().findFirst().map(id -> new Held(((Number) id).longValue(), by));
    }

    /** Keeps hold of it for a while longer. */
    @Transactional(TxType.REQUIRES_NEW)
    void hold(Held held) {
        renew(held);
    }

    private void renew(Held held) {
        int kept = em.createNativeQuery(
                        "update library.harvest_source set leasedUntil = ?1 where id = ?2 and leasedBy = ?3")
                .setParameter(1, utc(clock.instant().plus(LEASE)))
                .setParameter(2, held.source())
                .setParameter(3, held.by())
                .executeUpdate();
        if (kept == 0) {
            throw new Overtaken();
        }
    }

    /** Goes on with the harvest that was stopped or cut off, or begins one. */
    @Transactional(TxType.REQUIRES_NEW)
    Task open(Held held) {
        renew(held);
        HarvestSource source = em.find(HarvestSource.class, held.source());
        Harvest harvest = unfinished(held.source()).orElse(null);
        if (harvest == null) {
            harvest = new Harvest(held.source(), source.harvestedUntil(), clock.instant());
            em.persist(harvest);
        } else {
            harvest.resume();
        }
        return task(harvest, source);
    }

    /** Takes a page over: records, provenance, counts and the place where the next page begins, or nothing of it. */
    @Transactional(TxType.REQUIRES_NEW)
    Task take(Actor actor, Held held, Task task, List<Harvested> records, OaiPage page) {
        renew(held);
        Harvest harvest = running(task);
        HarvestSource source = em.find(HarvestSource.class, held.source());
        Optional<Instant> asOf = OaiDate.read(page.responseDate());
        Turned turned = new Turned(harvest, source);
        turned.take(actor, records);
        if (asOf.isEmpty() && task.token() == null) {
            turned.fault("", HarvestProblem.BAD_RESPONSE_DATE, page.responseDate());
        }
        harvest.turned(turned.brought(), asOf.orElse(null), page.token());
        turned.keepFaults();
        if (page.token() == null) {
            harvest.end(HarvestState.COMPLETED, clock.instant());
            em.flush();
            finish(held, source.draft().daily() ? DAY : null, harvest.asOf());
        }
        return task(harvest, source);
    }

    /** Ends it for now, with the reason; by itself it goes on after a while, by hand at once. */
    @Transactional(TxType.REQUIRES_NEW)
    void stop(Held held, Task task, Broken broken) {
        renew(held);
        Harvest harvest = running(task);
        HarvestSource source = em.find(HarvestSource.class, held.source());
        em.persist(new HarvestFault(
                harvest.id(), harvest.pages() + 1, "", broken.problem(), broken.detail(), clock.instant()));
        if (broken.problem() == HarvestProblem.TOKEN_FORGOTTEN) {
            harvest.loseItsPlace();
        }
        harvest.end(HarvestState.STOPPED, clock.instant());
        em.flush();
        Duration asked = broken.again();
        Duration again = asked == null || asked.compareTo(SOON) < 0 ? SOON : asked;
        finish(held, source.draft().daily() ? again : null, null);
    }

    /** Lets go of a source, due again after a while; {@code until} is up to when it is known now. */
    private void finish(Held held, @Nullable Duration again, @Nullable Instant until) {
        em.createNativeQuery("""
                        update library.harvest_source set leasedUntil = null, leasedBy = null,
                        dueAt = cast(?1 as timestamptz), harvestedUntil = coalesce(cast(?2 as timestamptz), harvestedUntil)
                        where id = ?3""")
                .setParameter(1, again == null ? null : utc(clock.instant().plus(again)))
                .setParameter(2, until == null ? null : utc(until))
                .setParameter(3, held.source())
                .executeUpdate();
    }

    Optional<Harvest> unfinished(Long source) {
        return em.createQuery(
                        "select h from Harvest h where h.source = :source and h.state in :open order by h.id",
                        Harvest.class)
                .setParameter("source", source)
                .setParameter("open", List.of(HarvestState.RUNNING, HarvestState.STOPPED))
                .getResultStream()
                .findFirst();
    }

    private Harvest running(Task task) {
        Harvest harvest = em.find(Harvest.class, task.harvest());
        if (harvest == null || harvest.state() != HarvestState.RUNNING) {
            throw new Overtaken();
        }
        return harvest;
    }

    private static Task task(Harvest harvest, HarvestSource source) {
        return new Task(harvest.id(), source.draft(), harvest.since(), harvest.token(), harvest.pages());
    }

    private Map<String, Provenance> provenance(Collection<String> entries) {
        return entries.isEmpty()
                ? Map.of()
                : em.createQuery("select p from Provenance p where p.catalogueId in :entries", Provenance.class)
                        .setParameter("entries", entries)
                        .getResultStream()
                        .collect(Collectors.toMap(Provenance::entry, Function.identity()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A page being taken over. */
    private final class Turned {

        private final Harvest harvest;
        private final HarvestSource source;
        private final Instant now = clock.instant();
        private final List<HarvestFault> faults = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;
        private int withdrawn;
        private int rejected;

        Turned(Harvest harvest, HarvestSource source) {
            this.harvest = harvest;
            this.source = source;
        }

        /** Of a record that stands twice on the page the last word counts. */
        void take(Actor actor, List<Harvested> records) {
            Map<String, Harvested> once = new LinkedHashMap<>();
            for (Harvested each : records) {
                if (each instanceof Harvested.Offered offered) {
                    once.put(offered.entry().sourceId(), each);
                } else if (each instanceof Harvested.Gone gone) {
                    once.put(gone.entry(), each);
                } else if (each instanceof Harvested.Bad bad) {
                    reject(bad.identifier(), bad.problem(), bad.detail());
                }
            }
            Map<String, Provenance> known = provenance(once.keySet());
            List<Harvested.Offered> offered = new ArrayList<>();
            List<Harvested.Gone> gone = new ArrayList<>();
            once.forEach((entry, each) -> {
                Provenance here = known.get(entry);
                if (here != null && !here.source().equals(source.id())) {
                    if (each instanceof Harvested.Offered other) {
                        unchanged++;
                        fault(other.identifier(), HarvestProblem.FROM_ANOTHER_SOURCE, "");
                    }
                } else if (each instanceof Harvested.Offered one) {
                    offered.add(one);
                } else if (each instanceof Harvested.Gone one && here != null) {
                    gone.add(one);
                }
            });
            shelve(actor, offered, known);
            withdraw(actor, gone, known);
        }

        private void shelve(Actor actor, List<Harvested.Offered> offered, Map<String, Provenance> known) {
            List<CatalogueEntry> entries =
                    offered.stream().map(Harvested.Offered::entry).toList();
            List<Shelved> outcomes = shelf.harvest(actor, entries);
            for (int i = 0; i < outcomes.size(); i++) {
                Harvested.Offered each = offered.get(i);
                switch (outcomes.get(i)) {
                    case CREATED -> created++;
                    case UPDATED -> updated++;
                    case UNCHANGED -> unchanged++;
                    case EDITED_HERE -> reject(each.identifier(), HarvestProblem.LOCAL_EDIT, "");
                    case WITHDRAWN_HERE -> reject(each.identifier(), HarvestProblem.WITHDRAWN_HERE, "");
                }
                if (outcomes.get(i) == Shelved.CREATED || outcomes.get(i) == Shelved.UPDATED) {
                    markPersonalData(each);
                }
                HarvestProblem note = each.note();
                if (note != null) {
                    fault(each.identifier(), note, each.datestamp().toString());
                }
                Provenance here = known.get(each.entry().sourceId());
                if (here == null) {
                    em.persist(new Provenance(
                            each.entry().sourceId(),
                            source.id(),
                            each.identifier(),
                            each.datestamp(),
                            each.link(),
                            now));
                } else if (outcomes.get(i) != Shelved.WITHDRAWN_HERE) {
                    here.seen(each.datestamp(), each.link(), now);
                }
            }
        }

        /** It is taken over all the same; an editor looks whether anybody can be recognised. */
        private void markPersonalData(Harvested.Offered each) {
            DocumentDraft draft = each.entry().draft();
            String seen = PrivacyNote.in(List.of(draft.title(), draft.summary())).stream()
                    .map(PrivacyNote::words)
                    .collect(Collectors.joining(" · "));
            if (!seen.isEmpty()) {
                fault(each.identifier(), HarvestProblem.PERSONAL_DATA, seen);
            }
        }

        /** What was corrected here is an editor's to withdraw. */
        private void withdraw(Actor actor, List<Harvested.Gone> gone, Map<String, Provenance> known) {
            String why = "Taken back by the catalogue it came from: "
                    + source.draft().name();
            Map<String, Shelved> outcomes = shelf.withdraw(
                    actor, gone.stream().map(Harvested.Gone::entry).toList(), why);
            for (Harvested.Gone each : gone) {
                Shelved outcome = outcomes.get(each.entry());
                Provenance here = known.get(each.entry());
                if (outcome == Shelved.EDITED_HERE) {
                    reject(each.identifier(), HarvestProblem.LOCAL_EDIT, "deleted");
                } else if (outcome == Shelved.UPDATED && here != null) {
                    withdrawn++;
                    here.deleted(each.datestamp(), now);
                } else {
                    unchanged++;
                }
            }
        }

        private void reject(String identifier, HarvestProblem problem, String detail) {
            rejected++;
            fault(identifier, problem, detail);
        }

        void fault(String identifier, HarvestProblem problem, String detail) {
            faults.add(new HarvestFault(harvest.id(), harvest.pages() + 1, identifier, problem, detail, now));
        }

        Yield brought() {
            return new Yield(created, updated, unchanged, withdrawn, rejected);
        }

        /** The first of them: a catalogue that does everything wrong does not fill the database. */
        void keepFaults() {
            long kept = faults.isEmpty()
                    ? 0
                    : em.createQuery("select count(f) from HarvestFault f where f.harvest = :id", Long.class)
                            .setParameter("id", harvest.id())
                            .getSingleResult();
            faults.stream().limit(Math.max(0, MOST_FAULTS - kept)).forEach(em::persist);
        }
    }
}
