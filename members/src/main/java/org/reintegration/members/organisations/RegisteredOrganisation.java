package org.reintegration.members.organisations;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.kernel.persistence.WordListConverter;
import org.reintegration.kernel.rules.Refusal;

/** An organisation that members may belong to. */
@Entity
@Table(name = "organisation", schema = "members")
class RegisteredOrganisation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_id")
    @SequenceGenerator(name = "organisation_id", sequenceName = "members.organisation_id", allocationSize = 50)
    private Long id;

    private PublicId publicId;
    private String name;
    private String acronym;
    private @Nullable String country;

    @Enumerated(EnumType.STRING)
    private OrganisationType type;

    private @Nullable String ror;
    private @Nullable String website;

    @Convert(converter = WordListConverter.class)
    private List<String> mailDomains = List.of();

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;

    private @Nullable MemberId proposedBy;
    private @Nullable String sampleKey;
    private Instant changedAt;

    @Version
    private int version;

    protected RegisteredOrganisation() {}

    RegisteredOrganisation(
            OrganisationStatus status,
            @Nullable MemberId proposedBy,
            OrganisationDraft draft,
            OrganisationType type,
            Instant now) {
        this.publicId = PublicId.next();
        this.status = status;
        this.proposedBy = proposedBy;
        this.name = draft.name().strip();
        this.acronym = draft.acronym().strip();
        this.type = type;
        this.changedAt = now;
        describe(draft, type, now);
    }

    void edit(OrganisationDraft draft, OrganisationType kind, Instant now) {
        if (draft.version() != version) {
            throw Refusal.changedMeanwhile();
        }
        describe(draft, kind, now);
    }

    final void describe(OrganisationDraft draft, OrganisationType kind, Instant now) {
        name = draft.name().strip();
        acronym = draft.acronym().strip();
        country = draft.country();
        type = kind;
        ror = draft.ror();
        website = draft.website();
        mailDomains = List.copyOf(draft.mailDomains());
        changedAt = now;
    }

    void register() {
        status = OrganisationStatus.REGISTERED;
    }

    void isSample(String key) {
        sampleKey = key;
    }

    Long id() {
        return id;
    }

    OrganisationStatus status() {
        return status;
    }

    @Nullable String sampleKey() {
        return sampleKey;
    }

    boolean isProposedBy(@Nullable MemberId member) {
        return proposedBy != null && proposedBy.equals(member);
    }

    Organisation named() {
        return new Organisation(id, name);
    }

    OrganisationView view() {
        return new OrganisationView(
                id, publicId.value(), name, acronym, country, type.slug(), ror, website, mailDomains, status, version);
    }
}
