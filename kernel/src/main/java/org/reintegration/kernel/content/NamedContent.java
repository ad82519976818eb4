package org.reintegration.kernel.content;

import java.util.Collection;
import java.util.Map;
import org.reintegration.kernel.people.Actor;

/** A room's answer to rooms that know only public ids of its content: what it is called and where it is read, to whoever may see it. */
public interface NamedContent {

    /** The kind of {@link ContentRef} it answers for. */
    String kind();

    /**
     * Those among the public ids that this actor may see, by public id, in one query however many are asked for; who is missing does
     * not exist for this actor.
     */
    Map<String, Named> named(Actor actor, Collection<String> publicIds);
}
