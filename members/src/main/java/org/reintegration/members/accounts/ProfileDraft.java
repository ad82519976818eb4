package org.reintegration.members.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * What a member wants the profile to say.
 *
 * @param organisation an id of the register
 * @param listed whether visitors and search may find the profile
 * @param version the version the member saw while editing
 */
public record ProfileDraft(
        String name,
        String bio,
        Language language,
        String timeZone,
        List<String> countries,
        List<String> themes,
        List<String> languages,
        @Nullable Long organisation,
        boolean listed,
        int version) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_BIO = 2000;
    public static final int MOST_COUNTRIES = 30;
    public static final int MOST_THEMES = 20;
    public static final int MOST_LANGUAGES = 20;
}
