package org.reintegration.members.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.members.MemberRule;

/** Whether what the register should say of an organisation can be kept. */
@ApplicationScoped
class OrganisationCheck {

    private static final Pattern ROR = Pattern.compile("https://ror\\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{Ll}\\p{Lo}\\p{N}](?:[\\p{Ll}\\p{Lo}\\p{N}-]*[\\p{Ll}\\p{Lo}\\p{N}])?\\.)+[\\p{Ll}\\p{Lo}]{2,}");

    @Inject
    Vocabularies vocabularies;

    OrganisationType check(OrganisationDraft draft) {
        String name = draft.name().strip();
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.badInput("name", MemberRule.THE_NAME_IS_GIVEN);
        }
        if (name.length() > OrganisationDraft.LONGEST_NAME) {
            throw Refusal.badInput("name", MemberRule.THE_WORDS_ARE_SHORT_ENOUGH, OrganisationDraft.LONGEST_NAME);
        }
        if (draft.acronym().strip().length() > OrganisationDraft.LONGEST_ACRONYM) {
            throw Refusal.badInput("acronym", MemberRule.THE_WORDS_ARE_SHORT_ENOUGH, OrganisationDraft.LONGEST_ACRONYM);
        }
        String country = draft.country();
        if (country != null && !vocabularies.countries().contains(country)) {
            throw Refusal.badInput("country", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        String ror = draft.ror();
        if (ror != null && !ROR.matcher(ror).matches()) {
            throw Refusal.badInput("ror", MemberRule.THE_ROR_IS_A_ROR);
        }
        if (!isWebAddress(draft.website())) {
            throw Refusal.badInput("website", MemberRule.THE_WEBSITE_IS_A_WEB_ADDRESS);
        }
        if (draft.mailDomains().size() > OrganisationDraft.MOST_DOMAINS) {
            throw Refusal.badInput("mailDomains", MemberRule.THE_LIST_IS_SHORT_ENOUGH, OrganisationDraft.MOST_DOMAINS);
        }
        if (!draft.mailDomains().stream()
                .allMatch(domain -> DOMAIN.matcher(domain).matches())) {
            throw Refusal.badInput("mailDomains", MemberRule.THE_MAIL_DOMAIN_IS_ONE);
        }
        return OrganisationType.ofSlug(draft.type())
                .orElseThrow(() -> Refusal.badInput("type", MemberRule.THE_TYPE_OF_ORGANISATION_IS_KNOWN));
    }

    static boolean isWebAddress(@Nullable String address) {
        if (address == null) {
            return true;
        }
        try {
            URI uri = URI.create(address);
            return address.length() <= 500
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
