package org.reintegration.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.reintegration.local.backup.DatabaseAccess;

/** A real PostgreSQL on this machine with one database for the portal; what is written stays in its directory. */
public final class LocalPostgres implements AutoCloseable {

    private static final String DATABASE = "portal";
    private static final String OWNER = "portal";
    // Only this machine can reach the server, and it asks nobody on this machine for a password.
    private static final String PASSWORD = "portal";
    // Not the remark about "another server" after a crash: that start goes on.
    private static final Pattern GAVE_UP = Pattern.compile("^pg_ctl: (?!another server).*");
    private static final Pattern REASON = Pattern.compile("(FATAL|PANIC|initdb: error|pg_ctl): (?!another server).*");
    private static final Duration CRASH_RECOVERY = Duration.ofMinutes(1);

    // Held here because a logger nobody holds forgets its level.
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test.db.postgres");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    private final EmbeddedPostgres server;
    private final int port;
    private final Path log;
    private final PostgresData data;

    private LocalPostgres(EmbeddedPostgres server, int port, Path log, PostgresData data) {
        this.server = server;
        this.data = data;
        this.port = port;
        this.log = log;
    }

    /** Starts a server whose program, data and log live below a directory; ends one that was left behind there. */
    public static LocalPostgres start(Path directory, int port) throws LocalFailure, InterruptedException {
        var data = new PostgresData(directory.toAbsolutePath().resolve("data"));
        try {
            data.endOrphan();
            data.prepare();
            data.requireSound();
            Path log = Logs.fresh(directory.toAbsolutePath().resolve("postgres.log"));
            LocalPostgres postgres = start(data, port, log);
            postgres.makeDatabase();
            data.completed();
            return postgres;
        } catch (IOException cause) {
            throw new LocalFailure("PostgreSQL could not start in " + directory + ": " + cause.getMessage(), cause);
        }
    }

    /** Ends a server that an earlier run left behind; answers one line about it if there was one. */
    public static Optional<String> endOrphan(Path directory) throws IOException, InterruptedException {
        return new PostgresData(directory.toAbsolutePath().resolve("data")).endOrphan();
    }

    /** How the portal's database in a directory is reached now, while somebody runs it. */
    static Optional<DatabaseAccess> running(Path directory) {
        var port = new PostgresData(directory.toAbsolutePath().resolve("data")).runningPort();
        return port.isPresent()
                ? Optional.of(new DatabaseAccess(url(port.getAsInt()), OWNER, PASSWORD))
                : Optional.empty();
    }

    DatabaseAccess access() {
        return new DatabaseAccess(url(), user(), password());
    }

    private static LocalPostgres start(PostgresData data, int port, Path log)
            throws IOException, LocalFailure, InterruptedException {
        Path program = Files.createDirectories(data.program());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.directory())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(program.toFile())
                // We stop the servers in order ourselves.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(CRASH_RECOVERY)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                // The library switches these off for tests; here people's work must survive.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var watch = new GivingUp(log, GAVE_UP);
        try {
            EmbeddedPostgres server = builder.start();
            boolean gaveUp = watch.end();
            // Woken while waiting, the library answers as if all were well.
            boolean woken = Thread.interrupted();
            if (gaveUp || woken) {
                server.close();
                if (gaveUp) {
                    throw couldNotStart(data, log);
                }
                throw new InterruptedException("told to stop while PostgreSQL was starting");
            }
            return new LocalPostgres(server, port, log, data);
        } catch (IllegalStateException cause) {
            watch.end();
            throw couldNotStart(data, log);
        } catch (ExceptionInInitializerError cause) {
            // What the library throws when it cannot unpack the program.
            watch.end();
            throw new LocalFailure(
                    "PostgreSQL cannot be unpacked into " + data.program() + ": " + cause.getCause()
                            + ". Delete that directory and start again; it holds no data.",
                    cause);
        } catch (RuntimeException cause) {
            watch.end();
            if (cause.getCause() instanceof InterruptedException) {
                data.endProgram();
                throw new InterruptedException("told to stop while PostgreSQL was being set up");
            }
            throw cause;
        }
    }

    private static LocalFailure couldNotStart(PostgresData data, Path log) {
        String reason = Logs.last(log, REASON).map(line -> ": " + line).orElse("");
        return LocalFailure.withLog(
                "PostgreSQL could not start on " + data.directory() + reason
                        + ". If the data is damaged, restore that directory from a copy or start with --fresh.",
                log);
    }

    /** The portal works as the owner of its database, not as the master of the server. */
    private void makeDatabase() throws LocalFailure {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException cause) {
            close();
            throw LocalFailure.withLog(
                    "PostgreSQL started but the portal's database cannot be made: " + cause.getMessage(), log);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return OWNER;
    }

    public String password() {
        return PASSWORD;
    }

    public int port() {
        return port;
    }

    boolean isAlive() {
        return data.isRunning();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
