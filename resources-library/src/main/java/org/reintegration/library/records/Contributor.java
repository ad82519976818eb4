package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who had a part in a record beside whoever sent it in.
 *
 * @param role id in the vocabulary of contributor roles
 * @param name of a person or a team, as it is to be read
 */
public record Contributor(String role, String name) {

    /** What a form sends for a role not chosen. */
    private static final String AUTHOR = "author";

    public Contributor(@Nullable String role, @Nullable String name) {
        String chosen = Given.text(role);
        this.role = chosen.isEmpty() ? AUTHOR : chosen;
        this.name = Given.text(name);
    }

    /** Whether citations name them first. */
    public boolean isAuthor() {
        return role.equals(AUTHOR);
    }
}
