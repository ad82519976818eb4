package org.reintegration.search.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;

/** Counts questions in memory and writes them down every few seconds, so that nobody who searches waits for it. */
@ApplicationScoped
public class QuestionLog {

    /** A robot that asks something new each time fills no more memory than this; the rest goes uncounted. */
    private static final int MOST_IN_MEMORY = 5000;

    @Inject
    QuestionBook book;

    @Inject
    Clock clock;

    private Counts counts = new Counts();

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

    private interface Change {
        void in(Counts counts);
    }

    private synchronized void change(Change change) {
        if (counts.size() < MOST_IN_MEMORY) {
            change.in(counts);
        }
    }

    private synchronized Counts taken() {
        Counts taken = counts;
        counts = new Counts();
        return taken;
    }

    /** Writes down what was counted since the last time; several nodes add to the same rows. */
    public void write() {
        Counts taken = taken();
        if (taken.size() > 0) {
            book.add(taken);
        }
    }

    /** What is over a year old goes; what fewer than five people asked in a month goes with the month. */
    public void tidy() {
        book.tidy(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Counts of some seconds. */
    static final class Counts {

        /** One question on one day. */
        record Asked(LocalDate day, Question question) {}

        /** One question in one month from one drawer. */
        record Heard(LocalDate month, Question question, int drawer) {}

        /** One place of the list on one day. */
        record Place(LocalDate day, int rank) {}

        final Map<Asked, long[]> asked = new HashMap<>();
        final Map<Heard, Boolean> heard = new HashMap<>();
        final Map<Place, long[]> places = new HashMap<>();

        int size() {
            return asked.size() + places.size();
        }

        void asked(LocalDate day, Question question, int drawer, boolean nothing) {
            long[] times = asked.computeIfAbsent(new Asked(day, question), none -> new long[2]);
            times[0]++;
            times[1] += nothing ? 1 : 0;
            heard.put(new Heard(day.withDayOfMonth(1), question, drawer), true);
        }

        void shown(LocalDate day, int hits) {
            for (int rank = 1; rank <= hits; rank++) {
                places.computeIfAbsent(new Place(day, rank), none -> new long[2])[0]++;
            }
        }

        void opened(LocalDate day, int rank) {
            places.computeIfAbsent(new Place(day, rank), none -> new long[2])[1]++;
        }
    }
}
