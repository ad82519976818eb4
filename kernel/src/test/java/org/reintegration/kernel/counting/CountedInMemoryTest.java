package org.reintegration.kernel.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CountedInMemoryTest {

    private final CountedInMemory<Names> counted = new CountedInMemory<>(Names::new);
    private final List<String> written = new ArrayList<>();

    @Test
    void what_cannot_be_written_is_kept_with_what_came_meanwhile_but_for_what_was_written_of_it() {
        counted.count(names -> names.add("Amina"));
        counted.count(names -> names.add("Diego"));
        assertThatThrownBy(() -> counted.writeDown(names -> {
                    written.add(names.all.remove(0));
                    counted.count(meanwhile -> meanwhile.add("Fatou"));
                    throw new IllegalStateException("The database is gone");
                }))
                .hasMessage("The database is gone");

        counted.writeDown(this::write);
        counted.writeDown(this::write);

        assertThat(written).containsExactly("Amina", "Fatou", "Diego");
    }

    @Test
    void whoever_writes_while_another_does_comes_back_when_all_is_written() throws Exception {
        counted.count(names -> names.add("Amina"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = writers.submit(() -> counted.writeDown(names -> {
                begun.countDown();
                await(slow);
                write(names);
            }));
            await(begun);
            Future<?> second = writers.submit(() -> counted.writeDown(this::write));
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            slow.countDown();
            second.get(10, TimeUnit.SECONDS);
            assertThat(written).containsExactly("Amina");
            first.get(10, TimeUnit.SECONDS);
        } finally {
            writers.shutdownNow();
        }
    }

    private void write(Names names) {
        written.addAll(names.all);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Names implements CountedInMemory.Counts<Names> {

        private final List<String> all = new ArrayList<>();

        void add(String name) {
            all.add(name);
        }

        @Override
        public void add(Names unwritten) {
            all.addAll(unwritten.all);
        }
    }
}
