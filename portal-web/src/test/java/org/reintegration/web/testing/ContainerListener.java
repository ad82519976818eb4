package org.reintegration.web.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the machine before Arquillian looks for its server, and stops it after the last test. */
public class ContainerListener implements LauncherSessionListener {

    private Machine machine;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("container".equals(System.getProperty("machine"))) {
            machine = Machine.start("container");
            ArquillianServer.prepare(machine);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (machine != null) {
            machine.close();
        }
    }
}
