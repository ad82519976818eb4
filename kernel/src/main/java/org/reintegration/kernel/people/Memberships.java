package org.reintegration.kernel.people;

import java.util.Set;

/** Groups that a person belongs to, for rooms that know only reader tokens; the forum answers. */
public interface Memberships {

    /** The tokens that open what is said in the actor's groups, such as {@code group:7}. */
    Set<String> readerTokens(Actor actor);
}
