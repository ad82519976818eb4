package org.reintegration.kernel.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as other rooms may show them.
 *
 * @param publicId the address of the public profile, null while the person keeps it hidden
 * @param organisation the organisation's name, null when none is known or shown
 */
public record Person(
        MemberId id,
        String name,
        @Nullable String publicId,
        @Nullable String organisation) {}
