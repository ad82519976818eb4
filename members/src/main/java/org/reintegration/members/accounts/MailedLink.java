package org.reintegration.members.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.signin.Secret;

/** A link that went out by mail and opens one thing once; this row knows its hash and the address it was sent to. */
@Entity
@Table(name = "mailed_link", schema = "members")
class MailedLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailed_link_id")
    @SequenceGenerator(name = "mailed_link_id", sequenceName = "members.mailed_link_id", allocationSize = 50)
    private Long id;

    private MemberId account;

    @Enumerated(EnumType.STRING)
    private MailPurpose purpose;

    private String email;
    private String hash;
    private Instant createdAt;
    private Instant expiresAt;

    protected MailedLink() {}

    MailedLink(MemberId account, MailPurpose purpose, String email, Secret secret, Instant now) {
        this.account = account;
        this.purpose = purpose;
        this.email = email;
        this.hash = secret.hash();
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.linkLasts());
    }

    boolean opens(MailPurpose wanted, Instant now) {
        return purpose == wanted && now.isBefore(expiresAt);
    }

    MemberId account() {
        return account;
    }

    String email() {
        return email;
    }
}
