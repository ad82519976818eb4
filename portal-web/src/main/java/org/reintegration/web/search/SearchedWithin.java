package org.reintegration.web.search;

import java.util.Optional;
import org.reintegration.kernel.people.Actor;

/** Names what a search keeps to, as far as the reader may know of it; the pages of each room answer for their own kind. */
public interface SearchedWithin {

    /** What its tokens begin with, such as {@code group}. */
    String kind();

    /** Its name; nothing when there is none that this reader may know. */
    Optional<String> name(Actor actor, String id);
}
