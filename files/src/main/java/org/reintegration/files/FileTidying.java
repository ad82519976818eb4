package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Throws away what nobody came back for: uploads given up, files on no content, and contents that belong to no file any more. */
@ApplicationScoped
@Transactional
public class FileTidying {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    FileStore store;

    @Inject
    Clock clock;

    /** Answers how many contents went. */
    public int tidy() {
        OffsetDateTime before = before(clock.instant());
        for (Object upload : em.createNativeQuery("""
                        delete from files.upload where id in
                        (select id from files.upload where changedAt < ?1 order by id limit ?2) returning publicId""")
                .setParameter(1, before)
                .setParameter(2, AT_ONCE)
                .getResultList()) {
            store.deletePieces((String) upload);
        }
        // Nobody puts a content while we look which are needed.
        em.createNativeQuery("select cast(pg_advisory_xact_lock(" + WorkerQueue.TIDYING_LOCK + ") as text)")
                .getResultList();
        List<?> gone = em.createNativeQuery("""
                        delete from files.file where id in (
                            select f.id from files.file f where f.createdAt < ?1
                              and not exists (select 1 from files.attachment a where a.file_id = f.id)
                              and not exists (select 1 from files.upload u where u.file_id = f.id)
                            order by f.id limit ?2)
                        returning sha256, preview""")
                .setParameter(1, before)
                .setParameter(2, AT_ONCE)
                .getResultList();
        Set<String> contents = new LinkedHashSet<>();
        for (Object row : gone) {
            for (Object hash : (Object[]) row) {
                if (hash != null) {
                    contents.add((String) hash);
                }
            }
        }
        contents.removeIf(this::isNeeded);
        contents.forEach(store::delete);
        return contents.size();
    }

    private boolean isNeeded(String sha256) {
        return !em.createNativeQuery("select 1 from files.file where sha256 = ?1 or preview = ?1 limit 1")
                .setParameter(1, sha256)
                .getResultList()
                .isEmpty();
    }

    private static OffsetDateTime before(Instant now) {
        return now.minus(PATIENCE).atOffset(ZoneOffset.UTC);
    }
}
