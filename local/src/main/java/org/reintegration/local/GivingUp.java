package org.reintegration.local;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks into a log while somebody waits for its server, and wakes them when the server says that it has given up. */
final class GivingUp {

    private final Thread waiting = Thread.currentThread();
    private final Thread watcher;
    private volatile boolean gaveUp;
    private volatile boolean over;

    GivingUp(Path log, Pattern words) {
        this.watcher = new Thread(() -> watch(log, words), "watching " + log.getFileName());
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch(Path log, Pattern words) {
        try {
            while (!over) {
                if (Logs.last(log, words).isPresent()) {
                    gaveUp = true;
                    waiting.interrupt();
                    return;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException noLongerNeeded) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops looking; answers whether the server gave up. */
    boolean end() {
        over = true;
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return gaveUp;
    }
}
