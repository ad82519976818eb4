package org.reintegration.library.records;

import jakarta.persistence.Query;
import java.util.stream.Collectors;
import org.reintegration.kernel.people.Actor;

/** Who may read a published record, for statements in SQL: the same rule as every list. */
public final class SqlVisibility {

    /** True of the {@code library.resource r} that the actor of {@link #bind} may read; takes the first two values of the statement. */
    public static final String READABLE = """
            r.publishedNo is not null and r.status <> 'WITHDRAWN'
            and (r.sensitivity = any (cast(?1 as text[])) or r.author = ?2)
            """;

    private SqlVisibility() {}

    public static void bind(Query query, Actor actor) {
        query.setParameter(
                1, Visibility.sensitivities(actor).stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")));
        query.setParameter(2, Visibility.me(actor).value());
    }
}
