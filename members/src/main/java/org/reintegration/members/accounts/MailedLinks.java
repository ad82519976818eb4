package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** Opens what a mailed link opens, or says that the link is too old; why it is, a stranger need not know. */
@ApplicationScoped
class MailedLinks {

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    MailedLink open(String clear, MailPurpose purpose) {
        return accounts.link(clear)
                .filter(link -> link.opens(purpose, clock.instant()))
                .orElseThrow(MailedLinks::stale);
    }

    static Refusal stale() {
        return Refusal.conflict(MemberRule.THE_LINK_IS_FRESH);
    }
}
