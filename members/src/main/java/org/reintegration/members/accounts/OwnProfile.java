package org.reintegration.members.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A member's account as the member sees it. */
public record OwnProfile(
        long id,
        String publicId,
        String email,
        @Nullable String pendingEmail,
        String name,
        Language language,
        String timeZone,
        String bio,
        List<String> countries,
        List<String> themes,
        List<String> languages,
        @Nullable Long organisation,
        @Nullable String organisationName,
        boolean listed,
        List<String> mutedMail,
        Instant createdAt,
        int version) {}
