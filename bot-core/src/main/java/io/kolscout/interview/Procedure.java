package io.kolscout.interview;

import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Posterior;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.List;
import java.util.Optional;

/** What is asked next, and when asking ends, given nothing but the answers. */
public final class Procedure {

    private Procedure() {}

    /**
     * The gate, then the unasked evidence question with the largest expected information (on a tie the first in the bank),
     * then nothing: once the gate's answer ends the interview, at least {@code minimum} answers were informative and the
     * top class is at least {@code certainty}, {@code maximum} evidence questions were asked, or none is left.
     */
    public static Optional<Question> next(Rubric rubric, Answers answers) {
        if (!answers.has(rubric.gate().id())) {
            return Optional.of(rubric.gate());
        }
        if (rubric.ending(answers).isPresent()
                || asked(rubric, answers) >= rubric.stopping().maximum()) {
            return Optional.empty();
        }
        Posterior posterior = Posterior.after(rubric, answers);
        if (informative(rubric, answers) >= rubric.stopping().minimum()
                && posterior.of(posterior.top()) >= rubric.stopping().certainty()) {
            return Optional.empty();
        }
        return mostTelling(posterior, unasked(rubric, answers));
    }

    /** The question with the largest expected information, the first of those that tie. */
    static Optional<Question> mostTelling(Posterior posterior, List<Question> questions) {
        Question best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Question question : questions) {
            double information = posterior.expectedInformation(question);
            if (information > most) {
                best = question;
                most = information;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Question> unasked(Rubric rubric, Answers answers) {
        return rubric.evidence().stream()
                .filter(question -> !answers.has(question.id()))
                .toList();
    }

    /** Evidence questions answered, with <em>not sure</em> too. */
    public static int asked(Rubric rubric, Answers answers) {
        return (int) rubric.evidence().stream()
                .filter(question -> answers.has(question.id()))
                .count();
    }

    /** Evidence questions answered with more than <em>not sure</em>. */
    public static int informative(Rubric rubric, Answers answers) {
        return (int) rubric.evidence().stream()
                .filter(question -> rubric.chosen(question, answers).isPresent())
                .count();
    }

    /** The most gate and evidence questions that an interview can come to. */
    public static int most(Rubric rubric) {
        return 1 + Math.min(rubric.stopping().maximum(), rubric.evidence().size());
    }
}
