package org.reintegration.web.api;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.kernel.rules.Refusal;

/** Finds the refusal in what was thrown; losing a race is one too, for the same row or for what may be there only once. */
public final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    /** PostgreSQL's unique_violation. */
    private static final String IT_IS_THERE_ALREADY = "23505";

    private Refusals() {}

    public static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(Refusal.changedMeanwhile());
            }
            if (cause instanceof SQLException sql && IT_IS_THERE_ALREADY.equals(sql.getSQLState())) {
                LOG.log(Level.INFO, thrown, () -> "Somebody else was first");
                return Optional.of(Refusal.changedMeanwhile());
            }
        }
        return Optional.empty();
    }
}
