package io.kolscout.record;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Planner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A team's memory. Whatever a method reports as done is on disk when it returns; every look-up is within one planner's team.
 * Safe for use by many threads, and by several processes on one store.
 */
public interface TeamRecord extends Shares, AutoCloseable {

    /** The interview with this id, if it is this planner's. */
    Optional<Interview> interview(Planner owner, String id);

    /** The interview with this id, whoever's in the team it is: to say whose it is. */
    Optional<Interview> anybodys(String team, String id);

    /** This planner's interview on this creator. */
    Optional<Interview> interviewOn(Planner owner, CreatorKey creator);

    /** This planner's interviews, last changed first, at most {@code most}. */
    List<Interview> interviews(Planner owner, int most);

    /**
     * Stores a new interview.
     *
     * @return false, with nothing stored, where this planner already has an interview on this creator
     */
    boolean begin(Interview interview);

    /**
     * Stores an interview's next version, and with it, in one piece, the verdict it reached, if any.
     *
     * @param next of the version after the stored one
     * @return false, with nothing stored, where the stored version is another one or the interview is gone
     */
    boolean advance(Interview next, Optional<VerdictRecord> reached);

    /**
     * Forgets an interview; the verdicts it led to stay.
     *
     * @param interview as last seen
     * @return false, with nothing changed, where the stored version is another one or the interview is gone
     */
    boolean abandon(Interview interview);

    /** Verdicts this planner reached on this creator, newest first, at most {@code most}. */
    List<VerdictRecord> verdicts(Planner by, CreatorKey creator, int most);

    /** Verdicts this planner reached, newest first, at most {@code most}. */
    List<VerdictRecord> verdicts(Planner by, int most);

    /**
     * Takes a planner's word that a bare handle or name means a profile: what they have on the one is on the other from now
     * on, and {@link #meant} tells.
     *
     * @return false, with nothing changed, where this planner has an interview on both
     */
    boolean same(Planner planner, CreatorKey handle, Creator profile);

    /** The profile that a bare handle or name means to this planner, if they said so. */
    Optional<Creator> meant(Planner planner, CreatorKey handle);

    /**
     * Notes that a platform delivered something.
     *
     * @param delivery the platform's id of it
     * @return false where it was noted before, by whatever process
     */
    boolean first(String team, String delivery, Instant when);

    /** Finishes the writes in hand and lets go of the store. */
    @Override
    void close();
}
