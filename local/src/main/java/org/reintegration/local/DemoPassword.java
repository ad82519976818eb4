package org.reintegration.local;

/** The one password of all demonstration accounts; they exist on this machine only. */
public final class DemoPassword {

    public static final String VALUE = "welcome-home-2026";

    private DemoPassword() {}
}
