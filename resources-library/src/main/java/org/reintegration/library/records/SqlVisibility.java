package org.reintegration.library.records;

import jakarta.persistence.Query;
import java.util.stream.Collectors;
import org.reintegration.kernel.people.Actor;

/** Who may read a published record, for statements in SQL: the same rule as every list. */
public final class SqlVisibility {

    /** True of a published {@code r} that the actor of {@link #bind} may read; takes the first two values of the statement. */
    static final String OPEN = "(r.sensitivity = any (cast(?1 as text[])) or r.author = ?2)";

    /** True of a published {@code r} that the actor may read for having written it alone; takes the same two values. */
    static final String OWN =
            "r.author = ?2 and r.sensitivity <> 'PUBLIC' and r.sensitivity <> all (cast(?1 as text[]))";

    /** {@link #OPEN} of any {@code library.resource r}: true of none that is not published. */
    public static final String READABLE = Visibility.PUBLISHED + " and " + OPEN;

    private SqlVisibility() {}

    public static Query bind(Query query, Actor actor) {
        String open =
                Visibility.sensitivities(actor).stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
        return query.setParameter(1, open).setParameter(2, Visibility.me(actor).value());
    }
}
