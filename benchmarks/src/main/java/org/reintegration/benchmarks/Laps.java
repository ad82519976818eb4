package org.reintegration.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of many pieces of work took, in milliseconds. */
final class Laps {

    private final double[] sorted;

    private Laps(double[] sorted) {
        this.sorted = sorted;
    }

    /** A piece of work that is timed. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Does all the work, so many pieces at a time. */
    static Laps of(List<? extends Work> work, int atOnce) throws InterruptedException {
        double[] took = new double[work.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<Void>> hands = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                hands.add(() -> {
                    for (int at = next.getAndIncrement(); at < work.size(); at = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        work.get(at).run();
                        took[at] = (System.nanoTime() - begin) / 1e6;
                    }
                    return null;
                });
            }
            for (Future<Void> hand : threads.invokeAll(hands)) {
                hand.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A request failed: " + failed.getCause(), failed);
        } finally {
            threads.shutdownNow();
        }
        return of(took);
    }

    static Laps of(double... took) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        return new Laps(sorted);
    }

    static Laps together(List<Laps> several) {
        return of(several.stream()
                .flatMapToDouble(laps -> Arrays.stream(laps.sorted))
                .toArray());
    }

    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }
}
