package org.reintegration.web.start;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the state this version needs, before anything else touches it: one schema and one history for each room. */
@ApplicationScoped
public class Migrations {

    /** The kernel first, because triggers of other rooms use its functions. */
    static final List<String> ROOMS = List.of("kernel", "members", "files", "library", "forum", "fund", "search");

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    void migrate(@Observes @Priority(1) Startup start) {
        waitForDatabase();
        ROOMS.forEach(this::migrate);
    }

    private void migrate(String room) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .schemas(room)
                .defaultSchema(room)
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:db/migration/" + room)
                .load();
        // Flyway finds nothing, and says nothing, when it cannot list a jar of this server.
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("No migrations found for " + room);
        }
        flyway.migrate();
    }

    /** A database that starts together with the portal may take longer; one that never comes is an error to see. */
    private void waitForDatabase() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = database.getConnection()) {
                LOG.fine(() -> "Connected: " + connection);
                return;
            } catch (SQLException e) {
                if (System.nanoTime() - end > 0) {
                    throw new IllegalStateException("No database within " + PATIENCE.toSeconds() + " s", e);
                }
                LOG.warning("The database does not answer yet: " + e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", e);
        }
    }
}
