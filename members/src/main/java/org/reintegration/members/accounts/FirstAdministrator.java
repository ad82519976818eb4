package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** Makes the first administrator of a new portal, once; from then on administrators make administrators. */
@ApplicationScoped
public class FirstAdministrator {

    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    Passwords passwords;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Whoever runs the portal proved it to the caller by the set-up token; their address is believed. */
    @Transactional
    public String name(RegistrationDraft draft) {
        // Two commands at the same moment must not both find that nobody is there.
        em.createNativeQuery("lock table members.held_role in share row exclusive mode")
                .executeUpdate();
        if (!accounts.administratorsHeldStill().isEmpty()) {
            throw Refusal.conflict(MemberRule.THE_FIRST_ADMINISTRATOR_IS_NAMED_ONCE);
        }
        String email = Email.of(draft.email());
        ProfileCheck.name(draft.name());
        passwords.check(draft.password(), email);
        Account account = confirmed(email, draft);
        accounts.add(new HeldRole(account.memberId(), Grant.everywhere(Role.ADMINISTRATOR), null, clock.instant()));
        audit.record(Actor.PORTAL, "first-administrator-named", MemberDesk.ref(account));
        return account.publicId().value();
    }

    private Account confirmed(String email, RegistrationDraft draft) {
        Optional<Account> known = accounts.byEmail(email);
        if (known.isPresent() && known.get().status() == AccountStatus.ACTIVE) {
            if (!passwords.fits(draft.password(), known.get().passwordHash())) {
                throw Refusal.badInput("password", MemberRule.THE_PASSWORD_IS_RIGHT);
            }
            return known.get();
        }
        if (known.isPresent()) {
            known.get()
                    .registerAgain(
                            draft.name().strip(), passwords.hash(draft.password()), draft.language(), clock.instant());
            known.get().confirm(clock.instant());
            return known.get();
        }
        Account account = new Account(
                email, draft.name().strip(), passwords.hash(draft.password()), draft.language(), clock.instant());
        account.confirm(clock.instant());
        accounts.add(account);
        return account;
    }
}
