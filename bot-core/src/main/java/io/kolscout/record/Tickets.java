package io.kolscout.record;

import java.time.Instant;

/** What can be done once, by whichever process. */
public interface Tickets {

    /**
     * Gives out a ticket.
     *
     * @param id one that nobody can guess; of what people show, a hash
     * @param until the first moment at which it is no longer good
     */
    void issue(String id, Instant until);

    /** Takes a ticket in: true the one time that it is good. */
    boolean redeem(String id, Instant now);
}
