package org.reintegration.members.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.DomainEvent;
import org.reintegration.kernel.events.EventSubscriber;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.accounts.AccountLetters;
import org.reintegration.members.accounts.AccountMailWanted;
import org.reintegration.members.accounts.Letterhead;
import org.reintegration.members.accounts.MailPurpose;

/** Turns committed events into mails, one for each event and recipient. */
@ApplicationScoped
class MailSubscriber implements EventSubscriber {

    /** Where the links of account mails lead. */
    private static final Map<MailPurpose, String> PATHS = Map.of(
            MailPurpose.CONFIRM, "confirm",
            MailPurpose.RESET, "reset-password",
            MailPurpose.PROVE_EMAIL, "prove-email",
            MailPurpose.ALREADY_MEMBER, "sign-in",
            MailPurpose.RESTORED, "sign-in");

    @Inject
    AccountLetters accounts;

    @Inject
    NoticeDesk notices;

    @Inject
    Mailer mailer;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean wants(DomainEvent event) {
        return event instanceof NoticeStored || event instanceof AccountMailWanted;
    }

    @Override
    public void on(List<Delivered> events) {
        for (Delivered each : events) {
            if (each.event() instanceof AccountMailWanted wanted) {
                accounts.contents(wanted)
                        .map(contents -> letter(each.key(), contents))
                        .ifPresent(mailer::send);
            } else if (each.event() instanceof NoticeStored stored) {
                send(stored.notice());
            }
        }
    }

    private void send(long id) {
        Optional<NoticeDesk.ToMail> waiting = notices.toMail(id);
        if (waiting.isPresent()) {
            Optional<Letterhead> head = accounts.head(waiting.get().recipient());
            if (head.isPresent()) {
                mailer.send(
                        letter(head.get(), waiting.get().notice(), waiting.get().recipient()));
                notices.mailed(id);
            }
        }
    }

    private static Letter letter(Letterhead head, NoticeView notice, MemberId recipient) {
        return new Letter(
                "notice-" + notice.id(),
                head,
                "notice." + notice.kind(),
                notice.path(),
                null,
                notice.details(),
                recipient);
    }

    private static Letter letter(String key, AccountLetters.Contents contents) {
        return new Letter(
                "account-" + key,
                contents.to(),
                "account." + contents.purpose().slug(),
                PATHS.get(contents.purpose()),
                contents.link(),
                contents.details(),
                null);
    }
}
