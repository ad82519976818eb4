package org.reintegration.web.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.reintegration.local.LocalPostgres;

/** The rows themselves, past every rule of the portal: to set a scene, and to count again what the portal says. */
public final class Rows {

    /** The master of the server, whom triggers do not stop. */
    private static final String MASTER = "postgres";

    private final LocalPostgres postgres;

    public Rows(Machine machine) {
        this.postgres = machine.postgres();
    }

    public int change(String sql, Object... values) {
        return change(postgres.user(), "select 1", sql, values);
    }

    /** Changes even what triggers and references keep as it is. */
    public int force(String sql, Object... values) {
        return change(MASTER, "set session_replication_role = replica", sql, values);
    }

    private int change(String as, String before, String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(postgres.url(), as, postgres.password());
                PreparedStatement first = connection.prepareStatement(before);
                PreparedStatement change = connection.prepareStatement(sql)) {
            first.execute();
            set(change, values);
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).get(0));
    }

    public String text(String sql, Object... values) {
        return texts(sql, values).get(0);
    }

    /** Every row as one text, its columns with a blank between. */
    public List<String> texts(String sql, Object... values) {
        try (Connection connection = connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, values);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    StringBuilder row = new StringBuilder(String.valueOf(rows.getString(1)));
                    for (int column = 2; column <= columns; column++) {
                        row.append(' ').append(rows.getString(column));
                    }
                    found.add(row.toString());
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
