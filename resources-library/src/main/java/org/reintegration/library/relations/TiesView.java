package org.reintegration.library.relations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * What ties a record to discussions, workshops and grants, as one reader sees it.
 *
 * @param language of the record's title
 * @param statable whether this reader may state ties of it and take them back
 * @param next where the next part begins, null at the end
 */
public record TiesView(
        String publicId,
        String title,
        Language language,
        List<TieView> all,
        boolean statable,
        @Nullable String next) {

    public TiesView {
        all = List.copyOf(all);
    }
}
