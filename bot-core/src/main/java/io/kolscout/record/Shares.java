package io.kolscout.record;

import java.util.Optional;

/** Verdicts shared with channels. */
public interface Shares {

    /** The share with this id, whoever's in the team it is. */
    Optional<Share> share(String team, String id);

    /** Stores a new draft, in place of whatever drafts this planner has of this interview. */
    void draft(Share draft);

    /**
     * Stores a share's next state.
     *
     * @return false, with nothing stored, where the stored state is not {@code from} or the share is gone
     */
    boolean move(Share next, Share.State from);
}
