package org.reintegration.search.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * What a letter tells: only what its reader may see while it is written.
 *
 * @param search the public id of the kept search
 * @param more how many more there are than the letter lists
 */
public record News(String search, String name, String query, List<Item> items, int more) {

    /**
     * One find.
     *
     * @param kind of content: resource, discussion
     * @param language of the title
     * @param path the address after the language
     * @param why what query and content both speak of, in the reader's language; empty when the very words match
     * @param again whether it is a new version of something that the search had found before
     */
    public record Item(
            String kind,
            String title,
            Language language,
            String path,
            String summary,
            String why,
            boolean again,
            @Nullable String type) {}
}
