package org.reintegration.kernel.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of people for rooms that know only their ids; the members room answers. */
public interface People {

    /** Everyone asked for who still exists, in one query however many are asked for. */
    Map<MemberId, Person> named(Collection<MemberId> ids);

    /** Active members who hold the role everywhere or for one of the regions. */
    Set<MemberId> holding(Role role, Collection<String> regions);

    /** The ids of the organisations these people belong to, shown or not: to find conflicts of interest, never to be told. */
    Map<MemberId, Long> organisationsOf(Collection<MemberId> members);

    /** The countries these people work in, shown or not: to tell who judges from near; who names none is left out. */
    Map<MemberId, List<String>> countriesOf(Collection<MemberId> members);

    /** Those among these public ids whose owners opened their profile, by public id. */
    Map<String, Person> listed(Collection<String> publicIds);

    /** Whose address this is, to invite them; never told to whoever asks. */
    Optional<MemberId> withEmail(String email);

    /** Active people by their public ids, whether their profile is open or not: only for whoever knows that they may be spoken to. */
    Map<String, Person> addressed(Collection<String> publicIds);

    /**
     * Active people by public id whose name has words that begin like these, whatever the accents.
     *
     * @param inside people who are known to whoever asks
     * @param others whether everybody with an open profile counts too
     */
    Map<String, Person> called(String words, Collection<Long> inside, boolean others, int most);
}
