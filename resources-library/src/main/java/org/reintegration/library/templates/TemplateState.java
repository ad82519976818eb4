package org.reintegration.library.templates;

import java.util.Locale;

/** How far a filled template has come. */
public enum TemplateState {
    WAITING,
    TAKEN,
    /** Nothing of it was taken over. */
    REFUSED;

    /** As it stands in keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
