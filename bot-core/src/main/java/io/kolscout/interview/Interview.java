package io.kolscout.interview;

import io.kolscout.creator.Creator;
import io.kolscout.rubric.Answers;
import java.time.Instant;
import java.util.Optional;

/**
 * One planner's conversation about one creator, as it is stored. Where it stands is derived from the answers.
 *
 * @param id at most 22 characters of the URL-safe base 64 alphabet, not guessable
 * @param version grows by one with every change; a change is stored only on the version it was made from
 * @param part the part the planner is in
 * @param again the question the planner looks at again, or nothing where the next one is due
 * @param started when it was begun
 * @param changed when it last changed
 */
public record Interview(
        String id,
        Planner owner,
        Creator creator,
        long version,
        Answers answers,
        Part part,
        Optional<String> again,
        Instant started,
        Instant changed) {

    /** This interview one version on. */
    public Interview next(Answers nextAnswers, Part nextPart, Optional<String> nextAgain, Instant now) {
        return new Interview(id, owner, creator, version + 1, nextAnswers, nextPart, nextAgain, started, now);
    }
}
