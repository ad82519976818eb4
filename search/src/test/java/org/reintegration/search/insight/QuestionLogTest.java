package org.reintegration.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;

/** What becomes of counted questions when the database is away or slow. */
class QuestionLogTest {

    private static final SearchQuery WALLS = SearchQuery.of("flood walls", Language.EN);

    private final Book book = new Book();
    private final QuestionLog log =
            new QuestionLog(book, Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void what_cannot_be_written_is_kept_and_written_later_with_what_came_meanwhile() {
        log.asked("one", WALLS, SearchAnswer.empty());
        log.opened(3);
        book.away = true;
        assertThatThrownBy(log::write).isInstanceOf(IllegalStateException.class);
        log.asked("two", WALLS, SearchAnswer.empty());
        log.opened(3);
        assertThatThrownBy(log::write).isInstanceOf(IllegalStateException.class);
        book.away = false;
        log.write();
        log.write();

        assertThat(book.written)
                .containsExactly("flood walls: asked 2, in vain 2, from 2 drawers", "place 3: opened 2");
    }

    @Test
    void whoever_writes_while_another_does_comes_back_when_all_is_written() throws Exception {
        log.asked("one", WALLS, SearchAnswer.empty());
        book.slow = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            Future<?> round = others.submit(log::write);
            assertThat(book.begun.await(10, TimeUnit.SECONDS)).isTrue();
            Future<?> second = others.submit(log::write);
            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            book.slow.countDown();
            second.get(10, TimeUnit.SECONDS);
            assertThat(book.written).containsExactly("flood walls: asked 1, in vain 1, from 1 drawers");
            round.get(10, TimeUnit.SECONDS);
        } finally {
            others.shutdownNow();
        }
    }

    /** Keeps what it is told, in words. */
    private static final class Book extends QuestionBook {

        private final List<String> written = new ArrayList<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch slow = new CountDownLatch(0);
        private boolean away;

        @Override
        String salt(LocalDate day) {
            return "salt";
        }

        @Override
        void add(Counts counts) {
            begun.countDown();
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            counts.asked.forEach((asked, times) -> written.add(asked.question().words() + ": asked " + times[0]
                    + ", in vain " + times[1] + ", from " + counts.heard.size() + " drawers"));
            counts.places.forEach((place, times) -> written.add("place " + place.rank() + ": opened " + times[1]));
        }
    }
}
