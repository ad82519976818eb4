package org.reintegration.forum;

import java.util.List;
import java.util.Set;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Person;

/**
 * A group as one reader sees it.
 *
 * @param following what the reader hears of
 * @param moves what this reader may do
 */
public record GroupView(
        String publicId,
        String name,
        String about,
        Visibility visibility,
        List<String> regions,
        List<String> themes,
        List<String> languages,
        int members,
        int discussions,
        Standing standing,
        Following following,
        List<Person> facilitators,
        Set<GroupMove> moves,
        int version) {

    public String slug() {
        return Slug.of(name);
    }

    /** Its address after the language. */
    public String path() {
        return "community/" + publicId + "/" + slug();
    }

    public boolean can(String move) {
        return moves.contains(GroupMove.valueOf(move));
    }

    /** Whether what is said here is open to the reader; the invited see the door only. */
    public boolean isReadable() {
        return visibility != Visibility.PRIVATE || standing.isInside();
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
