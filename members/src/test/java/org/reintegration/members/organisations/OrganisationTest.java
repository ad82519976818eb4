package org.reintegration.members.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

class OrganisationTest {

    private static final MemberId MEMBER = new MemberId(7);
    private static final OrganisationDraft DRAFT =
            new OrganisationDraft("Sahel Retour", "SR", "NE", "ngo", null, null, List.of(), 0);

    @ParameterizedTest
    @EnumSource(Role.class)
    void editors_and_administrators_keep_the_register(Role role) {
        Actor actor = Actor.member(MEMBER, Set.of(Grant.everywhere(role)));

        assertThat(OrganisationPolicy.mayKeep(actor).isAllowed())
                .isEqualTo(role == Role.EDITOR || role == Role.ADMINISTRATOR);
    }

    @Test
    void a_proposal_is_seen_by_whoever_made_it_and_by_the_keepers() {
        RegisteredOrganisation proposal = new RegisteredOrganisation(
                OrganisationStatus.PROPOSED, MEMBER, DRAFT, OrganisationType.NGO, Instant.EPOCH);

        assertThat(OrganisationPolicy.maySee(Actor.VISITOR, proposal)).isFalse();
        assertThat(OrganisationPolicy.maySee(Actor.member(new MemberId(8), Set.of()), proposal))
                .isFalse();
        assertThat(OrganisationPolicy.maySee(Actor.member(MEMBER, Set.of()), proposal))
                .isTrue();
        proposal.register();
        assertThat(OrganisationPolicy.maySee(Actor.VISITOR, proposal)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "example.org", "https://", "http://a b"})
    void a_website_is_a_web_address(String address) {
        assertThat(OrganisationCheck.isWebAddress(address)).isFalse();
        assertThat(OrganisationCheck.isWebAddress("https://example.org/a")).isTrue();
    }
}
