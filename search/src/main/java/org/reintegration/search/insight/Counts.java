package org.reintegration.search.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.reintegration.kernel.counting.CountedInMemory;

/** Counts of some seconds, or of as long as the database is away. */
final class Counts implements CountedInMemory.Counts<Counts> {

    /** A robot that asks something new each time fills no more memory than this; the rest goes uncounted. */
    static final int MOST = 5000;

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
        if (count(asked, new Asked(day, question), 1, nothing ? 1 : 0)) {
            heard.put(new Heard(day.withDayOfMonth(1), question, drawer), true);
        }
    }

    void shown(LocalDate day, int hits) {
        for (int rank = 1; rank <= hits; rank++) {
            count(places, new Place(day, rank), 1, 0);
        }
    }

    void opened(LocalDate day, int rank) {
        count(places, new Place(day, rank), 0, 1);
    }

    @Override
    public void add(Counts unwritten) {
        unwritten.asked.forEach((question, times) -> count(asked, question, times[0], times[1]));
        unwritten.heard.keySet().stream().filter(each -> heard.size() < MOST).forEach(each -> heard.put(each, true));
        unwritten.places.forEach((place, times) -> count(places, place, times[0], times[1]));
    }

    private <K> boolean count(Map<K, long[]> counts, K key, long one, long other) {
        if (size() >= MOST && !counts.containsKey(key)) {
            return false;
        }
        long[] times = counts.computeIfAbsent(key, none -> new long[2]);
        times[0] += one;
        times[1] += other;
        return true;
    }
}
