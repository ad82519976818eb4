package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The portal's end of the queue: what the worker is to check and read. */
@ApplicationScoped
class WorkerQueue {

    /** Held shared while a content is put and its row is not yet there, alone while contents without rows are thrown away. */
    static final long TIDYING_LOCK = 7_215_402;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(StoredFile file) {
        em.flush();
        em.createNativeQuery("""
                        insert into files.job (file_id, dueAt, attempts, createdAt) values (?1, ?2, 0, ?2)
                        on conflict (file_id) do update set dueAt = excluded.dueAt, attempts = 0, leasedUntil = null""")
                .setParameter(1, file.id())
                .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Until this transaction ends nothing is thrown away. */
    void keepFromTidying() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock_shared(" + TIDYING_LOCK + ") as text)")
                .getResultList();
    }
}
