package org.reintegration.web.health;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.reintegration.search.IndexFigures;

/**
 * How far the index lags behind the database and how much of it was found to differ: figures for those who may read figures. Neither
 * is a reason to close the portal, which reads on from the database.
 */
@Readiness
@ApplicationScoped
public class IndexKeepsStep implements HealthCheck {

    @Inject
    IndexFigures index;

    @Inject
    Figures figures;

    void start(@Observes @Priority(1000) Startup start) {
        figures.watch("portal.search.drift", index::drift);
        figures.watch("portal.search.compared.seconds", index::secondsSinceCompared);
        figures.watch("portal.search.lag.seconds", index::lagSeconds);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search").up().build();
    }
}
