package io.kolscout.store;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A few connections that only read, lent out first come, first served, and opened when first needed. */
final class Readers implements AutoCloseable {

    private static final int MOST = 4;

    private final SqliteFile file;
    private final Failures failures;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(SqliteFile file, Failures failures) {
        this.file = file;
        this.failures = failures;
    }

    <T> T read(Function<Handle, T> query) {
        acquire();
        try {
            if (closed) {
                throw failures.closed();
            }
            Handle lent = idle.pollFirst();
            Handle handle = lent == null ? file.reader() : lent;
            try {
                return query.apply(handle);
            } finally {
                idle.addFirst(handle);
            }
        } catch (SQLException | RuntimeException e) {
            throw failures.unavailable(e);
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(file.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw failures.busy("Every reader is taken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.unavailable(e);
        }
    }

    /** Waits for the reads in hand. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(MOST);
        closed = true;
        permits.release(MOST);
        for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
            handle.close();
        }
    }
}
