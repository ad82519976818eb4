package org.reintegration.local.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the sample content: what people need at once before the portal is shown, the rest while they look around. */
public final class SampleLoading implements AutoCloseable {

    private static final long PATIENCE_TO_STOP_MILLIS = 2_000;

    private final List<SampleContent> parts;
    private final PrintStream out;
    private final PortalAccess portal;
    /** Kept until a line of its own can be printed; null when lines are printed as they come. */
    private @Nullable List<String> held;

    private boolean complete = true;
    private @Nullable Thread later;

    public SampleLoading(List<SampleContent> parts, PrintStream out, URI address, String setUpToken, String password) {
        this.parts = parts;
        this.out = out;
        this.portal = new PortalAccess(address, setUpToken, password, this::tell);
    }

    /** Loads what cannot wait; what there is to say about it is held until {@link #speak}. */
    public void loadFirst() throws InterruptedException {
        hold();
        for (SampleContent part : parts) {
            if (!part.canWait()) {
                load(part);
            }
        }
    }

    /** Loads the rest in the background, with a line when all is there. */
    public void loadLater() {
        var thread = new Thread(this::rest, "sample content");
        thread.setDaemon(true);
        thread.start();
        later = thread;
    }

    /** Takes everything away, the last part first; answers whether nothing is left. */
    public boolean clear() throws InterruptedException {
        hold();
        for (int i = parts.size() - 1; i >= 0; i--) {
            try {
                parts.get(i).clear(portal);
            } catch (IOException cause) {
                failed(parts.get(i), "not removed", cause);
            }
        }
        return complete;
    }

    /** Prints what was held back, and from now on every line at once. */
    public synchronized void speak() {
        List<String> lines = held == null ? List.of() : held;
        held = null;
        lines.forEach(out::println);
    }

    private synchronized void hold() {
        held = new ArrayList<>();
    }

    private synchronized void tell(String line) {
        if (held == null) {
            out.println(line);
        } else {
            held.add(line);
        }
    }

    private void rest() {
        try {
            for (SampleContent part : parts) {
                if (part.canWait()) {
                    load(part);
                }
            }
            portal.leave();
            tell(
                    complete
                            ? "Sample content is complete."
                            : "Sample content is not complete; the next start tries again.");
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (IOException cause) {
            tell("Sample content: tokens used for loading stay open: " + cause.getMessage());
        }
    }

    private void load(SampleContent part) throws InterruptedException {
        try {
            part.load(portal);
        } catch (IOException cause) {
            failed(part, "not loaded", cause);
        }
    }

    private void failed(SampleContent part, String what, IOException cause) {
        complete = false;
        String why = cause.getMessage();
        tell("Sample content, " + part.name() + ": " + what + ": "
                + (why == null ? cause.getClass().getSimpleName() : why) + ".");
    }

    @Override
    public void close() {
        Thread thread = later;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE_TO_STOP_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
