package io.kolscout.slack.testslack;

import java.util.concurrent.TimeUnit;

/**
 * Keeps an ack and a call in their order. Both may leave the bot at once, on two connections, and the call could overtake
 * the ack; so a call waits a moment while a delivery is under way that it may follow.
 */
final class Settling {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private int underWay;

    synchronized void begin() {
        underWay++;
    }

    synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** Returns once nothing is under way, or after half a second: a bot may also call before it acks. */
    synchronized void await() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (long left = PATIENCE_NANOS; underWay > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
