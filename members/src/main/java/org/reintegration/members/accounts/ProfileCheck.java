package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Predicate;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.members.MemberRule;
import org.reintegration.members.organisations.OrganisationRegister;

/** Whether what a member says of themselves can be kept: lengths, vocabularies, time zone, organisation. */
@ApplicationScoped
class ProfileCheck {

    @Inject
    Vocabularies vocabularies;

    @Inject
    OrganisationRegister register;

    void check(ProfileDraft draft) {
        name(draft.name());
        if (draft.bio().strip().length() > ProfileDraft.LONGEST_BIO) {
            throw Refusal.badInput("bio", MemberRule.THE_WORDS_ARE_SHORT_ENOUGH, ProfileDraft.LONGEST_BIO);
        }
        if (!ZoneId.getAvailableZoneIds().contains(draft.timeZone())) {
            throw Refusal.badInput("timeZone", MemberRule.THE_TIME_ZONE_EXISTS);
        }
        known("countries", draft.countries(), ProfileDraft.MOST_COUNTRIES, vocabularies.countries()::contains);
        known("themes", draft.themes(), ProfileDraft.MOST_THEMES, vocabularies.thesaurus()::contains);
        known(
                "languages",
                draft.languages(),
                ProfileDraft.MOST_LANGUAGES,
                vocabularies.named(Vocabularies.LANGUAGES)::contains);
        Long organisation = draft.organisation();
        if (organisation != null && !register.exists(organisation)) {
            throw Refusal.badInput("organisation", MemberRule.THE_ORGANISATION_IS_KNOWN);
        }
    }

    static void name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw Refusal.badInput("name", MemberRule.THE_NAME_IS_GIVEN);
        }
        if (stripped.length() > ProfileDraft.LONGEST_NAME) {
            throw Refusal.badInput("name", MemberRule.THE_WORDS_ARE_SHORT_ENOUGH, ProfileDraft.LONGEST_NAME);
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.badInput("name", MemberRule.THE_NAME_IS_GIVEN);
        }
    }

    private static void known(String field, Collection<String> ids, int most, Predicate<String> vocabulary) {
        if (ids.size() > most) {
            throw Refusal.badInput(field, MemberRule.THE_LIST_IS_SHORT_ENOUGH, most);
        }
        if (!ids.stream().allMatch(vocabulary)) {
            throw Refusal.badInput(field, Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }
}
