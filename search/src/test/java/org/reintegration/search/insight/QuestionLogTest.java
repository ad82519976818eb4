package org.reintegration.search.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;

/** What becomes of counted questions when the database is away. */
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
    void memory_is_bounded_while_the_database_is_away() {
        Counts counts = new Counts();
        LocalDate today = LocalDate.of(2026, 11, 28);
        for (int i = 0; i < Counts.MOST + 10; i++) {
            counts.asked(today, new Question(Language.EN, "word" + i), i % Drawers.MANY, true);
        }
        counts.asked(today, new Question(Language.EN, "word3"), 1, false);
        Counts more = new Counts();
        more.asked(today, new Question(Language.EN, "another"), 1, true);
        more.asked(today, new Question(Language.EN, "word3"), 1, true);
        counts.add(more);

        assertThat(counts.asked).hasSize(Counts.MOST);
        assertThat(counts.asked.get(new Counts.Asked(today, new Question(Language.EN, "word3"))))
                .containsExactly(3, 2);
    }

    /** Keeps what it is told, in words. */
    private static final class Book extends QuestionBook {

        private final List<String> written = new ArrayList<>();
        private boolean away;

        @Override
        String salt(LocalDate day) {
            return "salt";
        }

        @Override
        void add(Counts counts) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            counts.asked.forEach((asked, times) -> written.add(asked.question().words() + ": asked " + times[0]
                    + ", in vain " + times[1] + ", from " + counts.heard.size() + " drawers"));
            counts.places.forEach((place, times) -> written.add("place " + place.rank() + ": opened " + times[1]));
        }
    }
}
