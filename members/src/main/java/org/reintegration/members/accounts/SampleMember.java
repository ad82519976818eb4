package org.reintegration.members.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of the sample content, as its file tells. */
public record SampleMember(
        String key,
        String name,
        String email,
        String language,
        String timeZone,
        @Nullable String organisation,
        List<String> countries,
        List<String> themes,
        List<String> languages,
        boolean listed,
        String bio,
        List<String> roles) {}
