package org.reintegration.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group as its facilitators write it. */
public record GroupDraft(
        String name,
        String about,
        Visibility visibility,
        List<String> regions,
        List<String> themes,
        List<String> languages) {

    public GroupDraft(
            @Nullable String name,
            @Nullable String about,
            @Nullable Visibility visibility,
            @Nullable List<String> regions,
            @Nullable List<String> themes,
            @Nullable List<String> languages) {
        this.name = name == null ? "" : name.strip();
        this.about = about == null ? "" : about.strip();
        this.visibility = visibility == null ? Visibility.PRIVATE : visibility;
        this.regions = regions == null ? List.of() : List.copyOf(regions);
        this.themes = themes == null ? List.of() : List.copyOf(themes);
        this.languages = languages == null ? List.of() : List.copyOf(languages);
    }
}
