package org.reintegration.members.accounts;

import org.reintegration.kernel.text.Language;

/** What a visitor tells to become a member. */
public record RegistrationDraft(String email, String name, String password, Language language) {

    /** A password never writes itself into a log. */
    @Override
    public String toString() {
        return "RegistrationDraft[...]";
    }
}
