package org.reintegration.kernel.files;

import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Decision;

/** A room's answer to the files room, which knows no room's content: who may do what with files that hang on it. */
public interface FileOwner {

    /** The kind of {@link org.reintegration.kernel.content.ContentRef} it answers for. */
    String kind();

    /** Asked again at every click. */
    boolean mayRead(Actor actor, long id);

    /** Whether files may be added, ordered, described and removed; who may not even see the content is refused as if there were none. */
    Decision mayChange(Actor actor, long id);

    /** Whether this actor sees files that are not ready, and may have a failed one read again. */
    boolean mayTend(Actor actor, long id);

    /** A file of it has become ready or has failed; called in the transaction in which the news is taken note of. */
    void filesChanged(long id);

    /** Where the content is shown, the address after the language. */
    String path(long id);
}
