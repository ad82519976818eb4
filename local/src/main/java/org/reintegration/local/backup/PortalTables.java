package org.reintegration.local.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The portal's schemas in a database: those in which a history of migrations stands. */
final class PortalTables {

    /** How far the index is: a copy that is made again, so that nothing is said of an index which is not there. */
    private static final Set<String> ABOUT_THE_INDEX = Set.of("search.index_state", "search.comparison");

    private static final String HISTORY = "schema_history";

    private final Connection connection;

    PortalTables(Connection connection) {
        this.connection = connection;
    }

    /** A table with the columns that are written, and its whole name as SQL wants it. */
    record Table(String name, List<String> columns) {

        String quoted() {
            return PortalTables.quoted(name);
        }

        String columnList() {
            return String.join(
                    ", ", columns.stream().map(PortalTables::quotedPart).toList());
        }
    }

    /** A key that points to another table, so that it can be taken away and put back. */
    record ForeignKey(String table, String name, String definition) {}

    List<Manifest.Schema> schemas() throws SQLException {
        List<Manifest.Schema> schemas = new ArrayList<>();
        for (String name : texts("select n.nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid"
                + " where c.relname = '" + HISTORY + "' and c.relkind = 'r' order by c.oid")) {
            schemas.add(new Manifest.Schema(name, steps(name)));
        }
        return schemas;
    }

    private List<Manifest.Step> steps(String schema) throws SQLException {
        List<Manifest.Step> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version, checksum from " + quotedPart(schema) + "."
                        + HISTORY + " where version is not null and success order by installed_rank")) {
            while (rows.next()) {
                steps.add(new Manifest.Step(rows.getString(1), rows.getInt(2)));
            }
        }
        return steps;
    }

    /** All tables whose rows are content, by name. */
    List<Table> tables(List<String> schemas) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select n.nspname || '.' || c.relname, array_agg(a.attname::text order by"
                        + " a.attnum) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and"
                        + " a.attgenerated = '' where c.relkind = 'r' and c.relname <> '" + HISTORY
                        + "' and n.nspname = any (?) group by 1 order by 1")) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!ABOUT_THE_INDEX.contains(rows.getString(1))) {
                        tables.add(new Table(rows.getString(1), List.of((String[])
                                rows.getArray(2).getArray())));
                    }
                }
            }
        }
        return tables;
    }

    /** Asked after the rows were read, no number is below one that a row carries. */
    List<Manifest.Sequence> sequences(List<String> schemas) throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select schemaname || '.' || sequencename, last_value from pg_sequences"
                        + " where last_value is not null and schemaname = any (?) order by 1")) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
                }
            }
        }
        return sequences;
    }

    List<ForeignKey> foreignKeys(List<String> schemas) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select n.nspname || '.' || c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k"
                        + " join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where k.contype = 'f' and n.nspname = any (?) order by 1, 2")) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return keys;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** A whole name, schema and table, as SQL wants it. */
    static String quoted(String wholeName) {
        int dot = wholeName.indexOf('.');
        return quotedPart(wholeName.substring(0, dot)) + "." + quotedPart(wholeName.substring(dot + 1));
    }

    static String quotedPart(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
