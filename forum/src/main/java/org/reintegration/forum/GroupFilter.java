package org.reintegration.forum;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.MergedConcepts;

/** Which groups are asked for: about a region, a theme (a merged one is that which took its place), in a language; an empty one asks for all. */
public record GroupFilter(String region, String theme, String language) {

    public static final GroupFilter NONE = new GroupFilter("", "", "");

    public GroupFilter(@Nullable String region, @Nullable String theme, @Nullable String language) {
        this.region = region == null ? "" : region;
        this.theme = theme == null ? "" : MergedConcepts.resolve(theme);
        this.language = language == null ? "" : language;
    }

    public boolean isEmpty() {
        return region.isEmpty() && theme.isEmpty() && language.isEmpty();
    }
}
