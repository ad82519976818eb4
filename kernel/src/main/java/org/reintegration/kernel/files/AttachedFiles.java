package org.reintegration.kernel.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.text.Language;

/** What rooms may ask about the files of their content; the files room answers. */
public interface AttachedFiles {

    /** The files of each content in their order, whatever their state, in one query however many are asked for. */
    Map<ContentRef, List<AttachedFile>> of(Collection<ContentRef> contents);

    /** What the readable ones among them say, page by page; the languages are those of the contents, for files that show none. */
    Map<ContentRef, List<Passage>> passages(Map<ContentRef, Language> contents);

    /** The next version begins with the files of the last one. */
    void copy(ContentRef from, ContentRef to);

    /** From now on the list never changes; {@code removable} is for samples, which may go as a whole. */
    void freeze(ContentRef content, boolean removable);

    /** The content is gone for good. */
    void forget(Collection<ContentRef> contents);
}
