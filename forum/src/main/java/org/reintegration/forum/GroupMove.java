package org.reintegration.forum;

import java.util.Locale;

/** The table of what may be done in a group, and by whom. */
public enum GroupMove {
    JOIN(Part.OUTSIDER),
    LEAVE(Part.MEMBER),
    ASK(Part.MEMBER),
    FOLLOW(Part.READER),
    INVITE(Part.FACILITATOR),
    APPOINT(Part.FACILITATOR),
    EDIT(Part.FACILITATOR),
    MODERATE(Part.FACILITATOR);

    private final Part who;

    GroupMove(Part who) {
        this.who = who;
    }

    Part who() {
        return who;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
