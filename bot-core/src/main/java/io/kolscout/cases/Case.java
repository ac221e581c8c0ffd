package io.kolscout.cases;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Plan;
import io.kolscout.advice.Warning;
import io.kolscout.creator.Creator;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Judge;
import io.kolscout.verdict.Judgement;
import io.kolscout.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A creator judged by all the answers there are.
 *
 * @param warnings gravest first; none on a creator under 18, who is not classified
 * @param plan present where the outcome is a class
 */
public record Case(Creator creator, Answers answers, Judgement judgement, List<Warning> warnings, Optional<Plan> plan) {

    public Case {
        warnings = List.copyOf(warnings);
    }

    /** The case of a creator. */
    public static Case of(Rubric rubric, Adviser adviser, Creator creator, Answers answers) {
        Judgement judgement = Judge.judge(rubric, answers);
        Outcome outcome = judgement.outcome();
        return new Case(
                creator,
                answers,
                judgement,
                outcome == Outcome.UNDER_AGE ? List.of() : adviser.warnings(outcome, answers),
                adviser.plan(outcome, answers, creator.key().platform()));
    }
}
