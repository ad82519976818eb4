package org.reintegration.kernel.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A room's answer to search, which knows no room's entities. */
public interface SearchSource {

    /** The kind of {@link ContentRef} it answers for: resource, discussion, call, gap or member. */
    String kind();

    /** Those among the ids that somebody may find, as they stand now; who is missing leaves the index. */
    Map<Long, SearchDocument> documents(Collection<Long> ids);

    /** Up to {@code size} ids greater than {@code after}, ascending: a rebuild walks them all this way. */
    List<Long> idsAfter(long after, int size);
}
