package org.reintegration.web.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** People with an account, roles, a token for programs and a session of a browser, put straight into the database. */
public final class Cast {

    /** Somebody of the cast. */
    public record Someone(long id, String email, String name, String token, String session) {}

    private static final AtomicLong NEXT = new AtomicLong(940_000);

    private final Rows rows;

    public Cast(Rows rows) {
        this.rows = rows;
    }

    /** Somebody who holds these roles everywhere, or each for what stands behind its name: {@code FUND_OFFICER CALL 7}. */
    public Someone someone(String name, String... roles) {
        long id = NEXT.incrementAndGet();
        Someone someone = new Someone(
                id, "cast" + id + "@example.org", name, "rpp_" + UUID.randomUUID(), "s-" + UUID.randomUUID());
        rows.change(
                "insert into members.account (id, publicId, email, name, passwordHash, language, timeZone, status, bio,"
                        + " countries, themes, languages, listed, mutedMail, suspensionReason, createdAt, changedAt, version)"
                        + " values (?, ?, ?, ?, '', 'EN', 'UTC', 'ACTIVE', '', '', '', '', false, '', '', now(), now(), 0)",
                id,
                "cast" + Long.toString(id).replace('0', 'x').replace('1', 'y'),
                someone.email(),
                name);
        for (String role : roles) {
            hold(someone, role);
        }
        rows.change(
                "insert into members.api_token (id, account, hash, label, createdAt, expiresAt, lastUsedAt)"
                        + " values (?, ?, ?, 'cast', now(), now() + interval '1 day', now())",
                id,
                id,
                hash(someone.token()));
        rows.change(
                "insert into members.session (id, account, hash, createdAt, lastSeenAt, userAgent, network)"
                        + " values (?, ?, ?, now(), now(), 'cast', '127.0.0.1')",
                id,
                id,
                hash(someone.session()));
        return someone;
    }

    public void hold(Someone someone, String role) {
        String[] words = role.split(" ", -1);
        rows.change(
                "insert into members.held_role (id, account, role, scopeKind, scopeValue, grantedAt)"
                        + " values (?, ?, ?, ?, ?, now())",
                NEXT.incrementAndGet(),
                someone.id(),
                words[0],
                words.length > 1 ? words[1] : null,
                words.length > 2 ? words[2] : null);
    }

    /** An organisation to be known by; whoever works there has a conflict with whoever else does. */
    public long house() {
        long id = NEXT.incrementAndGet();
        rows.change(
                "insert into members.organisation (id, publicId, name, acronym, type, mailDomains, status, changedAt, version)"
                        + " values (?, ?, ?, '', 'UNIVERSITY', '', 'REGISTERED', now(), 0)",
                id,
                "casa" + Long.toString(id).replace('0', 'x').replace('1', 'y'),
                "House " + id);
        return id;
    }

    public Someone worksFor(Someone someone, long house) {
        rows.change("update members.account set organisation = ? where id = ?", house, someone.id());
        return someone;
    }

    /** Reads in the portal and gets no mail of this group: {@code COMMUNITY}. */
    public Someone without(Someone someone, String mails) {
        rows.change("update members.account set mutedMail = ? where id = ?", mails, someone.id());
        return someone;
    }

    private static String hash(String clear) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
