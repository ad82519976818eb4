package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.text.Language;

/** What hangs on which content; answers the other rooms. */
@ApplicationScoped
@Transactional
public class Attachments implements AttachedFiles {

    /** More text of one content than this is found by its beginning only; a thousand pages fit in. */
    private static final int MOST_CHARACTERS = 3_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public Map<ContentRef, List<AttachedFile>> of(Collection<ContentRef> contents) {
        return contents.isEmpty()
                ? Map.of()
                : on(contents).stream()
                        .map(Attachment::view)
                        .collect(Collectors.groupingBy(
                                AttachedFile::content, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    @Override
    public Map<ContentRef, List<Passage>> passages(Map<ContentRef, Language> contents) {
        Map<Long, List<Attachment>> readable = on(contents.keySet()).stream()
                .filter(attachment -> attachment.view().isReady())
                .collect(Collectors.groupingBy(attachment -> attachment.file().id()));
        Map<ContentRef, List<Passage>> all = new HashMap<>();
        Map<ContentRef, Integer> characters = new HashMap<>();
        for (Object row : readable.isEmpty() ? List.of() : pages(readable.keySet())) {
            Object[] page = (Object[]) row;
            String text = (String) page[2];
            for (Attachment each : readable.getOrDefault(((Number) page[0]).longValue(), List.of())) {
                ContentRef content = each.content();
                if (characters.merge(content, text.length(), Integer::sum) <= MOST_CHARACTERS) {
                    Language otherwise = contents.getOrDefault(content, Language.DEFAULT);
                    all.computeIfAbsent(content, first -> new ArrayList<>())
                            .add(passage(each.view(), ((Number) page[1]).intValue(), otherwise, text));
                }
            }
        }
        return all;
    }

    private List<?> pages(Collection<Long> files) {
        return em.createNativeQuery(
                        "select file_id, no, text from files.page where file_id = any(cast(?1 as bigint[])) order by file_id, no")
                .setParameter(1, files.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
    }

    private static Passage passage(AttachedFile file, int page, Language otherwise, String text) {
        Language language = file.language();
        return new Passage(file.name(), file.path(), page, language == null ? otherwise : language, text);
    }

    @Override
    public void copy(ContentRef from, ContentRef to) {
        on(List.of(from)).forEach(attachment -> em.persist(attachment.copiedTo(to, clock.instant())));
    }

    @Override
    public void freeze(ContentRef content, boolean removable) {
        em.createQuery("""
                        update Attachment a set a.frozen = true, a.removable = :removable
                        where a.ownerKind = :kind and a.ownerId = :id""")
                .setParameter("removable", removable)
                .setParameter("kind", content.kind())
                .setParameter("id", content.id())
                .executeUpdate();
    }

    @Override
    public void forget(Collection<ContentRef> contents) {
        byKind(contents)
                .forEach((kind, ids) -> em.createQuery(
                                "delete from Attachment a where a.ownerKind = :kind and a.ownerId in :ids")
                        .setParameter("kind", kind)
                        .setParameter("ids", ids)
                        .executeUpdate());
    }

    List<Attachment> on(Collection<ContentRef> contents) {
        List<Attachment> all = new ArrayList<>();
        byKind(contents)
                .forEach((kind, ids) -> all.addAll(em.createQuery("""
                        select a from Attachment a join fetch a.file
                        where a.ownerKind = :kind and a.ownerId in :ids order by a.position, a.id""", Attachment.class)
                        .setParameter("kind", kind)
                        .setParameter("ids", ids)
                        .getResultList()));
        return all;
    }

    Optional<Attachment> find(@Nullable String id) {
        return id != null && PublicId.isOne(id)
                ? em.createQuery(
                                "select a from Attachment a join fetch a.file where a.publicId = :id", Attachment.class)
                        .setParameter("id", new PublicId(id))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private static Map<String, List<Long>> byKind(Collection<ContentRef> contents) {
        return contents.stream()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
    }
}
