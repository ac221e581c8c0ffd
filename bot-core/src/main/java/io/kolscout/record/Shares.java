package io.kolscout.record;

import io.kolscout.creator.Creator;
import java.util.List;
import java.util.Optional;

/** Verdicts shared with channels. */
public interface Shares {

    /** The share with this id, whoever's in the team it is. */
    Optional<Share> share(String team, String id);

    /**
     * The creators of verdicts that anybody in the team shared and nobody took back, last shared first, each once, at most
     * {@code most}. What was shared more often counts only as far as the team's last shares, ten times as many.
     */
    List<Creator> sharedCreators(String team, int most);

    /** Stores a new draft, in place of whatever drafts this planner has of this interview. */
    void draft(Share draft);

    /**
     * Stores a share's next state.
     *
     * @return false, with nothing stored, where the stored state is not {@code from} or the share is gone
     */
    boolean move(Share next, Share.State from);
}
