package org.reintegration.web.files;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.text.Language;

/**
 * A file as the API gives it.
 *
 * @param problem why it failed or was refused, as a stable word
 * @param version for If-Match
 * @param page the address of its page
 * @param content the address of the file itself
 */
public record FileAnswer(
        String id,
        String name,
        String type,
        long size,
        String sha256,
        FileState state,
        @Nullable String problem,
        @Nullable Integer pages,
        @Nullable Language language,
        String description,
        boolean stripped,
        int version,
        String page,
        @Nullable String content,
        @Nullable String picture) {

    static FileAnswer of(AttachedFile file, String portal, String page) {
        String api = portal + "/api/v1/files/" + file.id();
        return new FileAnswer(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                file.state(),
                file.reason(),
                file.pages(),
                file.language(),
                file.description(),
                file.stripped(),
                file.version(),
                portal + page,
                file.isReady() ? api + "/content" : null,
                file.isReady() && file.preview() ? api + "/picture" : null);
    }
}
