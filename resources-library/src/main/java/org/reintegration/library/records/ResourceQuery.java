package org.reintegration.library.records;

import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.Actor;

/** Which published records are wanted: of which kind, and which part of the list. */
record ResourceQuery(@Nullable ResourceKind kind, @Nullable After after, int from, int size) {

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
            query.setParameter("at", last.at());
            query.setParameter("id", last.id());
        }
        query.setFirstResult(from);
        query.setMaxResults(size);
    }
}
