package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/**
 * A published record as the other parts of the library refer to it.
 *
 * @param tied whether it is tied to anything in another room
 */
public record Holding(
        ContentRef ref,
        String publicId,
        ResourceKind kind,
        String type,
        Language language,
        String title,
        List<String> countries,
        List<String> regions,
        @Nullable MemberId author,
        boolean sample,
        boolean tied) {

    static Holding of(ResourceVersion version, List<String> regions) {
        Resource resource = version.resource();
        return new Holding(
                resource.ref(),
                resource.publicId().value(),
                resource.kind(),
                resource.type(),
                version.language(),
                version.original().title(),
                version.facts().countries(),
                regions,
                resource.author(),
                resource.isSample(),
                resource.isTied());
    }

    public String path() {
        return "library/" + publicId + "/" + Slug.of(title);
    }
}
