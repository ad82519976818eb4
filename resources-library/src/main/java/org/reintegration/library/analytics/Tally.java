package org.reintegration.library.analytics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reintegration.kernel.counting.CountedInMemory;

/** Counts of some seconds, or of as long as the database is away. */
final class Tally implements CountedInMemory.Counts<Tally> {

    /** As many records and days are kept; what goes beyond is not counted. */
    static final int MOST = 20_000;

    /** What is counted. */
    enum Kind {
        VIEW,
        DOWNLOAD,
        CALL
    }

    /** A record on a day, or one of its versions, whose record the database knows. */
    record Thing(LocalDate day, boolean version, long id) {

        static Thing record(LocalDate day, long id) {
            return new Thing(day, false, id);
        }

        static Thing version(LocalDate day, long id) {
            return new Thing(day, true, id);
        }
    }

    /** How often each was counted. */
    private record Counted(long views, long downloads, long calls) {

        Counted plus(Counted more) {
            return new Counted(views + more.views, downloads + more.downloads, calls + more.calls);
        }

        static Counted one(Kind kind) {
            return switch (kind) {
                case VIEW -> new Counted(1, 0, 0);
                case DOWNLOAD -> new Counted(0, 1, 0);
                case CALL -> new Counted(0, 0, 1);
            };
        }
    }

    private final Map<Thing, Counted> counts = new HashMap<>();

    void add(Thing thing, Kind kind) {
        add(thing, Counted.one(kind));
    }

    @Override
    public void add(Tally other) {
        other.counts.forEach(this::add);
    }

    private void add(Thing thing, Counted more) {
        if (counts.size() < MOST || counts.containsKey(thing)) {
            counts.merge(thing, more, Counted::plus);
        }
    }

    SortedSet<LocalDate> days() {
        return counts.keySet().stream().map(Thing::day).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was counted on a day, a line for each thing: version or not, id, and each kind, with tabs between. */
    String lines(LocalDate day) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().day().equals(day))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    void forget(LocalDate day) {
        counts.keySet().removeIf(thing -> thing.day().equals(day));
    }

    private static String line(Thing thing, Counted each) {
        return thing.version() + "\t" + thing.id() + "\t" + each.views() + "\t" + each.downloads() + "\t"
                + each.calls();
    }
}
