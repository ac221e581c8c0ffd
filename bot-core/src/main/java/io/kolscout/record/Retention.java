package io.kolscout.record;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long things are kept.
 *
 * @param draftDays days for which an interview without a verdict is kept after its last change
 * @param verdictMonths months for which a verdict is kept
 */
public record Retention(int draftDays, int verdictMonths) {

    private static final Duration DEPARTED = Duration.ofDays(30);

    /** No platform delivers anything again so late. */
    private static final Duration DELIVERED = Duration.ofDays(1);

    /**
     * The moments up to which things are past their time, themselves included.
     *
     * @param drafts of an interview's last change
     * @param verdicts of giving a verdict
     * @param departures of a team's departure
     * @param deliveries of noting a delivery, and of the end of a ticket
     */
    public record Limits(Instant drafts, Instant verdicts, Instant departures, Instant deliveries) {}

    /** The limits at a moment; months are those of the calendar in UTC. */
    public Limits limits(Instant now) {
        return new Limits(
                now.minus(Duration.ofDays(draftDays)),
                now.atZone(ZoneOffset.UTC).minusMonths(verdictMonths).toInstant(),
                now.minus(DEPARTED),
                now.minus(DELIVERED));
    }
}
