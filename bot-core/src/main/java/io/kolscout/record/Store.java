package io.kolscout.record;

/** Everything that a store keeps, for the process that opens it; its parts are handed on to those who need them. */
public interface Store extends TeamRecord, Leases, Upkeep, Installations, Tickets {

    /**
     * Makes sure, within about two seconds, that the store can serve now. It writes nothing, so it does not notice a full
     * disk.
     *
     * @throws RecordUnavailable where it cannot
     */
    void check();
}
