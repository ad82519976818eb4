package org.reintegration.members.accounts;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Role;

/**
 * Which members an administrator looks for.
 *
 * @param words part of a name or an address; empty for everyone
 */
public record MemberQuery(
        String words, @Nullable Role role, @Nullable AccountStatus status) {}
