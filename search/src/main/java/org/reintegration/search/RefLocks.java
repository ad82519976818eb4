package org.reintegration.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.reintegration.kernel.content.ContentRef;

/**
 * Locks that all nodes heed, kept by the database outside any transaction: between reading how a content stands and writing it to
 * the index nobody else may do the same, else the older reading could be written last.
 */
@ApplicationScoped
class RefLocks {

    private static final String REBUILD = "search-rebuild";

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    /** Runs the work while holding every ref; always locked in the same order, so that two never wait for each other. */
    void holding(Collection<ContentRef> refs, Runnable work) {
        List<String> keys =
                refs.stream().map(ref -> "search:" + ref).distinct().sorted().toList();
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement lock = connection.prepareStatement(
                    "select pg_advisory_lock(hashtextextended(k, 0)) from unnest(?) with ordinality as keys(k, n) order by n")) {
                Array array = connection.createArrayOf("text", keys.toArray());
                lock.setArray(1, array);
                lock.execute();
                work.run();
            } finally {
                release(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database gives no locks", e);
        }
    }

    boolean aloneInAllNodes(Runnable work) {
        return aloneInAllNodes(REBUILD, work);
    }

    /**
     * Runs the work unless some node runs the same already.
     *
     * @return whether it ran
     */
    boolean aloneInAllNodes(String name, Runnable work) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
                lock.setString(1, name);
                try (ResultSet result = lock.executeQuery()) {
                    if (!result.next() || !result.getBoolean(1)) {
                        return false;
                    }
                }
                work.run();
                return true;
            } finally {
                release(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database gives no locks", e);
        }
    }

    /** The connection goes back to the pool: a lock left on it would be held for ever. */
    private static void release(Connection connection) throws SQLException {
        try (Statement unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        }
    }
}
