package org.reintegration.members.signin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.text.Language;

/** Reads the account, its grants and its unread notices from the rows of one statement, one row for each grant. */
final class SignedInReader {

    /** What both statements select; {@code p} is the proof, the session or the token. */
    static final String COLUMNS = """
            select a.id, a.name, a.language, a.timeZone, p.id,
                   (select count(*) from members.notice n where n.recipient = a.id and n.readAt is null),
                   h.role, h.scopeKind, h.scopeValue, %s
            from %s p
            join members.account a on a.id = p.account and a.status = 'ACTIVE'
            left join members.held_role h on h.account = a.id
            where p.hash = ?1 and\s""";

    private SignedInReader() {}

    static Optional<SignedIn> read(List<?> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Grant> grants = new LinkedHashSet<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            if (row[6] != null) {
                grants.add(new Grant(Role.valueOf((String) row[6]), scope(row[7], row[8])));
            }
        }
        Object[] first = (Object[]) rows.get(0);
        return Optional.of(new SignedIn(
                Actor.member(new MemberId(number(first[0])), grants),
                (String) first[1],
                Language.valueOf((String) first[2]),
                (String) first[3],
                (int) number(first[5]),
                number(first[4]),
                Boolean.TRUE.equals(first[9])));
    }

    private static @Nullable Scope scope(@Nullable Object kind, @Nullable Object value) {
        return kind instanceof String named && value instanceof String where
                ? new Scope(Scope.Kind.valueOf(named), where)
                : null;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
