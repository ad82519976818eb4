package org.reintegration.members.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reintegration.kernel.people.MemberId;

/** A sign-in that lasts; the browser holds the secret, this row its hash. */
@Entity
@Table(name = "session", schema = "members")
class OpenSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "session_id")
    @SequenceGenerator(name = "session_id", sequenceName = "members.session_id", allocationSize = 50)
    private Long id;

    private MemberId account;
    private String hash;
    private Instant createdAt;
    private Instant lastSeenAt;
    private String userAgent;
    private String network;

    protected OpenSession() {}

    OpenSession(MemberId account, Secret secret, Device device, Instant now) {
        this.account = account;
        this.hash = secret.hash();
        this.createdAt = now;
        this.lastSeenAt = now;
        this.userAgent = device.userAgent();
        this.network = device.network();
    }

    MemberId account() {
        return account;
    }

    SessionView view(long current) {
        return new SessionView(id, createdAt, lastSeenAt, userAgent, network, id == current);
    }
}
