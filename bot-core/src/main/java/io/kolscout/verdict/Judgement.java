package io.kolscout.verdict;

import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Question;
import java.util.List;
import java.util.Optional;

/**
 * What the answers come to, and why.
 *
 * @param outcome the class or state reached
 * @param leaning the most probable class, which for a state without a class is no verdict
 * @param runnerUp the second most probable class
 * @param confidence present exactly where the outcome is a class
 * @param asked evidence questions asked
 * @param notSure how many of them were answered <em>not sure</em>
 * @param lowered whether <em>not sure</em> answers lowered the confidence by a word
 * @param reasonsFor answers that speak for the leaning, strongest first, at most 3
 * @param reasonsAgainst answers that speak against it, strongest first, at most 1
 * @param changes answers that would change the class, most probable first, at most 2
 * @param checks questions that would tell most now, at most 2; empty unless the outcome is <em>can't tell yet</em>
 * @param revision the bank that judged
 */
public record Judgement(
        Outcome outcome,
        CreatorClass leaning,
        CreatorClass runnerUp,
        Optional<Confidence> confidence,
        int asked,
        int notSure,
        boolean lowered,
        List<Reason> reasonsFor,
        List<Reason> reasonsAgainst,
        List<Change> changes,
        List<Question> checks,
        String revision) {
    public Judgement {
        reasonsFor = List.copyOf(reasonsFor);
        reasonsAgainst = List.copyOf(reasonsAgainst);
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
    }
}
