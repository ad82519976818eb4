package org.reintegration.web.health;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.auditing.Finding;
import org.reintegration.fund.auditing.FundAuditor;
import org.reintegration.kernel.people.Actor;

/**
 * Lets the fund's auditor add up every ten minutes. How many findings there are is a figure for those who may read figures, not
 * for strangers who ask for health; and a finding is no reason to close the portal.
 */
@Readiness
@ApplicationScoped
public class FundAddsUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FundAddsUp.class.getName());

    @Inject
    FundAuditor auditor;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Figures figures;

    private @Nullable ScheduledFuture<?> running;
    private volatile int findings;

    void start(@Observes @Priority(1000) Startup start) {
        figures.watch("portal.fund.findings", () -> findings);
        running = timer.scheduleAtFixedRate(this::add, 1, 10, TimeUnit.MINUTES);
    }

    private void add() {
        try {
            List<Finding> found = auditor.findings(Actor.PORTAL);
            findings = found.size();
            if (!found.isEmpty()) {
                LOG.severe(() -> "The fund does not add up: " + found);
            }
        } catch (RuntimeException e) {
            // The timer would never ring again; the next tick may go better.
            LOG.log(Level.WARNING, e, () -> "The fund could not be added up");
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fund").up().build();
    }
}
