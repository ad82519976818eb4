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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.files.FileMark;
import org.reintegration.kernel.files.FilePart;
import org.reintegration.kernel.files.FormParagraph;
import org.reintegration.kernel.files.NewFile;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.privacy.PersonalDatum;
import org.reintegration.kernel.privacy.PersonalMark;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** What hangs on which content; answers the other rooms. */
@ApplicationScoped
@Transactional
public class Attachments implements AttachedFiles {

    private static final int MOST_FILES = 20;

    /** More text of one content than this is found by its beginning only; a thousand pages fit in. */
    private static final int MOST_CHARACTERS = 3_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkerQueue queue;

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
                .setParameter(1, array(files))
                .getResultList();
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public Map<ContentRef, List<FileMark>> marks(Collection<ContentRef> contents) {
        Map<ContentRef, List<FileMark>> all = new HashMap<>();
        byKind(contents).forEach((kind, ids) -> {
            for (Object row : em.createNativeQuery("""
                            select a.ownerId, f.name, m.part, m.page, m.kind, m.wordsBefore, m.words, m.wordsAfter
                            from files.attachment a join files.file f on f.id = a.file_id join files.mark m on m.file_id = f.id
                            where a.ownerKind = ?1 and a.ownerId = any(cast(?2 as bigint[])) and f.state = 'READY'
                            order by a.position, a.id, m.no""")
                    .setParameter(1, kind)
                    .setParameter(2, array(ids))
                    .getResultList()) {
                Object[] column = (Object[]) row;
                ContentRef content = new ContentRef(kind, ((Number) column[0]).longValue());
                all.computeIfAbsent(content, first -> new ArrayList<>()).add(mark(column));
            }
        });
        return all;
    }

    private static FileMark mark(Object[] column) {
        return new FileMark(
                (String) column[1],
                FilePart.valueOf((String) column[2]),
                ((Number) column[3]).intValue(),
                new PersonalMark(
                        PersonalDatum.Kind.valueOf((String) column[4]), (String) column[5], (String) column[6], (String)
                                column[7]));
    }

    private static Passage passage(AttachedFile file, int page, Language otherwise, String text) {
        Language language = file.language();
        return new Passage(file.name(), file.path(), page, language == null ? otherwise : language, text);
    }

    @Override
    public AttachedFile attachForm(MemberId member, ContentRef content, @Nullable String upload) {
        StoredFile form = uploaded(member, upload).toBeReadAsForm(clock.instant());
        em.persist(form);
        Attachment attachment = new Attachment(form, content, 1, new AttachmentDraft(null, null), clock.instant());
        em.persist(attachment);
        queue.add(form);
        return attachment.view();
    }

    @Override
    public List<FormParagraph> form(ContentRef content) {
        List<FormParagraph> all = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select p.field, p.tableNo, p.rowNo, p.cellNo, p.words
                        from files.attachment a join files.form_paragraph p on p.file_id = a.file_id
                        where a.ownerKind = ?1 and a.ownerId = ?2 order by p.file_id, p.no""")
                .setParameter(1, content.kind())
                .setParameter(2, content.id())
                .getResultList()) {
            Object[] column = (Object[]) row;
            all.add(new FormParagraph(
                    (String) column[0], (Integer) column[1], (Integer) column[2], (Integer) column[3], (String)
                            column[4]));
        }
        return List.copyOf(all);
    }

    @Override
    public AttachedFile attach(MemberId member, ContentRef content, NewFile given) {
        AttachmentDraft draft = new AttachmentDraft(given.language(), given.description()).orRefuse();
        StoredFile file = uploaded(member, given.upload());
        List<Attachment> there = on(List.of(content));
        for (Attachment each : there) {
            if (each.file().equals(file)) {
                return each.view();
            }
        }
        if (there.size() >= MOST_FILES) {
            throw Refusal.conflict(FileRule.THE_RECORD_HAS_ROOM_FOR_THE_FILE, MOST_FILES);
        }
        int position = there.stream().mapToInt(Attachment::position).max().orElse(0) + 1;
        Attachment attachment = new Attachment(file, content, position, draft, clock.instant());
        em.persist(attachment);
        if (given.strip()) {
            takeOut(attachment);
        }
        return attachment.view();
    }

    /** The stripped file takes the place of the one that tells who made it. */
    void takeOut(Attachment attachment) {
        StoredFile copy = attachment.file().toBeStripped(clock.instant());
        em.persist(copy);
        attachment.replaceBy(copy);
        queue.add(copy);
    }

    @Override
    public void copy(ContentRef from, ContentRef to, Set<String> without) {
        on(List.of(from)).stream()
                .filter(attachment -> !without.contains(attachment.publicId()))
                .forEach(attachment -> em.persist(attachment.copiedTo(to, clock.instant())));
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

    StoredFile uploaded(MemberId member, @Nullable String upload) {
        if (upload == null || !PublicId.isOne(upload)) {
            throw Refusal.badInput("upload", FileRule.THE_UPLOAD_IS_COMPLETE);
        }
        return em.createQuery(
                        "select f from Upload u join u.file f where u.publicId = :id and u.member = :member",
                        StoredFile.class)
                .setParameter("id", new PublicId(upload))
                .setParameter("member", member)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("upload", FileRule.THE_UPLOAD_IS_COMPLETE));
    }

    private static Map<String, List<Long>> byKind(Collection<ContentRef> contents) {
        return contents.stream()
                .collect(Collectors.groupingBy(
                        ContentRef::kind, Collectors.mapping(ContentRef::id, Collectors.toList())));
    }
}
