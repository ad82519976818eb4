package org.reintegration.fund.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/** Somebody who applies, and the organisation a conflict of interest is found by. */
@Entity
@Table(name = "party", schema = "fund")
class Party implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_party_id")
    @SequenceGenerator(name = "fund_party_id", sequenceName = "fund.party_id", allocationSize = 50)
    private Long id;

    protected Party() {}

    private long applicationId;

    @Column(name = "member")
    private MemberId person;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    private @Nullable Long organisation;

    /** Null while an invitation waits: until then this person is nobody to the application. */
    private @Nullable Instant joinedAt;

    Party(long applicationId, MemberId person, PartyRole role, @Nullable Instant joinedAt) {
        this.applicationId = applicationId;
        this.person = person;
        this.role = role;
        this.joinedAt = joinedAt;
    }

    void joins(Instant now) {
        joinedAt = now;
    }

    void plays(PartyRole newRole) {
        role = newRole;
    }

    boolean hasJoined() {
        return joinedAt != null;
    }

    @Override
    public long applicationId() {
        return applicationId;
    }

    void worksFor(@Nullable Long newOrganisation) {
        organisation = newOrganisation;
    }

    MemberId person() {
        return person;
    }

    PartyRole role() {
        return role;
    }

    @Nullable Long organisation() {
        return organisation;
    }
}
