package io.kolscout.verdict;

import io.kolscout.interview.Procedure;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Likelihood;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Posterior;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges answers by a bank. Pure: the same answers under the same revision give the same judgement. */
public final class Judge {

    private static final int MOST_FOR = 3;
    private static final int MOST_AGAINST = 1;
    private static final int MOST_CHANGES = 2;
    private static final int MOST_CHECKS = 2;

    private final Rubric rubric;
    private final Answers answers;
    private final Posterior posterior;
    private final CreatorClass top;

    private Judge(Rubric rubric, Answers answers) {
        this.rubric = rubric;
        this.answers = answers;
        this.posterior = Posterior.after(rubric, answers);
        this.top = posterior.top();
    }

    /** What these answers come to now, whether or not asking is over. */
    public static Judgement judge(Rubric rubric, Answers answers) {
        return new Judge(rubric, answers).judgement();
    }

    private Judgement judgement() {
        int asked = Procedure.asked(rubric, answers);
        int notSure = asked - Procedure.informative(rubric, answers);
        Outcome outcome = outcome(asked - notSure);
        boolean manyNotSure = notSure > 0 && 3 * notSure >= asked;
        Confidence unlowered = confidence();
        Confidence stated = manyNotSure ? unlowered.lower() : unlowered;
        boolean judged = rubric.ending(answers).isEmpty();
        return new Judgement(
                outcome,
                top,
                runnerUp(),
                outcome.creatorClass().map(type -> stated),
                asked,
                notSure,
                stated != unlowered,
                judged ? reasons(true, MOST_FOR) : List.of(),
                judged ? reasons(false, MOST_AGAINST) : List.of(),
                outcome.creatorClass().isPresent() ? changes() : List.of(),
                outcome == Outcome.CANNOT_TELL ? checks() : List.of(),
                rubric.revision());
    }

    private Outcome outcome(int informative) {
        if (rubric.ending(answers).isPresent()) {
            return Outcome.of(rubric.ending(answers).get());
        }
        boolean cannotTell = posterior.of(top) < rubric.bounds().cannotTell()
                || informative < rubric.bounds().cannotTellAnswers();
        return cannotTell ? Outcome.CANNOT_TELL : Outcome.of(top);
    }

    private Confidence confidence() {
        double probability = posterior.of(top);
        if (probability >= rubric.bounds().high()) {
            return Confidence.HIGH;
        }
        return probability >= rubric.bounds().medium() ? Confidence.MEDIUM : Confidence.LOW;
    }

    private CreatorClass runnerUp() {
        return CreatorClass.ALL.stream()
                .filter(type -> type != top)
                .max(Comparator.comparingDouble(posterior::of)
                        .thenComparing(Comparator.<CreatorClass>naturalOrder().reversed()))
                .orElseThrow();
    }

    private List<Reason> reasons(boolean speakingFor, int most) {
        Comparator<Reason> weakestRatioFirst = Comparator.comparingDouble(Reason::ratio);
        return rubric.evidence().stream()
                .flatMap(question ->
                        rubric
                                .chosen(question, answers)
                                .map(option -> new Reason(question, option, ratio(option)))
                                .stream())
                .filter(reason -> speakingFor ? reason.ratio() > 1 : reason.ratio() < 1)
                .sorted(speakingFor ? weakestRatioFirst.reversed() : weakestRatioFirst)
                .limit(most)
                .toList();
    }

    /** Good's Bayes factor of an answer for the top class against all others at their prior shares. */
    private double ratio(Option option) {
        Likelihood likelihood = option.likelihood().orElseThrow();
        double others = 0;
        double weight = 0;
        for (CreatorClass type : CreatorClass.ALL) {
            if (type != top) {
                others += rubric.prior().of(type) * likelihood.of(type);
                weight += rubric.prior().of(type);
            }
        }
        return likelihood.of(top) * weight / others;
    }

    private List<Change> changes() {
        record Candidate(Change change, double probability) {}
        return rubric.evidence().stream()
                .flatMap(question -> question.options().stream()
                        .filter(option -> !answers.is(question.id(), option.id()))
                        .map(option -> new Candidate(
                                new Change(question, option, classWith(question, option)),
                                posterior.probability(option.likelihood().orElseThrow())))
                        .filter(candidate -> candidate.change().to() != top)
                        .max(Comparator.comparingDouble(Candidate::probability))
                        .stream())
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .limit(MOST_CHANGES)
                .map(Candidate::change)
                .toList();
    }

    private CreatorClass classWith(Question question, Option option) {
        return Posterior.after(rubric, answers.with(question.id(), option.id())).top();
    }

    private List<Question> checks() {
        Stream<Question> open = rubric.evidence().stream()
                .filter(question -> rubric.chosen(question, answers).isEmpty());
        return open.sorted(Comparator.comparingDouble((Question question) -> posterior.expectedInformation(question))
                        .reversed())
                .limit(MOST_CHECKS)
                .toList();
    }
}
