package org.reintegration.kernel.content;

import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;

/** Which records name a piece of another room's content, for the page on which that stands; the library answers. */
public interface RecordsNaming {

    /** Those that this actor may read, last named first. Whether the actor may see the content itself is for its own room to say before. */
    List<Named> naming(Actor actor, String kind, String publicId, Language language);
}
