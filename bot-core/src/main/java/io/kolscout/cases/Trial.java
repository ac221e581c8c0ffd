package io.kolscout.cases;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import io.kolscout.interview.Conversation;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Posterior;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Judge;
import io.kolscout.verdict.Judgement;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One profile put through the interview.
 *
 * @param label the class it has
 * @param verdict the class reached, the leaning of a <em>can't tell yet</em> included; an interview that the gate ended
 *     counts as neither
 * @param everything the class that all of the profile's answers come to
 * @param judgement what the interview came to
 * @param brier {@code Σ_c (p_c − y_c)²}; none where the gate ended it
 */
record Trial(
        CreatorClass label, CreatorClass verdict, CreatorClass everything, Judgement judgement, OptionalDouble brier) {

    private static final Planner NOBODY = new Planner("trial", "trial");
    private static final Creator ANYBODY = new Creator(new CreatorKey("", "trial"), "", "");

    /** Answers each question of an interview as the profile does; <em>not sure</em> where it has no answer. */
    static Trial of(Rubric rubric, Profile profile) {
        Answers asked = interviewed(new Conversation(rubric), profile.answers());
        return new Trial(
                profile.label(),
                verdict(rubric, asked),
                verdict(rubric, profile.answers()),
                Judge.judge(rubric, asked),
                brier(rubric, asked, profile.label()));
    }

    boolean right() {
        return verdict == label;
    }

    private static Answers interviewed(Conversation conversation, Answers coded) {
        Interview interview = new Interview(
                "trial",
                NOBODY,
                ANYBODY,
                0,
                Answers.NONE,
                Part.VERDICT,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
        for (Optional<Question> due = conversation.standing(interview).question();
                due.isPresent();
                due = conversation.standing(interview).question()) {
            String question = due.get().id();
            interview = conversation
                    .answer(interview, question, coded.to(question).orElse(Answers.NOT_SURE), Instant.EPOCH)
                    .orElseThrow();
        }
        return interview.answers();
    }

    private static CreatorClass verdict(Rubric rubric, Answers answers) {
        return rubric.ending(answers).isPresent()
                ? CreatorClass.NEITHER
                : Posterior.after(rubric, answers).top();
    }

    private static OptionalDouble brier(Rubric rubric, Answers answers, CreatorClass label) {
        if (rubric.ending(answers).isPresent()) {
            return OptionalDouble.empty();
        }
        Posterior posterior = Posterior.after(rubric, answers);
        return OptionalDouble.of(CreatorClass.ALL.stream()
                .mapToDouble(type -> Math.pow(posterior.of(type) - (type == label ? 1 : 0), 2))
                .sum());
    }
}
