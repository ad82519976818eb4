package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A figure is counted once for all and again when it is no longer believed. */
class BelievedTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final AtomicInteger counted = new AtomicInteger();

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @Test
    void it_is_counted_once_while_it_is_believed_and_again_afterwards() {
        Believed<Integer> believed = new Believed<>(clock, counted::incrementAndGet);

        assertThat(believed.figure()).isEqualTo(1);
        now = now.plus(Believed.FOR).minusMillis(1);
        assertThat(believed.figure()).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(believed.figure()).isEqualTo(2);
    }

    @Test
    void a_count_that_fails_is_told_to_whoever_asked_and_tried_again_by_the_next() {
        Believed<Integer> believed = new Believed<>(clock, () -> {
            if (counted.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return counted.get();
        });

        assertThatThrownBy(believed::figure).hasMessage("the database is away");
        assertThat(believed.figure()).isEqualTo(2);
    }

    @Test
    void whoever_comes_while_it_is_counted_again_is_told_the_last_figure_and_does_not_wait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Believed<Integer> believed = new Believed<>(clock, () -> {
            if (counted.incrementAndGet() > 1) {
                begun.countDown();
                waitFor(go);
            }
            return counted.get();
        });
        believed.figure();
        now = now.plus(Believed.FOR);

        CompletableFuture<Integer> counting = CompletableFuture.supplyAsync(believed::figure);
        waitFor(begun);
        assertThat(believed.figure()).isEqualTo(1);
        go.countDown();
        assertThat(counting.get(5, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(believed.figure()).isEqualTo(2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
