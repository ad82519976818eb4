package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;

/** Tells owners of content what the worker found; the worker itself knows no room and writes to the database alone. */
@ApplicationScoped
@Transactional
public class FileNews {

    @PersistenceContext
    EntityManager em;

    @Inject
    Owners owners;

    /** Takes up to fifty pieces of news that no other node is taking, and answers how many there were. */
    public int tell(Actor portal) {
        if (!portal.portal()) {
            throw new IllegalArgumentException("Only the portal itself tells news of files");
        }
        List<?> news = em.createNativeQuery("""
                        update files.file set told = true where id in
                        (select id from files.file where not told order by id limit 50 for update skip locked)
                        returning id""").getResultList();
        if (news.isEmpty()) {
            return 0;
        }
        List<Long> ids = news.stream().map(id -> ((Number) id).longValue()).toList();
        Set<ContentRef> contents = new LinkedHashSet<>();
        em.createQuery("select a from Attachment a where a.file.id in :ids order by a.id", Attachment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Attachment::content)
                .forEach(contents::add);
        contents.forEach(content -> owners.of(content).filesChanged(content.id()));
        return ids.size();
    }
}
