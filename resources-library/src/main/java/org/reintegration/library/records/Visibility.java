package org.reintegration.library.records;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.people.Role;

/** Who may read a published record: one rule, as tokens for the index and as values for the database's where clause. */
final class Visibility {

    /**
     * True of what is published and not withdrawn. Asked by the instant and not by the state: of a state that it does not know yet
     * PostgreSQL expects that one record is in it, and then reads all records for every few.
     */
    static final String PUBLISHED = "r.publishedNo is not null and r.withdrawnAt is null";

    /** True of what somebody may read; expects {@code :sensitivities} and {@code :me} of {@link #sensitivities} and {@link #me}. */
    static final String READABLE = PUBLISHED + " and (r.sensitivity in :sensitivities or r.author = :me)";

    /** The same of one published version, the one that stands or one before: a record opened later does not open what was closed. */
    static final String VERSION_READABLE =
            READABLE + " and v.publishedAt is not null and (v.sensitivity in :sensitivities or r.author = :me)";

    /** Belongs to nobody, so that a visitor is the author of nothing. */
    private static final MemberId NOBODY = new MemberId(-1);

    private Visibility() {}

    /** The tokens that open a record to its readers. */
    static Set<String> readers(Sensitivity sensitivity, @Nullable MemberId author) {
        Set<String> tokens = switch (sensitivity) {
            case PUBLIC -> Set.of(Readers.EVERYONE);
            case MEMBERS -> Set.of(Readers.MEMBERS);
            case RESTRICTED -> Set.of(Readers.role(Role.EDITOR), Readers.role(Role.LIBRARY_REVIEWER));
        };
        if (author == null || sensitivity != Sensitivity.RESTRICTED) {
            return tokens;
        }
        Set<String> withAuthor = new LinkedHashSet<>(tokens);
        withAuthor.add(Readers.member(author));
        return withAuthor;
    }

    /** The degrees of sensitivity whose every record this actor may read. */
    static Set<Sensitivity> sensitivities(Actor actor) {
        Set<Sensitivity> open = EnumSet.noneOf(Sensitivity.class);
        for (Sensitivity sensitivity : Sensitivity.values()) {
            if (!Collections.disjoint(readers(sensitivity, null), actor.readerTokens())) {
                open.add(sensitivity);
            }
        }
        return open;
    }

    /** Whether nothing more is open to the actor for having written it. */
    static boolean readsNoMoreOfTheirOwn(Actor actor) {
        return !actor.isMember() || sensitivities(actor).size() == Sensitivity.values().length;
    }

    static MemberId me(Actor actor) {
        MemberId id = actor.id();
        return id == null ? NOBODY : id;
    }
}
