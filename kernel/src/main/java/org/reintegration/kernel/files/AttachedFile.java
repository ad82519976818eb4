package org.reintegration.kernel.files;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.text.Language;

/**
 * A file as it hangs on a piece of content.
 *
 * @param id of this attachment, in addresses
 * @param type the media type its content was found to be
 * @param reason why it failed or was refused, a word of the files room
 * @param pages pages, slides or sheets; null when it has none or is not read yet
 * @param preview whether there is a picture of it
 * @param stripped whether what it said of its makers was taken out
 * @param version how often its description, its place or its content changed
 */
public record AttachedFile(
        String id,
        ContentRef content,
        String name,
        String type,
        long size,
        String sha256,
        FileState state,
        @Nullable String reason,
        @Nullable Integer pages,
        @Nullable Language language,
        String description,
        boolean preview,
        boolean stripped,
        int version) {

    public boolean isReady() {
        return state == FileState.READY;
    }

    /** The address of the file's page after the language. */
    public String path() {
        return "files/" + id;
    }
}
