package org.reintegration.members.accounts;

import java.util.Locale;

/** Where an account stands in its life; only {@link AccountMove} changes it. */
public enum AccountStatus {
    /** Registered; the address is not yet proved. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    /** Gone for good; a row without a person keeps old references true. */
    ERASED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
