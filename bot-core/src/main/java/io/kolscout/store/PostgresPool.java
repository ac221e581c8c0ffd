package io.kolscout.store;

import com.zaxxer.hikari.HikariDataSource;
import io.kolscout.record.RecordUnavailable;
import io.kolscout.record.RecordUnavailable.Reason;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A few connections to a server, and how work is done over them though transactions collide and connections break. */
final class PostgresPool implements AutoCloseable {

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Failures failures;
    private final HikariDataSource connections;
    private final Duration patience;
    private final Jdbi jdbi;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    /** @param patience how long work is tried anew */
    PostgresPool(Failures failures, HikariDataSource connections, Duration patience) {
        this.failures = failures;
        this.connections = connections;
        this.patience = patience;
        this.jdbi = Jdbi.create(connections);
    }

    <T> T read(Function<Handle, T> query) {
        try {
            return persistently(() -> jdbi.withHandle(query::apply));
        } catch (RuntimeException failure) {
            throw unavailable(failure);
        }
    }

    /** Makes a change as {@link SqlRecord#write(GroupCommit.Change, Predicate)} does. */
    boolean write(GroupCommit.Change change, Predicate<Handle> made) {
        Attempts attempts = new Attempts(change, made);
        try {
            return persistently(attempts::next);
        } catch (RuntimeException failure) {
            throw attempts.unanswered
                    ? new RecordUnavailable(Reason.UNSURE, failures.where(), failure)
                    : unavailable(failure);
        }
    }

    /** The attempts at one change. */
    private final class Attempts {
        private final GroupCommit.Change change;
        private final Predicate<Handle> made;

        /** Whether the answer to a commit was lost: the change may be made, and is, if it now changes nothing. */
        private boolean unanswered;

        private boolean toCommit;

        Attempts(GroupCommit.Change change, Predicate<Handle> made) {
            this.change = change;
            this.made = made;
        }

        boolean next() {
            toCommit = false;
            try {
                return jdbi.inTransaction(handle -> {
                    boolean changed = change.apply(handle);
                    toCommit = changed;
                    return changed || (unanswered && made.test(handle));
                });
            } catch (RuntimeException failure) {
                unanswered |= toCommit && SqlState.leavesOutcomeOpen(failure);
                throw failure;
            }
        }
    }

    void requireOpen() {
        use.readLock().lock();
        try {
            if (closed) {
                throw failures.closed();
            }
        } finally {
            use.readLock().unlock();
        }
    }

    private <T> T persistently(Supplier<T> work) {
        use.readLock().lock();
        try {
            requireOpen();
            long since = System.nanoTime();
            for (long pause = FIRST_PAUSE_NANOS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS)) {
                try {
                    return work.get();
                } catch (RuntimeException failure) {
                    boolean passing = SqlState.isConflict(failure) || SqlState.isBroken(failure);
                    if (!passing || System.nanoTime() - since + pause > patience.toNanos()) {
                        throw failure;
                    }
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pause / 2, pause * 3 / 2));
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** A wait for a connection ends without a cause where all are in use, or where another caller was told the cause. */
    private RecordUnavailable unavailable(RuntimeException failure) {
        RecordUnavailable unavailable = failures.unavailable(failure);
        if (unavailable.reason() != Reason.OTHER || !SqlState.isWait(failure)) {
            return unavailable;
        }
        int used = connections.getHikariPoolMXBean().getActiveConnections();
        Reason reason = used < connections.getMaximumPoolSize() ? Reason.UNREACHABLE : Reason.BUSY;
        return new RecordUnavailable(reason, failures.where(), failure);
    }

    /** Waits for the work in hand. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            connections.close();
        } finally {
            use.writeLock().unlock();
        }
    }
}
