package org.reintegration.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Pages of contents on their way into an index, a few at once: while Solr takes one, the next is read from the database. They are
 * counted in the order in which they were sent, so that whoever goes on after a cut misses none.
 */
final class Pages implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final Executor hands;
    private final Consumer<Page> whenWritten;
    private final Deque<Underway> underway = new ArrayDeque<>();

    /** So many contents of a kind up to an id; what could not be indexed was passed over. */
    record Page(String kind, long lastId, int size, int passedOver) {}

    private record Underway(String kind, long lastId, int size, CompletableFuture<Integer> passedOver) {

        Page written() {
            try {
                return new Page(kind, lastId, size, passedOver.join());
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    Pages(Executor hands, Consumer<Page> whenWritten) {
        this.hands = hands;
        this.whenWritten = whenWritten;
    }

    /** Begins to write a page; the work answers how many contents it passed over. Waits while as many as may be are under way. */
    void send(String kind, long lastId, int size, IntSupplier work) {
        if (underway.size() == AT_ONCE) {
            land();
        }
        underway.add(new Underway(kind, lastId, size, CompletableFuture.supplyAsync(work::getAsInt, hands)));
    }

    private void land() {
        whenWritten.accept(underway.remove().written());
    }

    /** Waits until all that was sent is written. */
    void finish() {
        while (!underway.isEmpty()) {
            land();
        }
    }

    /** After a failure too nothing is written any more once this returns. */
    @Override
    public void close() {
        CompletableFuture.allOf(underway.stream().map(Underway::passedOver).toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null)
                .join();
    }
}
