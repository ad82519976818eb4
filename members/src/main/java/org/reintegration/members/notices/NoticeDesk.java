package org.reintegration.members.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;

/** Every member's list of news: filled from events, read by its owner alone. */
@ApplicationScoped
public class NoticeDesk {

    private static final int LARGEST_SLICE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Puts an event's news into the lists of those it concerns, once however often the event comes, and asks for mails. */
    @Transactional
    void store(String eventKey, Notifies event) {
        List<Notice> notices = event.notices();
        for (int number = 0; number < notices.size(); number++) {
            for (MemberId recipient : recipients(notices.get(number))) {
                store(eventKey, number, notices.get(number), recipient);
            }
        }
    }

    private Set<MemberId> recipients(Notice notice) {
        Set<MemberId> recipients = new LinkedHashSet<>(notice.to());
        Role role = notice.role();
        if (role != null) {
            recipients.addAll(people.holding(role, notice.regions()));
        }
        recipients.remove(notice.except());
        return recipients;
    }

    private void store(String eventKey, int number, Notice notice, MemberId recipient) {
        // Nobody who left or is shut out hears any more; who muted the group reads it in the portal only.
        List<?> stored = em.createNativeQuery("""
                        insert into members.notice (eventKey, number, recipient, kind, path, details, createdAt)
                        select ?1, ?2, a.id, ?3, nullif(?4, ''), ?5, ?6 from members.account a
                        where a.id = ?7 and a.status = 'ACTIVE'
                        on conflict (eventKey, number, recipient) do nothing
                        returning id, (select not (?8 = any(string_to_array(b.mutedMail, chr(10))))
                                       from members.account b where b.id = recipient)""")
                .setParameter(1, eventKey)
                .setParameter(2, number)
                .setParameter(3, notice.kind())
                .setParameter(4, notice.path() == null ? "" : notice.path())
                .setParameter(5, StoredNotice.write(notice.details()))
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(7, recipient.value())
                .setParameter(8, NoticeGroup.of(notice.kind()).name())
                .getResultList();
        for (Object each : stored) {
            Object[] row = (Object[]) each;
            if (Boolean.TRUE.equals(row[1])) {
                outbox.add(new NoticeStored(((Number) row[0]).longValue()));
            }
        }
    }

    /** The newest first. */
    @Transactional
    public Slice<NoticeView> newest(Actor actor, String after, int asked) {
        int size = Math.max(1, Math.min(LARGEST_SLICE, asked));
        long before =
                after.isEmpty() ? Long.MAX_VALUE : number(Cursor.keys(after, 1).get(0));
        List<NoticeView> found = em.createQuery(
                        "select n from StoredNotice n where n.recipient = :me and n.id < :before order by n.id desc",
                        StoredNotice.class)
                .setParameter("me", actor.memberOrRefuse())
                .setParameter("before", before)
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredNotice::view)
                .toList();
        return Slice.of(found, size, notice -> Cursor.of(notice.id()));
    }

    /** Opening a notice marks it read; the answer is the notice, which tells where to read on. */
    @Transactional
    public NoticeView read(Actor actor, long id) {
        StoredNotice notice = em.find(StoredNotice.class, id);
        if (notice == null || !notice.recipient().equals(actor.memberOrRefuse())) {
            throw Refusal.notFound();
        }
        notice.read(clock.instant());
        return notice.view();
    }

    @Transactional
    public void readAll(Actor actor) {
        em.createQuery("update StoredNotice n set n.readAt = :now where n.recipient = :me and n.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("me", actor.memberOrRefuse())
                .executeUpdate();
    }

    /** A notice that still waits to be mailed, with its recipient. */
    @Transactional
    Optional<ToMail> toMail(long id) {
        return Optional.ofNullable(em.find(StoredNotice.class, id))
                .filter(notice -> !notice.isMailed())
                .map(notice -> new ToMail(notice.recipient(), notice.view()));
    }

    @Transactional
    void mailed(long id) {
        Instant now = clock.instant();
        Optional.ofNullable(em.find(StoredNotice.class, id)).ifPresent(notice -> notice.mailed(now));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    /** A notice on its way into a mail. */
    record ToMail(MemberId recipient, NoticeView notice) {}
}
