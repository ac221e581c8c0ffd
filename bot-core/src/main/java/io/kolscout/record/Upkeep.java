package io.kolscout.record;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/** What is deleted once its time is over. The one port that looks across teams. */
public interface Upkeep {

    /**
     * What was deleted.
     *
     * @param teams departed teams of which nothing is left
     */
    record Purged(long interviews, long verdicts, long teams) {}

    /** Notes that a team removed the bot; the first time counts, until it returns. */
    void departed(String team, Instant since);

    /** Takes a team's departure back. */
    void returned(String team);

    /**
     * Deletes, a few rows at a time, what is past its time: verdicts; interviews without a verdict; what bare handles mean to
     * planners who have neither; and everything of teams that departed long enough ago.
     *
     * @param goOn asked before each few rows; where it says no, the rest stays
     */
    Purged purge(Retention.Limits limits, BooleanSupplier goOn);
}
