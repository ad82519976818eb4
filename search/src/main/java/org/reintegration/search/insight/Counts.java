package org.reintegration.search.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts of some seconds, or of as long as the database is away. */
final class Counts {

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

    /** Takes back what could not be written. */
    void add(Counts unwritten) {
        unwritten.asked.forEach((question, times) -> asked.merge(question, times, Counts::sum));
        heard.putAll(unwritten.heard);
        unwritten.places.forEach((place, times) -> places.merge(place, times, Counts::sum));
    }

    private static long[] sum(long[] one, long[] other) {
        return new long[] {one[0] + other[0], one[1] + other[1]};
    }
}
