package org.reintegration.library.analytics;

import java.util.Locale;

/** What records are ranked by. */
public enum FigureOrder {
    VIEWS,
    DOWNLOADS,
    USES;

    /** The word for it in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return slug();
    }
}
