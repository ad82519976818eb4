package org.reintegration.members.accounts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member as an administrator sees them.
 *
 * @param moves what this administrator may do with the account now
 */
public record MemberView(
        long id,
        String publicId,
        String name,
        String email,
        AccountStatus status,
        String suspensionReason,
        @Nullable String organisation,
        boolean listed,
        List<GrantView> grants,
        Set<AccountMove> moves) {}
