package io.kolscout.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;

/**
 * Waits for a file that others hold. It looks again about every millisecond, where SQLite's own handler soon pauses for a
 * hundred and, next to a busy process, would hardly ever find the file free.
 */
final class Patience extends BusyHandler {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final long nanos;
    private long since;

    Patience(Duration most) {
        this.nanos = most.toNanos();
    }

    @Override
    protected int callback(int attempt) {
        long now = System.nanoTime();
        if (attempt == 0) {
            since = now;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS / 2, PAUSE_NANOS * 3 / 2));
        return now - since < nanos ? 1 : 0;
    }
}
