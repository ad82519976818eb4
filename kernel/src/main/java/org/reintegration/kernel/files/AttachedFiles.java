package org.reintegration.kernel.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** What rooms may ask about the files of their content; the files room answers. */
public interface AttachedFiles {

    /** The files of each content in their order, whatever their state, in one query however many are asked for. */
    Map<ContentRef, List<AttachedFile>> of(Collection<ContentRef> contents);

    /** What the readable ones among them say, page by page; the languages are those of the contents, for files that show none. */
    Map<ContentRef, List<Passage>> passages(Map<ContentRef, Language> contents);

    /** What in the readable ones seems to tell who somebody is, file by file, in one query however many contents are asked for. */
    Map<ContentRef, List<FileMark>> marks(Collection<ContentRef> contents);

    /**
     * Hangs a complete upload of this member, a Word text, on the content to be read as a form; the owner hears when it was.
     *
     * @throws org.reintegration.kernel.rules.Refusal when there is no such upload, or it is no Word text or too large a one
     */
    AttachedFile attachForm(MemberId member, ContentRef content, @Nullable String upload);

    /** What the form on the content says, in its own order; nothing before it was read. */
    List<FormParagraph> form(ContentRef content);

    /**
     * Hangs a complete upload of this member on the content, behind the others; twice the same upload is one file. The owner has
     * asked its own rule whether the member may.
     *
     * @throws org.reintegration.kernel.rules.Refusal when there is no such upload, or no room for it
     */
    AttachedFile attach(MemberId member, ContentRef content, NewFile file);

    /** The next version begins with the files of the last one, but for those whose ids are named. */
    void copy(ContentRef from, ContentRef to, Set<String> without);

    /** From now on the list never changes; {@code removable} is for samples, which may go as a whole. */
    void freeze(ContentRef content, boolean removable);

    /** The content is gone for good. */
    void forget(Collection<ContentRef> contents);
}
