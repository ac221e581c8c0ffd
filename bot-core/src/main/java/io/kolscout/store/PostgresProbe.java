package io.kolscout.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Asks a server whether it serves, over a connection of its own, so that it waits neither for those in use nor as long as a
 * call may.
 */
final class PostgresProbe {

    private static final int MOST_SECONDS = 1;
    private static final String READ_ONLY = "25006";

    private final Failures failures;
    private final PGSimpleDataSource server;

    /** @param server given a short patience here */
    PostgresProbe(Failures failures, PGSimpleDataSource server) {
        this.failures = failures;
        this.server = server;
        server.setLoginTimeout(MOST_SECONDS);
        server.setSocketTimeout(MOST_SECONDS);
    }

    /** @throws io.kolscout.record.RecordUnavailable where it does not answer, or takes no writes */
    void check() {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW transaction_read_only")) {
            if (answer.next() && answer.getString(1).equals("on")) {
                throw new SQLException("The server takes no writes", READ_ONLY);
            }
        } catch (SQLException e) {
            throw failures.unavailable(e);
        }
    }
}
