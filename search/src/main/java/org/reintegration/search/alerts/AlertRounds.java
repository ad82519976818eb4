package org.reintegration.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.people.Correspondent;
import org.reintegration.kernel.people.Correspondents;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.search.Arrival;

/** Asks kept searches whose turn it is for news, on as many nodes as there are; while Solr is away they wait, and lose nothing. */
@ApplicationScoped
public class AlertRounds {

    private static final Logger LOG = Logger.getLogger(AlertRounds.class.getName());
    private static final int BATCH = 20;
    private static final String INDEXER = "search";

    /** A change may be committed some time after the moment it carries: an import is one long transaction. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final Duration SOLR_AWAY = Duration.ofSeconds(20);

    @Inject
    AlertDesk desk;

    @Inject
    Correspondents correspondents;

    @Inject
    Findings findings;

    @Inject
    OutboxDesk outbox;

    @Inject
    Clock clock;

    /** Goes on until nobody's turn is left; the answer is how many searches were asked. */
    public int run() {
        int asked = 0;
        List<Long> claimed = desk.claim(BATCH);
        while (!claimed.isEmpty()) {
            for (int i = 0; i < claimed.size(); i++) {
                if (!ask(claimed.get(i))) {
                    desk.release(claimed.subList(i, claimed.size()), SOLR_AWAY);
                    return asked;
                }
                asked++;
            }
            claimed = desk.claim(BATCH);
        }
        return asked;
    }

    /** False when Solr is away. */
    private boolean ask(long id) {
        Optional<AlertDesk.Turn> turn = desk.turn(id);
        if (turn.isEmpty()) {
            return true;
        }
        Correspondent owner =
                correspondents.now(List.of(turn.get().owner())).get(turn.get().owner());
        if (owner == null) {
            desk.postpone(id);
            return true;
        }
        Instant began = clock.instant();
        // Before Solr is asked: what becomes known meanwhile is only found once more, and told once.
        Instant unknownSince = outbox.unknownSince(INDEXER).orElse(null);
        try {
            List<Arrival> arrivals = findings.since(
                    owner.actor(),
                    QueryText.read(turn.get().query(), owner.language()),
                    turn.get().newsSince().minus(OVERLAP));
            desk.settle(id, arrivals, began, unknownSince, owner.zone());
            return true;
        } catch (Refusal away) {
            LOG.log(Level.FINE, "Kept searches wait for Solr: {0}", away.getMessage());
            return away.kind() != Refusal.Kind.UNAVAILABLE;
        }
    }
}
