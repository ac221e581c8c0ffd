package io.kolscout.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A moment from which time is measured, both by a clock that a test may move and by the machine's: the longer counts. */
public record Since(Clock clock, Instant instant, long nanos) {

    /** This moment. */
    public static Since now(Clock clock) {
        return new Since(clock, clock.instant(), System.nanoTime());
    }

    /** The time since then. */
    public Duration elapsed() {
        Duration byClock = Duration.between(instant, clock.instant());
        Duration byMachine = Duration.ofNanos(System.nanoTime() - nanos);
        return byClock.compareTo(byMachine) > 0 ? byClock : byMachine;
    }

    /** Whether more time has passed than a limit. */
    public boolean longerThan(Duration limit) {
        return elapsed().compareTo(limit) > 0;
    }
}
