package org.reintegration.web.search;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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
    private static final int MARK_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AtRest() {}

    /**
     * The index shows all that was written: a gap written last, of a word that stands nowhere else, is found.
     *
     * @param editor who may add a gap
     */
    static void index(GapService gaps, Actor editor, OutboxDesk outbox, SearchService search) throws Exception {
        // Nothing like any mark before: one letter more or less would be forgiven.
        String mark = RANDOM.ints(MARK_LENGTH, 'b', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        gaps.add(editor, new GapDraft(Language.EN, mark, "A mark", List.of(), null, null));
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
