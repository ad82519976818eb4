package org.reintegration.forum;

import java.util.Locale;

/** What a member hears of: every post, only what concerns them, or nothing. */
public enum Following {
    EVERY_POST,
    MENTIONS,
    MUTE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
