package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final ExecutorService hands = Executors.newFixedThreadPool(4);
    private final List<Pages.Page> counted = new ArrayList<>();

    @AfterEach
    void letGo() {
        hands.shutdownNow();
    }

    @Test
    void a_page_that_is_written_sooner_is_counted_after_the_one_before_it() {
        CountDownLatch secondWritten = new CountDownLatch(1);
        try (Pages pages = new Pages(hands, counted::add)) {
            pages.send("call", 9, 2, () -> {
                await(secondWritten);
                return 1;
            });
            pages.send("gap", 4, 3, () -> {
                secondWritten.countDown();
                return 0;
            });
            pages.finish();
        }

        assertThat(counted).containsExactly(new Pages.Page("call", 9, 2, 1), new Pages.Page("gap", 4, 3, 0));
    }

    @Test
    void after_a_failure_no_later_page_is_counted_and_none_is_written_once_it_is_told() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();

        assertThatThrownBy(() -> {
                    try (Pages pages = new Pages(hands, counted::add)) {
                        pages.send("call", 9, 2, () -> {
                            failed.countDown();
                            throw new SolrAway("Cut off", new IllegalStateException(), false);
                        });
                        pages.send("gap", 4, 3, () -> {
                            await(failed);
                            pause();
                            written.set(true);
                            return 0;
                        });
                        pages.finish();
                    }
                })
                .isInstanceOf(SolrAway.class);

        assertThat(counted).isEmpty();
        assertThat(written).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
