package io.kolscout.store;

import io.kolscout.record.RecordUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Moves a record from a SQLite file into an empty PostgreSQL database, all of it or nothing. */
public final class Migration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    /**
     * How it went.
     *
     * @param refused whether nothing was done, since the database holds rows already
     * @param rows rows copied and compared
     */
    public record Outcome(boolean refused, long rows) {}

    private Migration() {}

    /**
     * Copies every row as the file holds it at one moment, reads both back, compares them row by row and column by column,
     * and only then commits. The file stays as it is.
     *
     * @throws RecordUnavailable where either cannot be used, or they differ; the database is then as it was
     */
    public static Outcome migrate(Path file, Database.OnServer server, String password) {
        Failures failures = new Failures(file.toString());
        SqliteRecord.open(file).close();
        server.open(password).close();
        try (Handle from = new SqliteFile(file, PATIENCE).reader();
                Connection to = PostgresRecord.single(server.url(), server.user(), password, PATIENCE)
                        .getConnection()) {
            to.setAutoCommit(false);
            if (!isEmpty(to)) {
                return new Outcome(true, 0);
            }
            from.begin();
            long rows = 0;
            for (String table : Schema.KEYS.keySet()) {
                copy(from.getConnection(), to, table);
                rows += compare(from.getConnection(), to, table);
            }
            to.commit();
            from.rollback();
            return new Outcome(false, rows);
        } catch (SQLException | RuntimeException e) {
            throw failures.unavailable(e);
        }
    }

    private static boolean isEmpty(Connection database) throws SQLException {
        for (String table : Schema.KEYS.keySet()) {
            try (Statement statement = database.createStatement();
                    ResultSet found = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                if (found.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> columns = columns(rows);
            String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
            try (PreparedStatement into = to.prepareStatement(insert)) {
                for (int waiting = 1; rows.next(); waiting++) {
                    for (int column = 1; column <= columns.size(); column++) {
                        set(into, column, rows.getObject(column));
                    }
                    into.addBatch();
                    if (waiting % BATCH == 0) {
                        into.executeBatch();
                    }
                }
                into.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement into, int column, Object value) throws SQLException {
        if (value instanceof Number number) {
            into.setLong(column, number.longValue());
        } else if (value == null) {
            into.setNull(column, Types.VARCHAR);
        } else {
            into.setString(column, value.toString());
        }
    }

    /** Reads both tables in one order and returns how many rows they have, all the same. */
    private static long compare(Connection from, Connection to, String table) throws SQLException {
        String query = "SELECT * FROM " + table + " ORDER BY ";
        try (Statement here = from.createStatement();
                Statement there = to.createStatement()) {
            there.setFetchSize(BATCH);
            ResultSet source = here.executeQuery(query + order(table, ""));
            ResultSet copied = there.executeQuery(query + order(table, " COLLATE \"C\""));
            List<String> columns = columns(source);
            long rows = 0;
            while (source.next()) {
                if (!copied.next()) {
                    throw differs(table, rows);
                }
                for (String column : columns) {
                    if (!Objects.equals(source.getString(column), copied.getString(column))) {
                        throw differs(table, rows);
                    }
                }
                rows++;
            }
            if (copied.next()) {
                throw differs(table, rows);
            }
            return rows;
        }
    }

    /** SQLite compares bytes; so must the server. */
    private static String order(String table, String collation) {
        return String.join(
                ", ",
                Schema.KEYS.getOrDefault(table, List.of()).stream()
                        .map(column -> column.equals("version") ? column : column + collation)
                        .toList());
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
        }
        return columns;
    }

    private static IllegalStateException differs(String table, long row) {
        return new IllegalStateException("Row " + row + " of " + table + " differs from its copy");
    }
}
