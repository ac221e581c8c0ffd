package io.kolscout.record;

import io.kolscout.interview.Planner;
import java.time.Instant;

/**
 * A verdict that a planner shares with a channel.
 *
 * @param id the share's own, within the team
 * @param by who shares it
 * @param interview the interview whose verdict it is
 * @param version the interview's version that was previewed
 * @param channel the platform's id of the channel
 * @param note the sharer's words; may be empty
 * @param place where it was posted, in the platform's own words; empty before
 * @param changed when it came into this state
 */
public record Share(
        String id,
        Planner by,
        String interview,
        long version,
        String channel,
        String note,
        State state,
        String place,
        Instant changed) {

    /** How far a share has come. */
    public enum State {
        /** Previewed, and seen by nobody else. */
        DRAFT,
        /** On its way to the channel: there or not, where the process died just then. */
        POSTING,
        POSTED,
        /** Posted, then taken back. */
        REMOVED
    }

    /** The same share in another state. */
    public Share in(State next, String newPlace, Instant now) {
        return new Share(id, by, interview, version, channel, note, next, newPlace, now);
    }
}
