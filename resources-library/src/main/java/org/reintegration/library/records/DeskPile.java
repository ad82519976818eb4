package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** What lies on the desk of somebody, told by the database: nothing of their regions hides behind what is for others. */
@ApplicationScoped
class DeskPile {

    private static final int LARGEST_SLICE = 100;

    /** True of what an editor or reviewer sees of the work of others; takes the first two values of the statement. */
    private static final String OF_THEIR_REGIONS =
            "(cast(?1 as boolean) or string_to_array(r.regions, chr(10)) && cast(?2 as text[]))";

    private static final String WAITING = """
            from library.resource r join library.resource_version v on v.resource_id = r.id and v.no = r.workingNo
            where r.waitingSince is not null and r.author is distinct from ?3 and\s""" + OF_THEIR_REGIONS;

    private static final String DUE = """
            from library.resource r join library.resource_version v on v.resource_id = r.id and v.no = r.publishedNo
            """ + Reminders.DUE.replace("?1", "?7")
            + " and (r.author = ?3 or (r.status <> 'DRAFT' and " + OF_THEIR_REGIONS + "))";

    @PersistenceContext
    EntityManager em;

    @Inject
    Resources resources;

    /** What waits for the library, longest first; one's own work is for others to judge. */
    Slice<ResourceVersion> waiting(Actor actor, @Nullable String after, int size) {
        String sql = "select v.id " + WAITING + beyond("r.waitingSince");
        return slice(by(actor, sql), after, size, Resource::waitingSince);
    }

    long countWaiting(Actor actor) {
        return ((Number) by(actor, "select count(*) " + WAITING).getSingleResult()).longValue();
    }

    /** Published versions whose day comes within a month or has passed, the longest due first. */
    Slice<ResourceVersion> due(Actor actor, Instant now, @Nullable String after, int size) {
        String sql = "select v.id " + DUE + beyond("r.reviewBy");
        Query due = by(actor, sql).setParameter(7, now.plus(Patience.AHEAD).toString());
        return slice(due, after, size, Resource::reviewBy);
    }

    private static String beyond(String at) {
        return " and (" + at + ", r.id) > (cast(?4 as timestamptz), ?5) order by " + at + ", r.id limit ?6";
    }

    private Query by(Actor actor, String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.holds(Role.EDITOR) || actor.holds(Role.LIBRARY_REVIEWER))
                .setParameter(2, regions(actor))
                .setParameter(3, Visibility.me(actor).value());
    }

    private static String regions(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EDITOR || grant.role() == Role.LIBRARY_REVIEWER)
                .flatMap(grant -> Stream.ofNullable(grant.scope()))
                .filter(scope -> scope.kind() == Scope.Kind.REGION)
                .map(Scope::value)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Slice<ResourceVersion> slice(
            Query query, @Nullable String cursor, int size, Function<Resource, @Nullable Instant> at) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        After after = After.of(cursor);
        @SuppressWarnings("unchecked")
        List<Number> ids = query.setParameter(
                        4, after == null ? "-infinity" : after.at().toString())
                .setParameter(5, after == null ? 0L : after.id())
                .setParameter(6, most + 1)
                .getResultList();
        List<ResourceVersion> found =
                resources.inOrder(ids.stream().map(Number::longValue).toList());
        return Slice.of(found, most, last -> {
            Instant since = at.apply(last.resource());
            return After.cursor(
                    since == null ? Instant.EPOCH : since, last.resource().id());
        });
    }
}
