package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.MemberRule;
import org.reintegration.members.notices.NoticeGroup;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Attempts;
import org.reintegration.members.signin.Attempts.Limit;
import org.reintegration.members.signin.Sessions;

/** What a member does with their own account: look, edit, move to another address, leave. */
@ApplicationScoped
public class ProfileService {

    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    Administrators administrators;

    @Inject
    MailedLinks links;

    @Inject
    OwnPassword password;

    @Inject
    ProfileCheck check;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Attempts attempts;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public OwnProfile own(Actor actor) {
        Account account = accounts.of(actor);
        return account.own(accounts.organisationOf(account));
    }

    @Transactional
    public List<GrantView> ownRoles(Actor actor) {
        return accounts.rolesOf(actor.memberOrRefuse()).stream()
                .map(HeldRole::view)
                .toList();
    }

    @Transactional
    public OwnProfile edit(Actor actor, ProfileDraft draft) {
        Account account = accounts.of(actor);
        check.check(draft);
        account.edit(draft, clock.instant());
        em.flush();
        outbox.add(new ProfileChanged(account.id()));
        return account.own(accounts.organisationOf(account));
    }

    /** Remembers the language the member reads in, when that is new. */
    @Transactional
    public void speak(Actor actor, Language language) {
        Account account = accounts.of(actor);
        if (account.language() != language) {
            account.speak(language);
        }
    }

    @Transactional
    public void muteMail(Actor actor, NoticeGroup group, boolean mute) {
        accounts.of(actor).muteMail(group.name(), mute);
    }

    /** Asks for another address; nothing changes before a mail to it is answered, and the present address is told. */
    @Transactional
    public void wishEmail(Actor actor, String typed, String presentPassword, String network) {
        Account account = accounts.of(actor);
        String email = Email.of(typed);
        password.prove(account, presentPassword);
        attempts.count(Limit.MAIL_BY_NETWORK, network);
        if (email.equals(account.email()) || !attempts.countQuietly(Limit.MAIL_BY_ADDRESS, email)) {
            return;
        }
        account.wishEmail(email);
        accounts.removeLinks(account.memberId(), MailPurpose.PROVE_EMAIL);
        outbox.add(new AccountMailWanted(account.id(), MailPurpose.EMAIL_CHANGE_ASKED));
        // Whether somebody else has the address is told to that address alone.
        accounts.byEmail(email)
                .ifPresentOrElse(
                        other -> outbox.add(new AccountMailWanted(other.id(), MailPurpose.ALREADY_MEMBER)),
                        () -> outbox.add(new AccountMailWanted(account.id(), MailPurpose.PROVE_EMAIL)));
    }

    /** Makes the wished address the account's own, by the link that was sent to it. */
    @Transactional
    public void proveEmail(String link) {
        MailedLink mailed = links.open(link, MailPurpose.PROVE_EMAIL);
        accounts.holdAddress(mailed.email());
        Account account = accounts.byId(mailed.account()).orElseThrow(MailedLinks::stale);
        if (account.status() != AccountStatus.ACTIVE
                || accounts.byEmail(mailed.email()).isPresent()) {
            throw MailedLinks.stale();
        }
        account.proveEmail(mailed.email(), clock.instant());
        accounts.removeLinks(account.memberId());
    }

    /** Leaves for good: the person's data goes, what they gave to others stays without their name. */
    @Transactional
    public void erase(Actor actor, String presentPassword) {
        Account account = accounts.of(actor);
        password.prove(account, presentPassword);
        administrators.refuseToLoseTheLast(account.memberId());
        AccountPolicy.mayMove(actor, account, AccountMove.ERASE).orRefuse();
        if (!AccountMove.ERASE.isOpenFrom(account.status())) {
            throw Refusal.conflict(MemberRule.THE_ACCOUNT_ALLOWS_THIS_STEP);
        }
        account.erase(clock.instant());
        accounts.removeRoles(account.memberId());
        accounts.removeLinks(account.memberId());
        sessions.endAll(account.memberId());
        tokens.endAll(account.memberId());
        em.createNativeQuery("delete from members.notice where recipient = ?1")
                .setParameter(1, account.id())
                .executeUpdate();
        audit.record(actor, "account-erased", MemberDesk.ref(account));
        outbox.add(new ProfileChanged(account.id()));
    }
}
