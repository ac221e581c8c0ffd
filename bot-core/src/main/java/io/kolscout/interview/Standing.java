package io.kolscout.interview;

import io.kolscout.rubric.Question;
import java.util.Optional;

/**
 * Where an interview stands, derived from its answers.
 *
 * @param question the question to show, or nothing where the verdict is due
 * @param chosen the answer given to it earlier, if it is looked at again
 * @param number the question's place among those of its part, from 1; 0 where it is asked beyond them
 * @param most how many questions the part comes to at most
 * @param canGoBack whether there is a question, or a verdict, before it
 */
public record Standing(Optional<Question> question, Optional<String> chosen, int number, int most, boolean canGoBack) {

    static final Standing VERDICT = new Standing(Optional.empty(), Optional.empty(), 0, 0, true);

    /** Whether gate and evidence questions are done and nothing else is being asked. */
    public boolean verdictDue() {
        return question.isEmpty();
    }
}
