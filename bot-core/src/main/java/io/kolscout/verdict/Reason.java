package io.kolscout.verdict;

import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;

/**
 * One answer as a reason for or against a class.
 *
 * @param ratio how many times as often the answer is given for creators of this class as for others, weighted by the bank's
 *     prior; above 1 speaks for the class, below 1 against it
 */
public record Reason(Question question, Option answer, double ratio) {}
