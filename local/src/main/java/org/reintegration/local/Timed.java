package org.reintegration.local;

import java.time.Duration;

/** Something that was started, and how long that took. */
record Timed<T>(T result, Duration took) {

    /** Something that takes a while and may be told to stop. */
    interface Work<T> {
        T get() throws LocalFailure, InterruptedException;
    }

    static <T> Timed<T> of(Work<T> work) throws LocalFailure, InterruptedException {
        long begin = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, Duration.ofNanos(System.nanoTime() - begin));
    }
}
