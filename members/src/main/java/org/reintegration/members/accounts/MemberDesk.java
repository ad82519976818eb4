package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.members.MemberRule;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Sessions;

/** Where administrators tend members: find them, grant and revoke roles, suspend and restore. */
@ApplicationScoped
public class MemberDesk {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SCOPE = 40;

    @Inject
    AccountRepository accounts;

    @Inject
    MemberList list;

    @Inject
    Administrators administrators;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public NumberedPage<MemberRow> find(Actor actor, MemberQuery query, int page) {
        tend(actor);
        return list.page(query, page);
    }

    @Transactional
    public Slice<MemberRow> slice(Actor actor, MemberQuery query, String after, int size) {
        tend(actor);
        return list.slice(query, after, size);
    }

    @Transactional
    public MemberView view(Actor actor, String publicId) {
        tend(actor);
        return viewOf(actor, find(publicId));
    }

    @Transactional
    public MemberView grant(Actor actor, String publicId, Grant grant) {
        tend(actor);
        Account account = find(publicId);
        Scope scope = grant.scope();
        if (scope != null) {
            checkScope(grant.role(), scope);
        }
        if (account.status() != AccountStatus.ACTIVE) {
            throw Refusal.conflict(MemberRule.THE_ACCOUNT_ALLOWS_THIS_STEP);
        }
        boolean held = accounts.rolesOf(account.memberId()).stream()
                .anyMatch(role -> role.grant().equals(grant));
        if (!held) {
            accounts.add(new HeldRole(account.memberId(), grant, actor.id(), clock.instant()));
            audit.record(actor, "role-granted", ref(account), detail(grant));
            outbox.add(new RoleGranted(account.id(), grant.role()));
        }
        return viewOf(actor, account);
    }

    @Transactional
    public MemberView revoke(Actor actor, String publicId, long grantId) {
        tend(actor);
        Account account = find(publicId);
        HeldRole role = accounts.rolesOf(account.memberId()).stream()
                .filter(held -> held.view().id() == grantId)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (role.grant().role() == Role.ADMINISTRATOR) {
            administrators.refuseToLoseTheLast(account.memberId());
        }
        accounts.remove(role);
        audit.record(actor, "role-revoked", ref(account), detail(role.grant()));
        outbox.add(new RoleRevoked(account.id(), role.grant().role()));
        return viewOf(actor, account);
    }

    /** Shuts somebody out, with a reason they are told; what they wrote stays. */
    @Transactional
    public MemberView suspend(Actor actor, String publicId, String reason) {
        tend(actor);
        Account account = find(publicId);
        AccountPolicy.mayMove(actor, account, AccountMove.SUSPEND).orRefuse();
        String stated = reason.strip();
        if (stated.isEmpty()) {
            throw Refusal.badInput("reason", MemberRule.A_SUSPENSION_NAMES_ITS_REASON);
        }
        if (stated.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", MemberRule.THE_WORDS_ARE_SHORT_ENOUGH, LONGEST_REASON);
        }
        administrators.refuseToLoseTheLast(account.memberId());
        account.suspend(stated, clock.instant());
        sessions.endAll(account.memberId());
        tokens.endAll(account.memberId());
        audit.record(actor, "account-suspended", ref(account));
        outbox.add(new ProfileChanged(account.id()));
        outbox.add(new AccountMailWanted(account.id(), MailPurpose.SUSPENDED));
        return viewOf(actor, account);
    }

    @Transactional
    public MemberView restore(Actor actor, String publicId) {
        tend(actor);
        Account account = find(publicId);
        AccountPolicy.mayMove(actor, account, AccountMove.RESTORE).orRefuse();
        account.restore(clock.instant());
        audit.record(actor, "account-restored", ref(account));
        outbox.add(new ProfileChanged(account.id()));
        outbox.add(new AccountMailWanted(account.id(), MailPurpose.RESTORED));
        return viewOf(actor, account);
    }

    private void checkScope(Role role, Scope scope) {
        if (!AccountPolicy.scopeFits(role, scope.kind()).isAllowed()) {
            throw Refusal.badInput("scope", MemberRule.THE_SCOPE_FITS_THE_ROLE);
        }
        boolean known = switch (scope.kind()) {
            case REGION -> vocabularies.regions().contains(scope.value());
            case GROUP, CALL -> scope.value().matches("[1-9][0-9]{0,17}");
        };
        if (!known || scope.value().length() > LONGEST_SCOPE) {
            throw Refusal.badInput("scope", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    private static void tend(Actor actor) {
        actor.memberOrRefuse();
        AccountPolicy.mayTend(actor).orRefuse();
    }

    private Account find(String publicId) {
        return accounts.byPublicId(publicId)
                .filter(account -> account.status() != AccountStatus.ERASED)
                .orElseThrow(Refusal::notFound);
    }

    private MemberView viewOf(Actor actor, Account account) {
        return new MemberView(
                account.id(),
                account.publicId().value(),
                account.name(),
                account.email(),
                account.status(),
                account.suspensionReason(),
                accounts.organisationOf(account),
                account.isListed(),
                accounts.rolesOf(account.memberId()).stream()
                        .map(HeldRole::view)
                        .toList(),
                AccountPolicy.openMoves(actor, account));
    }

    private static String detail(Grant grant) {
        Scope scope = grant.scope();
        return scope == null ? grant.role().slug() : grant.role().slug() + " " + scope.kind() + ":" + scope.value();
    }

    static ContentRef ref(Account account) {
        return new ContentRef(ProfileChanged.KIND, account.id());
    }
}
