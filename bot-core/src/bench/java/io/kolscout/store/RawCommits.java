package io.kolscout.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One-row updates, each its own commit, by plain JDBC connections with nothing else to do: what a database can do at best. */
final class RawCommits implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> updates = new ArrayList<>();

    /** @param rows how many connections, each with a row of its own */
    private RawCommits(String url, String user, int rows, String... settings) throws SQLException {
        for (int row = 0; row < rows; row++) {
            Connection connection = DriverManager.getConnection(url, user, "");
            connections.add(connection);
            try (Statement statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
                statement.execute("CREATE TABLE IF NOT EXISTS counter (id INTEGER PRIMARY KEY, version INTEGER)");
                statement.execute("INSERT INTO counter VALUES (" + row + ", 0) ON CONFLICT (id) DO NOTHING");
            }
            updates.add(connection.prepareStatement("UPDATE counter SET version = version + 1 WHERE id = " + row));
        }
    }

    /** On a file, as durable as the record's; one connection, since a file has one writer. */
    static RawCommits onFile(String url) throws SQLException {
        return new RawCommits(url, "", 1, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL");
    }

    /** On a server, as durable as it is set to be. */
    static RawCommits onServer(String url, int connections) throws SQLException {
        return new RawCommits(url, TestServer.USER, connections);
    }

    int connections() {
        return connections.size();
    }

    /** Commits once over the connection with this number. */
    void commit(int number) throws SQLException {
        updates.get(number).executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
