package org.reintegration.kernel.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/** Who is asking. Every use case takes an actor first: a visitor, a member, or the portal itself when a job runs. */
public record Actor(@Nullable MemberId id, Set<Grant> grants, boolean portal) {

    public static final Actor VISITOR = new Actor(null, Set.of(), false);

    /** The portal itself, in jobs and in answers to its own outbox; it holds no role. */
    public static final Actor PORTAL = new Actor(null, Set.of(), true);

    public Actor {
        grants = Set.copyOf(grants);
    }

    public static Actor member(MemberId id, Set<Grant> grants) {
        return new Actor(id, grants, false);
    }

    public boolean isMember() {
        return id != null;
    }

    public boolean is(@Nullable MemberId member) {
        return id != null && id.equals(member);
    }

    /** The member who asks; refused as not signed in when nobody is. */
    public MemberId memberOrRefuse() {
        if (id == null) {
            throw Refusal.signInFirst();
        }
        return id;
    }

    /** Whether the role is held without any limit. */
    public boolean holds(Role role) {
        return grants.contains(Grant.everywhere(role));
    }

    /** Whether the role is held everywhere or for one of these regions. */
    public boolean holdsFor(Role role, Collection<String> regions) {
        return holds(role, scope -> scope.kind() == Scope.Kind.REGION && regions.contains(scope.value()));
    }

    /** Whether the role is held everywhere or for exactly this scope. */
    public boolean holdsIn(Role role, Scope where) {
        return holds(role, where::equals);
    }

    /** Whether the role is held at all, however limited: enough to open a desk, not to act on what lies there. */
    public boolean holdsSomewhere(Role role) {
        return holds(role, scope -> true);
    }

    private boolean holds(Role role, Predicate<Scope> within) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .anyMatch(scope -> scope == null || within.test(scope));
    }

    /** The tokens that open documents of the index to this reader: {@code everyone}, {@code members}, {@code member:42}, {@code role:editor}. */
    public Set<String> readerTokens() {
        Set<String> tokens = new LinkedHashSet<>();
        tokens.add(Readers.EVERYONE);
        if (id != null) {
            tokens.add(Readers.MEMBERS);
            tokens.add(Readers.member(id));
            for (Grant grant : grants) {
                Scope scope = grant.scope();
                if (scope == null) {
                    tokens.add(Readers.role(grant.role()));
                } else if (scope.kind() == Scope.Kind.GROUP) {
                    tokens.add(Readers.group(Long.parseLong(scope.value())));
                }
            }
        }
        return tokens;
    }
}
