package io.kolscout.interview;

import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of the conversation about one creator: where it stands, and what each move makes of it. Pure: a move returns the
 * interview's next version, or nothing where it does not apply and so changes nothing.
 */
public final class Conversation {

    private final Rubric rubric;

    public Conversation(Rubric rubric) {
        this.rubric = rubric;
    }

    /** Where the interview stands. */
    public Standing standing(Interview interview) {
        Optional<Question> again = again(interview);
        Optional<Question> due = again.isPresent() ? again : due(interview);
        return due.map(question -> standing(interview, question)).orElse(Standing.VERDICT);
    }

    /** Takes an answer to the question that is due. */
    public Optional<Interview> answer(Interview interview, String question, String option, Instant now) {
        return standing(interview)
                .question()
                .filter(due -> due.id().equals(question) && due.accepts(option))
                .map(due -> moved(
                        interview,
                        interview.answers().with(question, option),
                        interview.part(),
                        Optional.empty(),
                        now));
    }

    /** Returns to the question before; from the first of the context or risk questions to the verdict. */
    public Optional<Interview> back(Interview interview, Instant now) {
        if (!standing(interview).canGoBack()) {
            return Optional.empty();
        }
        Optional<Question> before = before(interview);
        Part part = before.isPresent() ? interview.part() : Part.VERDICT;
        return Optional.of(interview.next(interview.answers(), part, before.map(Question::id), now));
    }

    /** Leaves the answer that is looked at again as it is. */
    public Optional<Interview> keep(Interview interview, Instant now) {
        return again(interview)
                .map(question -> moved(interview, interview.answers(), interview.part(), Optional.empty(), now));
    }

    /**
     * Shows an answered question again, whatever part it is of; once the verdict is there, also an evidence question that
     * was not asked.
     */
    public Optional<Interview> change(Interview interview, String question, Instant now) {
        return rubric.question(question)
                .filter(known -> interview.answers().has(question)
                        || (known.kind() == Question.Kind.EVIDENCE && judged(interview.answers())))
                .map(known -> interview.next(interview.answers(), Part.VERDICT, Optional.of(question), now));
    }

    /** Forgets what was answered about the creator; what is known of the campaign stays. */
    public Interview startOver(Interview interview, Instant now) {
        Answers kept = Answers.NONE;
        for (Question question : rubric.context()) {
            Optional<String> answer = interview.answers().to(question.id());
            kept = answer.isPresent() ? kept.with(question.id(), answer.get()) : kept;
        }
        return interview.next(kept, Part.VERDICT, Optional.empty(), now);
    }

    /** Asks the questions of a part that are still open, once the verdict is there. */
    public Optional<Interview> enter(Interview interview, Part part, Instant now) {
        return Procedure.next(rubric, interview.answers()).isEmpty()
                        && rubric.ending(interview.answers()).isEmpty()
                        && open(interview.answers(), part) > 0
                ? Optional.of(interview.next(interview.answers(), part, Optional.empty(), now))
                : Optional.empty();
    }

    /** Leaves the context or risk questions. */
    public Optional<Interview> skip(Interview interview, Instant now) {
        return interview.part() == Part.VERDICT
                ? Optional.empty()
                : Optional.of(interview.next(interview.answers(), Part.VERDICT, Optional.empty(), now));
    }

    /** Takes campaign context given beside the command, by question id. */
    public Optional<Interview> tell(Interview interview, Map<String, String> context, Instant now) {
        Answers answers = interview.answers();
        for (Question question : rubric.context()) {
            String told = context.get(question.id());
            if (told != null && question.accepts(told)) {
                answers = answers.with(question.id(), told);
            }
        }
        return answers.equals(interview.answers())
                ? Optional.empty()
                : Optional.of(interview.next(answers, interview.part(), interview.again(), now));
    }

    /** How many questions of a part have no answer yet. */
    public int open(Answers answers, Part part) {
        return (int) questions(part).stream()
                .filter(question -> !answers.has(question.id()))
                .count();
    }

    /** The questions of this bank that have an answer, first answered first. */
    public List<Question> answered(Answers answers) {
        Map<String, Question> known = rubric.questions();
        return answers.questions().stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    /** Whether nothing is left to ask before a verdict, whatever the planner looks at. */
    public boolean judged(Answers answers) {
        return Procedure.next(rubric, answers).isEmpty();
    }

    private Interview moved(Interview from, Answers answers, Part part, Optional<String> again, Instant now) {
        boolean over = part != Part.VERDICT && open(answers, part) == 0;
        return from.next(answers, over ? Part.VERDICT : part, again, now);
    }

    private Optional<Question> again(Interview interview) {
        return interview.again().flatMap(rubric::question);
    }

    private Optional<Question> due(Interview interview) {
        Optional<Question> next = Procedure.next(rubric, interview.answers());
        if (next.isPresent() || interview.part() == Part.VERDICT) {
            return next;
        }
        return questions(interview.part()).stream()
                .filter(question -> !interview.answers().has(question.id()))
                .findFirst();
    }

    private Standing standing(Interview interview, Question question) {
        Answers answers = interview.answers();
        List<Question> path = path(answers, question.kind());
        int position = path.indexOf(question);
        int most = most(question.kind());
        int place = 1 + (position >= 0 ? position : path.size());
        int number = place > most || (position < 0 && again(interview).isPresent()) ? 0 : place;
        return new Standing(
                Optional.of(question),
                again(interview).flatMap(again -> answers.to(again.id())),
                number,
                most,
                place > 1 || sequence(question.kind()) != Part.VERDICT);
    }

    /** The question to go back to; nothing where the verdict comes before. */
    private Optional<Question> before(Interview interview) {
        Optional<Question> shown = standing(interview).question();
        if (shown.isEmpty()) {
            return Optional.of(lastBeforeVerdict(interview.answers()));
        }
        List<Question> path = path(interview.answers(), shown.get().kind());
        int position = path.indexOf(shown.get());
        boolean extra = position < 0 && again(interview).isPresent();
        int before = (position < 0 ? path.size() : position) - 1;
        return extra || before < 0 ? Optional.empty() : Optional.of(path.get(before));
    }

    private Question lastBeforeVerdict(Answers answers) {
        List<Question> path = path(answers, Question.Kind.EVIDENCE);
        return rubric.ending(answers).isPresent() || path.isEmpty() ? rubric.gate() : path.get(path.size() - 1);
    }

    /** Answered questions of the sequence that a question of this kind is part of, first answered first. */
    private List<Question> path(Answers answers, Question.Kind kind) {
        return answered(answers).stream()
                .filter(question -> sequence(question.kind()) == sequence(kind))
                .toList();
    }

    private int most(Question.Kind kind) {
        return sequence(kind) == Part.VERDICT
                ? Procedure.most(rubric)
                : questions(sequence(kind)).size();
    }

    private static Part sequence(Question.Kind kind) {
        return switch (kind) {
            case GATE, EVIDENCE -> Part.VERDICT;
            case CONTEXT -> Part.FIT;
            case FLAG -> Part.RISKS;
        };
    }

    private List<Question> questions(Part part) {
        return switch (part) {
            case VERDICT -> rubric.evidence();
            case FIT -> rubric.context();
            case RISKS -> rubric.flags();
        };
    }
}
