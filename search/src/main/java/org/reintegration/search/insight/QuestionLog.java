package org.reintegration.search.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;

/** Counts questions in memory and writes them down every few seconds, so that nobody who searches waits for it. */
@ApplicationScoped
public class QuestionLog {

    /** A robot that asks something new each time fills no more memory than this; the rest goes uncounted. */
    private static final int MOST_IN_MEMORY = 5000;

    private final QuestionBook book;
    private final Clock clock;

    /** Held while counts are on their way to the database. */
    private final Object writing = new Object();

    private Counts counts = new Counts();

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
        change(now -> {
            now.shown(today, answer.hits().size());
            Question.of(query.text(), query.language())
                    .ifPresent(question -> now.asked(today, question, drawer, answer.total() == 0));
        });
    }

    /** Somebody opened the hit at this place of the list. */
    public void opened(int rank) {
        if (rank >= 1 && rank <= SearchQuery.LARGEST) {
            LocalDate today = today();
            change(now -> now.opened(today, rank));
        }
    }

    private synchronized void change(Consumer<Counts> change) {
        if (counts.size() < MOST_IN_MEMORY) {
            change.accept(counts);
        }
    }

    private synchronized Counts taken() {
        Counts taken = counts;
        counts = new Counts();
        return taken;
    }

    /**
     * Writes down what was counted since the last time; several nodes add to the same rows. All that was counted before is written when
     * this returns, whoever else was writing; what cannot be written now is kept for the next time.
     */
    public void write() {
        synchronized (writing) {
            Counts taken = taken();
            try {
                if (taken.size() > 0) {
                    book.add(taken);
                }
            } catch (RuntimeException e) {
                change(now -> now.add(taken));
                throw e;
            }
        }
    }

    /** What is over a year old goes; what fewer than five people asked in a month goes with the month. */
    public void tidy() {
        book.tidy(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
