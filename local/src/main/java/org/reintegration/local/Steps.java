package org.reintegration.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person who waits what is being started and how long it took. */
final class Steps {

    private final PrintStream out;
    private final int all;
    private int done;

    Steps(PrintStream out, int all) {
        this.out = out;
        this.all = all;
    }

    void begin(String name) {
        done++;
        out.print(done + "/" + all + " " + name + " ... ");
        out.flush();
    }

    void end(Duration took) {
        end(took, "");
    }

    void end(Duration took, String remark) {
        out.println(String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0)
                + (remark.isEmpty() ? "" : "  " + remark));
    }
}
