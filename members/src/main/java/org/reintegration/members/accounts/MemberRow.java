package org.reintegration.members.accounts;

import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.people.Grant;

/** A member in the administrator's list. */
public record MemberRow(
        long id,
        String publicId,
        String name,
        String email,
        AccountStatus status,
        boolean sample,
        Instant createdAt,
        List<Grant> grants) {}
