package io.kolscout.rubric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The question bank, checked.
 *
 * @param revision its number and a hash of all that judgement rests on, such as {@code 1-3f0a9c2e}
 * @param prior the share of each class before any answer
 * @param temper exponent on each likelihood, above 0 and at most 1
 * @param gate the one question asked first
 * @param evidence in the order in which ties are decided
 */
public record Rubric(
        String revision,
        Posterior prior,
        double temper,
        Stopping stopping,
        Bounds bounds,
        Optional<Reliability> reliability,
        Question gate,
        List<Question> evidence,
        List<Question> flags,
        List<Question> context) {

    /**
     * When asking ends.
     *
     * @param minimum informative answers before a verdict
     * @param maximum evidence questions asked, at most
     * @param certainty probability of the top class at which asking ends
     */
    public record Stopping(int minimum, int maximum, double certainty) {}

    /**
     * What the confidence words mean, as probabilities of the top class.
     *
     * @param cannotTell below this there is no verdict yet
     * @param cannotTellAnswers with fewer informative answers there is no verdict yet
     */
    public record Bounds(double high, double medium, double cannotTell, int cannotTellAnswers) {}

    /**
     * How often verdicts turned out right, as shares from 0 to 1.
     *
     * @param source what they were tried on
     */
    public record Reliability(double high, double medium, String source) {}

    public Rubric {
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
        context = List.copyOf(context);
    }

    /** All questions by id: gate, evidence, flags, context. */
    public Map<String, Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        all.put(gate.id(), gate);
        List.of(evidence, flags, context).stream()
                .flatMap(Collection::stream)
                .forEach(question -> all.put(question.id(), question));
        return all;
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions().get(id));
    }

    /** The option that was chosen, unless it is <em>not sure</em> or an id that this bank does not know. */
    public Optional<Option> chosen(Question question, Answers answers) {
        return answers.to(question.id()).flatMap(question::option);
    }

    /** Why the gate's answer ends the interview, if it does. */
    public Optional<Ending> ending(Answers answers) {
        return chosen(gate, answers).flatMap(Option::ending);
    }
}
