package org.reintegration.library.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reintegration.kernel.counting.CountedInMemory;
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
    private final CountedInMemory<Tally> counted = new CountedInMemory<>(Tally::new);

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

    /** Writes down what was counted since the last time, a statement for each day. */
    public void write() {
        counted.writeDown(tally -> {
            for (LocalDate day : tally.days()) {
                book.add(day, tally.lines(day));
                tally.forget(day);
            }
        });
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
            counted.count(tally -> tally.add(thing, kind));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
