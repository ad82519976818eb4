package org.reintegration.kernel.people;

import org.jspecify.annotations.Nullable;

/** A role that a person holds: everywhere when {@code scope} is null, else within it. */
public record Grant(Role role, @Nullable Scope scope) {

    public static Grant everywhere(Role role) {
        return new Grant(role, null);
    }

    public static Grant within(Role role, Scope scope) {
        return new Grant(role, scope);
    }
}
