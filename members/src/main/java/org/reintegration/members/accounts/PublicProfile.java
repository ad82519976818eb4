package org.reintegration.members.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/**
 * A member as others see them.
 *
 * @param listed false when only the owner or an administrator sees it
 */
public record PublicProfile(
        MemberId id,
        String publicId,
        String name,
        String bio,
        Language language,
        List<String> countries,
        List<String> themes,
        List<String> languages,
        @Nullable String organisation,
        boolean listed,
        Instant createdAt) {}
