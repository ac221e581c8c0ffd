package io.kolscout.record;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that one of many processes does at a time. Who takes a lease holds it until it runs out or they give it back; if they
 * die, the next one takes it over once it has run out. Times are the callers' own: a lease must last much longer than their
 * clocks differ.
 */
public interface Leases {

    /**
     * Takes a lease that nobody holds or that has run out, or renews one that this holder has.
     *
     * @param name the work
     * @param holder who takes it, by a name that no other process has; not empty
     * @return false, with nothing changed, where another holder has it
     */
    boolean take(String name, String holder, Instant now, Instant until);

    /** Gives a lease back, if this holder has it. */
    void release(String name, String holder);

    /**
     * Says that the work is finished, and gives the lease back.
     *
     * @return false, with nothing changed, where this holder has it no longer
     */
    boolean finish(String name, String holder, Instant done);

    /** When the work was last finished. */
    Optional<Instant> finished(String name);
}
