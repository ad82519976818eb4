package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.NewFile;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** Files on content: hang them there, describe and order them, read them; the owner of the content is asked each time. */
@ApplicationScoped
@Transactional
public class FileService {

    /** So many numbers fit into an entity tag. */
    private static final int VERSIONS = 1_000_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Attachments attachments;

    @Inject
    Owners owners;

    @Inject
    WorkerQueue queue;

    @Inject
    FileStore store;

    @Inject
    Audit audit;

    /** Everything on the content, ready or not, for those who tend it. */
    public List<AttachedFile> on(Actor actor, ContentRef content) {
        if (!owners.mayTend(actor, content)) {
            throw Refusal.notFound();
        }
        return attachments.of(List.of(content)).getOrDefault(content, List.of());
    }

    /** Hangs a complete upload on the content, behind the others; twice the same upload is one file. */
    public AttachedFile attach(
            Actor actor, ContentRef content, @Nullable String upload, AttachmentDraft draft, boolean strip) {
        owners.refuseUnlessMayChange(actor, content);
        AttachedFile attached = attachments.attach(
                actor.memberOrRefuse(), content, new NewFile(upload, draft.language(), draft.description(), strip));
        audit.record(actor, "file-attached", content);
        return attached;
    }

    public AttachedFile describe(Actor actor, String id, int seen, AttachmentDraft draft) {
        Attachment attachment = changeable(actor, id);
        AttachmentDraft said = draft.orRefuse();
        if (attachment.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        attachment.describe(said);
        em.flush();
        return attachment.view();
    }

    public void remove(Actor actor, String id) {
        Attachment attachment = changeable(actor, id);
        em.remove(attachment);
        audit.record(actor, "file-removed", attachment.content());
    }

    /** One number for files in their order as somebody sees them: another one after every change of any of them. */
    public static int version(List<AttachedFile> seen) {
        int hash = seen.stream()
                .map(file -> file.id() + ":" + file.version())
                .toList()
                .hashCode();
        return Math.floorMod(hash, VERSIONS);
    }

    /** Puts the files of the content, as they were seen, in this order, which names each once. */
    public List<AttachedFile> order(Actor actor, ContentRef content, int seen, List<String> ids) {
        owners.refuseUnlessMayChange(actor, content);
        if (version(on(actor, content)) != seen) {
            throw Refusal.changedMeanwhile();
        }
        return order(actor, content, ids);
    }

    private List<AttachedFile> order(Actor actor, ContentRef content, List<String> ids) {
        Map<String, Attachment> there = attachments.on(List.of(content)).stream()
                .collect(Collectors.toMap(Attachment::publicId, Function.identity()));
        if (ids.size() != there.size() || !new HashSet<>(ids).equals(there.keySet())) {
            throw Refusal.badInput("order", FileRule.THE_ORDER_NAMES_EVERY_FILE_ONCE);
        }
        for (int place = 0; place < ids.size(); place++) {
            Attachment attachment = there.get(ids.get(place));
            if (attachment != null) {
                attachment.standAt(place + 1);
            }
        }
        em.flush();
        return on(actor, content);
    }

    /** Moves one file a place towards the front. */
    public void moveUp(Actor actor, String id) {
        ContentRef content = changeable(actor, id).content();
        List<String> ids = new ArrayList<>(attachments.on(List.of(content)).stream()
                .map(Attachment::publicId)
                .toList());
        int at = ids.indexOf(id);
        if (at > 0) {
            Collections.swap(ids, at, at - 1);
            order(actor, content, ids);
        }
    }

    /** Has what the file says of its makers taken out: place and camera of a picture, authors of a document. */
    public AttachedFile strip(Actor actor, String id) {
        Attachment attachment = changeable(actor, id);
        if (!attachment.file().isStripped()) {
            attachments.takeOut(attachment);
        }
        return attachment.view();
    }

    /** Has a file that failed read once more. */
    public AttachedFile readAgain(Actor actor, String id) {
        Attachment attachment = attachments
                .find(id)
                .filter(found -> owners.mayTend(actor, found.content()))
                .orElseThrow(Refusal::notFound);
        attachment.file().readAgain();
        queue.add(attachment.file());
        audit.record(actor, "file-read-again", attachment.content());
        return attachment.view();
    }

    /** A file and the words on one of its pages. */
    public FileReading read(Actor actor, String id, int page) {
        Attachment attachment = readable(actor, id);
        List<?> text = em.createNativeQuery("select text from files.page where file_id = ?1 and no = ?2")
                .setParameter(1, attachment.file().id())
                .setParameter(2, page)
                .getResultList();
        return new FileReading(
                attachment.view(),
                owners.of(attachment.content()).path(attachment.content().id()),
                owners.mayTend(actor, attachment.content()),
                page,
                text.isEmpty() || !attachment.view().isReady() ? null : (String) text.get(0));
    }

    /** The file itself, which nobody gets before it was checked. */
    public Download download(Actor actor, String id) {
        AttachedFile file = readable(actor, id).view();
        if (!file.isReady()) {
            throw Refusal.conflict(FileRule.ONLY_CHECKED_FILES_ARE_HANDED_OUT);
        }
        return new Download(file, everyones(file), from -> store.open(file.sha256(), from));
    }

    public Picture picture(Actor actor, String id) {
        Attachment attachment = readable(actor, id);
        String preview = attachment.file().preview();
        if (preview == null || !attachment.view().isReady()) {
            throw Refusal.notFound();
        }
        return new Picture(preview, everyones(attachment.view()), () -> store.open(preview, 0));
    }

    private boolean everyones(AttachedFile file) {
        return owners.mayRead(Actor.VISITOR, file.content());
    }

    /** Readers see what is ready, those who tend the content see all. */
    private Attachment readable(Actor actor, String id) {
        return attachments
                .find(id)
                .filter(found -> owners.mayTend(actor, found.content())
                        || (found.view().isReady() && owners.mayRead(actor, found.content())))
                .orElseThrow(Refusal::notFound);
    }

    private Attachment changeable(Actor actor, String id) {
        Attachment attachment = attachments.find(id).orElseThrow(Refusal::notFound);
        owners.refuseUnlessMayChange(actor, attachment.content());
        return attachment;
    }
}
