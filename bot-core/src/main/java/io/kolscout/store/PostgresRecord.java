package io.kolscout.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.Store;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A team's memory in a PostgreSQL database, or in one that speaks its protocol, which any number of processes on any number
 * of hosts may share. Times are kept to the millisecond.
 *
 * <p>Nothing is locked and nothing runs in the server. Every change is compare-and-set and safe from READ COMMITTED up;
 * collisions are tried again, and so is work whose connection broke. Where the answer to a commit is lost, the same change
 * is tried again, and whether it is there already is looked up.
 */
public final class PostgresRecord extends SqlRecord {

    /** How long a call waits for a connection, and how long it tries its work anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static final int MOST_CONNECTIONS = 16;
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

    /** How long the server may take for one answer before the connection counts as broken, in seconds. */
    private static final int MOST_SECONDS = 10;

    private final PostgresPool pool;
    private final PostgresProbe probe;

    private PostgresRecord(PostgresPool pool, PostgresProbe probe) {
        this.pool = pool;
        this.probe = probe;
    }

    /**
     * Opens the record, creating or migrating its tables where that is due.
     *
     * @param url {@code jdbc:postgresql://}, host and database, without a password
     * @param user empty for the operating system's
     * @param password empty for none
     * @throws RecordUnavailable where the database cannot be used
     */
    public static Store open(String url, String user, String password) {
        return open(url, user, password, PATIENCE);
    }

    static PostgresRecord open(String url, String user, String password, Duration patience) {
        Failures failures = new Failures(url.replaceFirst("\\?.*", ""));
        try {
            Schema.update(single(url, user, password, patience), failures.where());
            HikariDataSource connections = new HikariDataSource(config(url, user, password, patience));
            return new PostgresRecord(
                    new PostgresPool(failures, connections, patience),
                    new PostgresProbe(failures, single(url, user, password, patience)));
        } catch (RuntimeException e) {
            throw failures.unavailable(e);
        }
    }

    /** For what may take longer than a call. */
    static PGSimpleDataSource single(String url, String user, String password, Duration patience) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(seconds(patience));
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /** What the URL says of the driver's properties wins over what is set here. */
    private static HikariConfig config(String url, String user, String password, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("record");
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
        }
        if (!password.isEmpty()) {
            config.setPassword(password);
        }
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(patience.toMillis() / 2);
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.addDataSourceProperty("ApplicationName", "KOL Scout");
        config.addDataSourceProperty("connectTimeout", String.valueOf(seconds(patience)));
        config.addDataSourceProperty("socketTimeout", String.valueOf(MOST_SECONDS));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    private static int seconds(Duration patience) {
        return (int) Math.max(1, patience.toSeconds());
    }

    @Override
    <T> T read(Function<Handle, T> query) {
        return pool.read(query);
    }

    @Override
    boolean write(GroupCommit.Change change, Predicate<Handle> made) {
        return pool.write(change, made);
    }

    @Override
    public void check() {
        pool.requireOpen();
        probe.check();
    }

    @Override
    public void close() {
        pool.close();
    }
}
