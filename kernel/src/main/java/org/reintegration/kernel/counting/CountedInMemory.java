package org.reintegration.kernel.counting;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Counts that are kept in memory and written down now and then, so that nobody who is counted waits for the database. So much is lost when
 * a server dies as was counted since the last writing.
 */
public final class CountedInMemory<C extends CountedInMemory.Counts<C>> {

    /** What was counted; it bounds itself, or a robot would fill the memory while the database is away. */
    public interface Counts<C> {

        /** Takes back what could not be written. */
        void add(C unwritten);
    }

    private final Supplier<C> nothing;

    /** Held while counts are on their way to the database. */
    private final Object writing = new Object();

    private C counts;

    public CountedInMemory(Supplier<C> nothing) {
        this.nothing = nothing;
        counts = nothing.get();
    }

    public synchronized void count(Consumer<C> change) {
        change.accept(counts);
    }

    /**
     * Writes down what was counted since the last time. All that was counted before is written when this returns, whoever else was writing.
     *
     * @param write takes what was counted to the database; when it fails, what it leaves in the counts is kept for the next time
     */
    public void writeDown(Consumer<C> write) {
        synchronized (writing) {
            C taken = taken();
            try {
                write.accept(taken);
            } catch (RuntimeException e) {
                count(now -> now.add(taken));
                throw e;
            }
        }
    }

    private synchronized C taken() {
        C taken = counts;
        counts = nothing.get();
        return taken;
    }
}
