package org.reintegration.search.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reintegration.kernel.counting.CountedInMemory;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;

/** Counts questions in memory and writes them down every few seconds, so that nobody who searches waits for it. */
@ApplicationScoped
public class QuestionLog {

    private final QuestionBook book;
    private final Clock clock;
    private final CountedInMemory<Counts> counted = new CountedInMemory<>(Counts::new);

    @Inject
    QuestionLog(QuestionBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    QuestionLog() {
        this(null, null);
    }

    /**
     * Somebody asked and got an answer. Only the beginning of a list counts, and only words.
     *
     * @param person what tells askers apart; it is hashed at once and never kept
     */
    public void asked(String person, SearchQuery query, SearchAnswer answer) {
        if (answer.away() || query.page() > 1 || query.after() != null) {
            return;
        }
        LocalDate today = today();
        int drawer = Drawers.of(book.salt(today), person);
        counted.count(now -> {
            now.shown(today, answer.hits().size());
            Question.of(query.text(), query.language())
                    .ifPresent(question -> now.asked(today, question, drawer, answer.total() == 0));
        });
    }

    /** Somebody opened the hit at this place of the list. */
    public void opened(int rank) {
        if (rank >= 1 && rank <= SearchQuery.LARGEST) {
            LocalDate today = today();
            counted.count(now -> now.opened(today, rank));
        }
    }

    /** Writes down what was counted since the last time; several nodes add to the same rows. */
    public void write() {
        counted.writeDown(counts -> {
            if (counts.size() > 0) {
                book.add(counts);
            }
        });
    }

    /** What is over a year old goes; what fewer than five people asked in a month goes with the month. */
    public void tidy() {
        book.tidy(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
