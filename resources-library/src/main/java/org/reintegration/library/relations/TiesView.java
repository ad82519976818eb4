package org.reintegration.library.relations;

import java.util.List;
import org.reintegration.kernel.text.Language;

/**
 * What ties a record to discussions, workshops and grants, as one reader sees it.
 *
 * @param language of the record's title
 * @param statable whether this reader may state ties of it and take them back
 */
public record TiesView(String publicId, String title, Language language, List<TieView> all, boolean statable) {

    public TiesView {
        all = List.copyOf(all);
    }
}
