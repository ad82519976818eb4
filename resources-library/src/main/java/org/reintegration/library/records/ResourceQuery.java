package org.reintegration.library.records;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** Which published records are wanted: of which kind, and which part of the list. */
record ResourceQuery(@Nullable ResourceKind kind, @Nullable After after, int from, int size) {

    /** The last record already read. */
    record After(Instant publishedAt, long id) {

        static @Nullable After of(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
            List<String> keys = Cursor.keys(cursor, 2);
            try {
                return new After(Instant.parse(keys.get(0)), Long.parseLong(keys.get(1)));
            } catch (DateTimeParseException | NumberFormatException notOurs) {
                throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
            }
        }

        static String cursor(Instant publishedAt, long id) {
            return Cursor.of(publishedAt, id);
        }
    }

    String select(String what) {
        return "select " + what + " from ResourceVersion v join v.resource r where v.no = r.publishedNo and "
                + Visibility.READABLE
                + (kind == null ? "" : " and r.kind = :kind")
                + (after == null ? "" : " and (r.publishedAt < :at or (r.publishedAt = :at and r.id < :id))");
    }

    void bind(TypedQuery<?> query, Actor actor) {
        query.setParameter("sensitivities", Visibility.sensitivities(actor));
        query.setParameter("me", Visibility.me(actor));
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        After last = after;
        if (last != null) {
            query.setParameter("at", last.publishedAt());
            query.setParameter("id", last.id());
        }
        query.setFirstResult(from);
        query.setMaxResults(size);
    }
}
