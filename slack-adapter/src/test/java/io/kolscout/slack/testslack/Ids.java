package io.kolscout.slack.testslack;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and message timestamps as Slack makes them; none is given out twice. */
final class Ids {

    private final Clock clock;
    private final AtomicLong next = new AtomicLong(1_000_000);
    private final AtomicLong lastMicros = new AtomicLong();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code U00000LFLS}. */
    String next(String prefix) {
        String number = Long.toString(next.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        return prefix + "0".repeat(9 - number.length()) + number;
    }

    /** Such as {@code 1764000000.000100}: seconds and microseconds, each later than the one before. */
    String timestamp() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        long unique = lastMicros.updateAndGet(last -> Math.max(last + 1, micros));
        return String.format(Locale.ROOT, "%d.%06d", unique / 1_000_000, unique % 1_000_000);
    }
}
