package org.reintegration.local;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stops several servers one after the other; one that fails to stop does not keep the next from stopping. */
final class Closing {

    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    private Closing() {}

    static void inOrder(@Nullable AutoCloseable... servers) {
        for (AutoCloseable server : servers) {
            if (server == null) {
                continue;
            }
            try {
                server.close();
            } catch (Exception cause) {
                LOG.log(Level.SEVERE, "A server did not stop cleanly", cause);
            }
        }
    }
}
