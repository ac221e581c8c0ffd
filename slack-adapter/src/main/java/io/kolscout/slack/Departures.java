package io.kolscout.slack;

import java.time.Instant;

/** Teams that remove the bot. */
interface Departures {

    /**
     * Lets go of a team's tokens at once, and of its data after the time that the retention rule gives. What happened since
     * the team left counts more.
     *
     * @param when the second in which it left
     */
    void left(String team, Instant when);
}
