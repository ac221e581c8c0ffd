package io.kolscout.discord.testdiscord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a Gateway connection has done so far. */
final class Connection {

    /** The most frames that a client may send in a minute. */
    static final int SENDS = 120;

    private final long patience;
    private final Deque<Long> sends = new ArrayDeque<>();
    private volatile long lastBeat = System.nanoTime();
    private volatile @Nullable Session session;

    Connection(Duration heartbeat) {
        patience = heartbeat.toNanos() * 2;
    }

    /** Counts one more frame of the client; false where it is one too many. */
    synchronized boolean mayAnswer() {
        long now = System.nanoTime();
        sends.addLast(now);
        while (now - sends.getFirst() > TimeUnit.MINUTES.toNanos(1)) {
            sends.removeFirst();
        }
        return sends.size() <= SENDS;
    }

    void beat() {
        lastBeat = System.nanoTime();
    }

    boolean silent() {
        return System.nanoTime() - lastBeat > patience;
    }

    @Nullable Session session() {
        return session;
    }

    void session(Session begun) {
        session = begun;
    }
}
