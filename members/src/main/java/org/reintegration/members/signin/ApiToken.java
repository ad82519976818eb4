package org.reintegration.members.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/** A word by which a program acts for a member; the program holds it, this row its hash. */
@Entity
@Table(name = "api_token", schema = "members")
class ApiToken {

    static final Duration LASTS = Duration.ofDays(90);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_id")
    @SequenceGenerator(name = "api_token_id", sequenceName = "members.api_token_id", allocationSize = 50)
    private Long id;

    private MemberId account;
    private String hash;
    private String label;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    protected ApiToken() {}

    ApiToken(MemberId account, Secret secret, String label, Instant now) {
        this.account = account;
        this.hash = secret.hash();
        this.label = label;
        this.createdAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    MemberId account() {
        return account;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    TokenView view() {
        return new TokenView(id, label, createdAt, expiresAt, lastUsedAt);
    }
}
