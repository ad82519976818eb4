package org.reintegration.members.accounts;

import java.time.Duration;
import java.util.Locale;

/** Why the portal writes to an account's owner about the account itself. */
public enum MailPurpose {
    /** Prove the address of a registration. */
    CONFIRM(Duration.ofHours(24)),
    /** Somebody registered an address that has an account. */
    ALREADY_MEMBER(Duration.ZERO),
    /** Choose a new password. */
    RESET(Duration.ofHours(1)),
    PASSWORD_CHANGED(Duration.ZERO),
    /** Prove a new address; goes to that address. */
    PROVE_EMAIL(Duration.ofHours(24)),
    /** Somebody wants to move the account to another address; goes to the old one. */
    EMAIL_CHANGE_ASKED(Duration.ZERO),
    SUSPENDED(Duration.ZERO),
    RESTORED(Duration.ZERO);

    private final Duration linkLasts;

    MailPurpose(Duration linkLasts) {
        this.linkLasts = linkLasts;
    }

    /** How long the link in the mail opens something; zero when there is no such link. */
    public Duration linkLasts() {
        return linkLasts;
    }

    public boolean hasLink() {
        return !linkLasts.isZero();
    }

    /** The purpose as it stands in keys of words: {@code already-member}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
