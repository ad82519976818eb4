package org.reintegration.library.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.library.analytics.Tally.Kind;
import org.reintegration.library.analytics.Tally.Thing;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.RecordFiles;

/** Counts in memory who reads and takes home what, and writes it down every few seconds; what counts stands in the package's description. */
@ApplicationScoped
public class FigureLog {

    private final FigureBook book;
    private final Clock clock;
    private final Seen seen = new Seen();

    /** Held while counts are on their way to the database. */
    private final Object writing = new Object();

    private Tally tally = new Tally();

    @Inject
    FigureLog(FigureBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    FigureLog() {
        this(null, null);
    }

    /**
     * A person has this record before them.
     *
     * @param person what tells readers apart; it is hashed at once and never kept
     */
    public void viewed(Actor actor, String person, Holding record) {
        if (Audience.counts(actor, record.author())) {
            LocalDate today = today();
            count(
                    person,
                    "view " + record.ref().id(),
                    Thing.record(today, record.ref().id()),
                    Kind.VIEW);
        }
    }

    /** A member's program has read this record with its token. */
    public void called(Actor actor, Holding record) {
        if (Audience.counts(actor, record.author())) {
            LocalDate today = today();
            count(
                    program(actor),
                    "call " + record.ref().id(),
                    Thing.record(today, record.ref().id()),
                    Kind.CALL);
        }
    }

    /**
     * A person begins to take this file; only files of records count.
     *
     * @param person as for {@link #viewed}
     */
    public void downloaded(Actor actor, String person, AttachedFile file) {
        if (countsFor(actor, file)) {
            count(
                    person,
                    "file " + file.id(),
                    Thing.version(today(), file.content().id()),
                    Kind.DOWNLOAD);
        }
    }

    /** A member's program begins to take this file with its token. */
    public void downloadedByProgram(Actor actor, AttachedFile file) {
        if (countsFor(actor, file)) {
            count(
                    program(actor),
                    "file " + file.id(),
                    Thing.version(today(), file.content().id()),
                    Kind.CALL);
        }
    }

    /**
     * Writes down what was counted since the last time, a statement for each day. All that was counted before is written when this
     * returns, whoever else was writing; what cannot be written now is kept for the next time.
     */
    public void write() {
        synchronized (writing) {
            Tally taken = taken();
            try {
                for (LocalDate day : taken.days()) {
                    book.add(day, taken.lines(day));
                    taken.forget(day);
                }
            } finally {
                putBack(taken);
            }
        }
    }

    private static String program(Actor actor) {
        return "program " + actor.memberOrRefuse();
    }

    /** Only members can be authors: a visitor costs no question. */
    private boolean countsFor(Actor actor, AttachedFile file) {
        MemberId me = actor.id();
        return file.content().kind().equals(RecordFiles.KIND)
                && Audience.counts(actor, null)
                && (me == null || !book.isBy(me, file.content().id()));
    }

    private void count(String person, String what, Thing thing, Kind kind) {
        if (seen.first(thing.day(), person, what)) {
            add(thing, kind);
        }
    }

    private synchronized void add(Thing thing, Kind kind) {
        tally.add(thing, kind);
    }

    private synchronized Tally taken() {
        Tally taken = tally;
        tally = new Tally();
        return taken;
    }

    private synchronized void putBack(Tally unwritten) {
        tally.add(unwritten);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
