package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** Takes files in, piece by piece, so that a broken line costs one piece and never the file. */
@ApplicationScoped
@Transactional
public class UploadService {

    /** The largest piece: it stands in memory while it arrives. */
    public static final int LARGEST_PIECE = 4 * 1024 * 1024;

    private static final int MOST_OPEN = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    FileStore store;

    @Inject
    WorkerQueue queue;

    @Inject
    Event<PiecesNotNeeded> notNeeded;

    @Inject
    Clock clock;

    /** Announces a file by name and size; what will not be taken is refused before a byte is sent. */
    public UploadView begin(Actor actor, String name, long size) {
        MemberId member = actor.memberOrRefuse();
        String cleaned = FileName.cleaned(name);
        kind(cleaned, size);
        long open = em.createQuery(
                        "select count(u) from Upload u where u.member = :member and u.file is null", Long.class)
                .setParameter("member", member)
                .getSingleResult();
        if (open >= MOST_OPEN) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, FileRule.NOBODY_KEEPS_TOO_MANY_UPLOADS_OPEN, MOST_OPEN);
        }
        Upload upload = new Upload(member, cleaned, size, clock.instant());
        em.persist(upload);
        return upload.view();
    }

    public UploadView read(Actor actor, String id) {
        return find(actor, id, LockModeType.NONE).view();
    }

    /**
     * Takes the next piece; the last one makes the file. A content that is not what the name says ends the upload for good, all
     * other refusals leave it as it was.
     *
     * @param checksum SHA-256 of the piece in Base64, when the sender knows it
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public UploadView append(Actor actor, String id, long offset, byte[] piece, @Nullable String checksum) {
        Upload upload = find(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (offset != upload.received() || upload.file() != null) {
            throw Refusal.conflict(FileRule.THE_PIECE_FOLLOWS_THE_LAST_ONE, upload.received());
        }
        if (piece.length == 0 || piece.length > upload.size() - upload.received()) {
            throw Refusal.badInput("body", FileRule.THE_PIECE_STAYS_WITHIN_THE_FILE);
        }
        if (piece.length > LARGEST_PIECE) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, FileRule.THE_PIECE_IS_SMALL_ENOUGH, LARGEST_PIECE);
        }
        if (checksum != null && !checksum.equals(sha256(piece))) {
            throw Refusal.badInput("Upload-Checksum", FileRule.THE_PIECE_ARRIVED_AS_IT_WAS_SENT);
        }
        store.putPiece(id, upload.pieces(), piece);
        if (upload.isCompletedBy(piece.length)) {
            upload.became(whole(actor.memberOrRefuse(), upload));
            notNeeded.fire(new PiecesNotNeeded(id));
        }
        upload.received(piece.length, clock.instant());
        return upload.view();
    }

    /** A whole file in one call, from a form without script. */
    public UploadView take(Actor actor, String name, long size, InputStream content) {
        MemberId member = actor.memberOrRefuse();
        String cleaned = FileName.cleaned(name);
        FileKind kind = kind(cleaned, size);
        Upload upload = new Upload(member, cleaned, size, clock.instant());
        queue.keepFromTidying();
        try (InputStream in = content) {
            byte[] head = in.readNBytes(TypeByContent.HEAD);
            refuseUnlessFits(kind, cleaned, head);
            Blob blob = store.put(new SequenceInputStream(new ByteArrayInputStream(head), in));
            StoredFile file = new StoredFile(member, cleaned, kind, blob, clock.instant());
            em.persist(file);
            queue.add(file);
            upload.became(file);
            upload.received((int) blob.size(), clock.instant());
            em.persist(upload);
            return upload.view();
        } catch (IOException e) {
            throw DirectoryStore.refusal(e);
        }
    }

    /**
     * A whole filled form in one call.
     *
     * @throws Refusal about {@code file}, before a byte of it is kept, when it is no Word text or a large one
     */
    public UploadView takeForm(Actor actor, @Nullable String name, long size, InputStream content) {
        if (name == null || size == 0) {
            throw Refusal.badInput("file", FileRule.THE_FILE_IS_NOT_EMPTY);
        }
        StoredFile.refuseUnlessForm(
                FileKind.claimedBy(FileName.cleaned(name))
                        .orElseThrow(() -> Refusal.badInput("file", FileRule.ONLY_WORD_TEXTS_ARE_READ_AS_FORMS)),
                size);
        return take(actor, name, size, content);
    }

    /** The largest filled form, in megabytes. */
    public static int largestForm() {
        return StoredFile.LARGEST_FORM;
    }

    /** Gives an upload up. */
    public void abandon(Actor actor, String id) {
        Upload upload = find(actor, id, LockModeType.PESSIMISTIC_WRITE);
        em.remove(upload);
        notNeeded.fire(new PiecesNotNeeded(id));
    }

    void forgetPieces(@Observes(during = TransactionPhase.AFTER_SUCCESS) PiecesNotNeeded done) {
        store.deletePieces(done.upload());
    }

    private StoredFile whole(MemberId member, Upload upload) {
        FileKind kind = kind(upload.name(), upload.size());
        try (InputStream start = pieces(upload)) {
            refuseUnlessFits(kind, upload.name(), start.readNBytes(TypeByContent.HEAD));
        } catch (Refusal notWhatItSays) {
            if (notWhatItSays.rule() == FileRule.THE_CONTENT_IS_WHAT_THE_NAME_SAYS) {
                em.remove(upload);
                notNeeded.fire(new PiecesNotNeeded(upload.publicId().value()));
            }
            throw notWhatItSays;
        } catch (IOException e) {
            throw DirectoryStore.refusal(e);
        }
        queue.keepFromTidying();
        try (InputStream content = pieces(upload)) {
            StoredFile file = new StoredFile(member, upload.name(), kind, store.put(content), clock.instant());
            em.persist(file);
            queue.add(file);
            return file;
        } catch (IOException e) {
            throw DirectoryStore.refusal(e);
        }
    }

    /** All pieces and the one just stored, opened one after the other. */
    @SuppressWarnings("JdkObsolete") // What java.io asks for.
    private InputStream pieces(Upload upload) {
        String id = upload.publicId().value();
        Iterator<Integer> numbers = IntStream.rangeClosed(0, upload.pieces()).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return numbers.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return store.openPiece(id, numbers.next());
            }
        });
    }

    private static FileKind kind(String name, long size) {
        FileKind kind = FileKind.claimedBy(name)
                .orElseThrow(() -> Refusal.badInput(
                        "name", FileRule.THE_TYPE_OF_FILE_IS_TAKEN, String.join(", ", FileKind.allEnds())));
        if (size <= 0) {
            throw Refusal.badInput("size", FileRule.THE_FILE_IS_NOT_EMPTY);
        }
        if (size > kind.largest()) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE, FileRule.THE_FILE_IS_NOT_LARGER_THAN_ITS_KIND_MAY_BE, kind.megabytes());
        }
        return kind;
    }

    private static void refuseUnlessFits(FileKind kind, String name, byte[] head) {
        if (!TypeByContent.fits(kind, name, head)) {
            throw Refusal.badInput("file", FileRule.THE_CONTENT_IS_WHAT_THE_NAME_SAYS, TypeByContent.found("", head));
        }
    }

    private Upload find(Actor actor, String id, LockModeType lock) {
        MemberId member = actor.memberOrRefuse();
        if (!PublicId.isOne(id)) {
            throw Refusal.notFound();
        }
        return em.createQuery("select u from Upload u where u.publicId = :id and u.member = :member", Upload.class)
                .setParameter("id", new PublicId(id))
                .setParameter("member", member)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static String sha256(byte[] piece) {
        return Base64.getEncoder().encodeToString(Incoming.sha256().digest(piece));
    }
}
