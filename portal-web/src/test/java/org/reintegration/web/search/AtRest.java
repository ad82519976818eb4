package org.reintegration.web.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;

/** Waits until what the portal does beside its answers is done. */
final class AtRest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final AtomicInteger MARKS = new AtomicInteger();

    private AtRest() {}

    /**
     * The index shows all that was written: a gap written last, of a word that stands nowhere else, is found.
     *
     * @param editor who may add a gap
     */
    static void index(GapService gaps, Actor editor, OutboxDesk outbox, SearchService search) throws Exception {
        String mark = "quenelle" + "bcdfghjklm".charAt(MARKS.get() % 10) + "x".repeat(1 + MARKS.getAndIncrement() / 10);
        gaps.add(editor, new GapDraft(Language.EN, mark, "", List.of(), null, null));
        SearchQuery query = SearchQuery.of(mark, Language.EN).exactly();
        until(() -> outbox.unknownSince("search").isEmpty()
                && search.find(Actor.VISITOR, query).total() == 1);
    }

    /** No kept search is being asked: a lease is longer than a rest after it and shorter than the wait of somebody who cannot be written to. */
    static void keptSearches(DataSource database) throws Exception {
        until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select 1 from search.saved_search where leasedUntil"
                            + " between now() + interval '30 seconds' and now() + interval '3 minutes'")) {
                return !rows.next();
            }
        });
    }

    /** Asks again until it is so, as long as a slow machine may need. */
    static void until(Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + LONGEST);
            }
            Thread.sleep(50);
        }
    }
}
