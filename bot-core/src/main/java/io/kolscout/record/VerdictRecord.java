package io.kolscout.record;

import io.kolscout.creator.Creator;
import io.kolscout.interview.Planner;
import io.kolscout.rubric.Answers;
import java.time.Instant;

/**
 * A verdict as it was given.
 *
 * @param interview the interview that led to it
 * @param version the interview's version that reached it; with the interview, the verdict's identity
 * @param by who answered
 * @param result the class or state reached: {@code kol}, {@code influencer}, {@code both}, {@code neither},
 *     {@code cannot-tell} or {@code institution}
 * @param confidence {@code high}, {@code medium} or {@code low}; empty for a state that has none
 * @param answers what was answered then
 * @param rubric the revision of the question bank that judged
 * @param given when it was reached
 */
public record VerdictRecord(
        String interview,
        long version,
        Planner by,
        Creator creator,
        String result,
        String confidence,
        Answers answers,
        String rubric,
        Instant given) {}
