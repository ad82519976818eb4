package org.reintegration.members.signin;

import java.time.Instant;

/**
 * A sign-in as its owner sees it.
 *
 * @param here whether the owner is looking from it
 */
public record SessionView(
        long id, Instant createdAt, Instant lastSeenAt, String userAgent, String network, boolean here) {}
