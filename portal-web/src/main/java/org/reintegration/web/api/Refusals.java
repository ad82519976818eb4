package org.reintegration.web.api;

import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;

/** Finds the refusal in what was thrown; losing a race for the same row is one too. */
public final class Refusals {

    private Refusals() {}

    public static Optional<Refusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(Refusal.changedMeanwhile());
            }
        }
        return Optional.empty();
    }
}
