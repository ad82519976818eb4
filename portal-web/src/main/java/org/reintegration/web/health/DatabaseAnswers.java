package org.reintegration.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The portal is ready when its database answers; without search or mail it still reads and writes. A stranger learns no more than that. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class.getName());
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, e, () -> "The database does not answer");
            return false;
        }
    }
}
