package org.reintegration.members.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** A role somebody holds, as an administrator sees it. */
public record GrantView(long id, Role role, @Nullable Scope scope, Instant grantedAt) {}
