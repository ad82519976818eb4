package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalPostgres;
import org.reintegration.local.Ports;

class RefLocksIT {

    private static final ContentRef ONE = new ContentRef("resource", 1);
    private static final ContentRef TWO = new ContentRef("resource", 2);
    private static final ContentRef THREE = new ContentRef("resource", 3);

    private static LocalPostgres postgres;
    private static RefLocks locks;

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void start() throws LocalFailure, IOException, InterruptedException {
        postgres = LocalPostgres.start(Path.of("target/postgres-for-tests"), Ports.free());
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.url());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        locks = new RefLocks();
        locks.database = database;
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void nobody_else_works_on_a_ref_that_is_held() throws Exception {
        List<String> happened = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch held = new CountDownLatch(1);
        Future<?> first = others.submit(() -> locks.holding(List.of(TWO, ONE), () -> {
            held.countDown();
            pause();
            happened.add("first");
        }));
        held.await(5, TimeUnit.SECONDS);
        Future<?> apart = others.submit(() -> locks.holding(List.of(THREE), () -> happened.add("apart")));
        locks.holding(List.of(ONE), () -> happened.add("second"));
        first.get(5, TimeUnit.SECONDS);
        apart.get(5, TimeUnit.SECONDS);

        assertThat(happened).containsExactly("apart", "first", "second");
    }

    @Test
    void two_that_name_the_same_refs_in_another_order_never_wait_for_each_other() throws Exception {
        Future<?> first = others.submit(() -> repeat(List.of(ONE, TWO, THREE)));
        Future<?> second = others.submit(() -> repeat(List.of(THREE, TWO, ONE)));

        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
    }

    @Test
    void work_that_fails_leaves_nothing_locked() {
        assertThatThrownBy(() -> locks.holding(List.of(ONE), () -> {
                    throw new IllegalStateException("work failed");
                }))
                .hasMessage("work failed");
        List<String> happened = new ArrayList<>();
        locks.holding(List.of(ONE), () -> happened.add("after"));

        assertThat(happened).containsExactly("after");
    }

    @Test
    void only_one_of_all_nodes_rebuilds() {
        List<Boolean> ran = new ArrayList<>();
        ran.add(locks.aloneInAllNodes(() -> ran.add(locks.aloneInAllNodes(() -> {}))));

        assertThat(ran).containsExactly(false, true);
        assertThat(locks.aloneInAllNodes(() -> {})).isTrue();
    }

    private static void repeat(List<ContentRef> refs) {
        for (int i = 0; i < 50; i++) {
            locks.holding(refs, () -> {});
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
