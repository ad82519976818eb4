package org.reintegration.members.signin;

import java.time.Instant;

/** A new API token, shown this once. */
public record IssuedToken(long id, Secret secret, Instant expires) {}
