package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.MemberRule;
import org.reintegration.members.organisations.SampleOrganisations;

/** Members of a demonstration: marked, loaded as often as one likes, and taken away again without touching anybody else. */
@ApplicationScoped
public class SampleMembers {

    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    SampleOrganisations organisations;

    @Inject
    ProfileCheck check;

    @Inject
    Passwords passwords;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Loads them, confirmed and with their roles; the answer names each account's public id by the sample's key. */
    @Transactional
    public Map<String, String> load(List<SampleMember> members, String password) {
        passwords.check(password, "");
        String hash = passwords.hash(password);
        Map<String, String> loaded = new LinkedHashMap<>();
        for (SampleMember member : members) {
            Account account = put(member, hash);
            loaded.put(member.key(), account.publicId().value());
            outbox.add(new ProfileChanged(account.id()));
        }
        return loaded;
    }

    private Account put(SampleMember member, String hash) {
        String email = Email.of(member.email());
        Language language = Language.ofTag(member.language())
                .orElseThrow(() -> Refusal.badInput("language", Refusal.Common.THE_VALUE_IS_KNOWN));
        Account account =
                accounts.bySampleKey(member.key()).orElseGet(() -> create(member.key(), email, hash, language));
        ProfileDraft draft = draft(member, language);
        check.check(draft);
        account.describe(draft, clock.instant());
        account.changePassword(hash, clock.instant());
        accounts.removeRoles(account.memberId());
        roles(member)
                .forEach(role ->
                        accounts.add(new HeldRole(account.memberId(), Grant.everywhere(role), null, clock.instant())));
        return account;
    }

    private Account create(String key, String email, String hash, Language language) {
        if (accounts.byEmail(email).isPresent()) {
            throw Refusal.conflict(MemberRule.SAMPLES_KEEP_TO_THEMSELVES, email);
        }
        Account account = new Account(email, key, hash, language, clock.instant());
        account.isSample(key);
        account.confirm(clock.instant());
        accounts.add(account);
        audit.record(Actor.PORTAL, "sample-member-loaded", MemberDesk.ref(account));
        return account;
    }

    private ProfileDraft draft(SampleMember member, Language language) {
        return new ProfileDraft(
                member.name(),
                member.bio(),
                language,
                member.timeZone(),
                member.countries(),
                member.themes(),
                member.languages(),
                organisation(member.organisation()),
                member.listed(),
                0);
    }

    private @Nullable Long organisation(@Nullable String key) {
        if (key == null) {
            return null;
        }
        Optional<Long> id = organisations.id(key);
        return id.orElseThrow(() -> Refusal.badInput("organisation", MemberRule.THE_ORGANISATION_IS_KNOWN));
    }

    /** The sample calls everyone a member; that is no role here. */
    private static Stream<Role> roles(SampleMember member) {
        return member.roles().stream()
                .filter(role -> !role.equals("member"))
                .map(role -> Stream.of(Role.values())
                        .filter(known -> known.slug().equals(role.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badInput("roles", Refusal.Common.THE_VALUE_IS_KNOWN)));
    }

    /** Takes every sample member away with sessions, tokens, roles and notices; the answer is how many there were. */
    @Transactional
    public int remove() {
        List<Account> samples = em.createQuery("select a from Account a where a.sampleKey is not null", Account.class)
                .getResultList();
        for (Account account : samples) {
            audit.record(Actor.PORTAL, "sample-member-removed", MemberDesk.ref(account));
            outbox.add(new ProfileChanged(account.id()));
            em.remove(account);
        }
        em.flush();
        return samples.size();
    }
}
