package org.reintegration.local.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How the portal's database is reached, as its owner. */
public record DatabaseAccess(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
