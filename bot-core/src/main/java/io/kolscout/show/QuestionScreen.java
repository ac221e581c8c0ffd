package io.kolscout.show;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Block.Ask;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Procedure;
import io.kolscout.interview.Standing;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import java.util.ArrayList;
import java.util.List;

/** A question with its answers and the ways on. */
public final class QuestionScreen {

    private final Language language;
    private final Interview interview;
    private final Standing standing;
    private final Question question;

    private QuestionScreen(Language language, Interview interview, Standing standing, Question question) {
        this.language = language;
        this.interview = interview;
        this.standing = standing;
        this.question = question;
    }

    /** The question the interview stands at. */
    public static List<Block> of(Language language, Interview interview, Standing standing) {
        return new QuestionScreen(
                        language, interview, standing, standing.question().orElseThrow())
                .blocks();
    }

    private List<Block> blocks() {
        Blocks blocks = new Blocks().heading(heading());
        if (question.kind() == Question.Kind.GATE && standing.chosen().isEmpty()) {
            blocks.quiet(text(
                    "question.intro",
                    "creator",
                    interview.creator().name(),
                    "usual",
                    1 + language.rubric().stopping().minimum(),
                    "most",
                    Procedure.most(language.rubric())));
        }
        standing.chosen()
                .ifPresent(
                        chosen -> blocks.quiet(text("question.given", "answer", answer(language, question, chosen))));
        List<Choice> choices = question.options().stream()
                .map(option -> choice(option.id(), option.label(), option.text()))
                .toList();
        Choice notSure = choice(Answers.NOT_SURE, text("question.not-sure"), text("question.not-sure.full"));
        return blocks.add(new Ask(question.text(), question.why(), choices, List.of(notSure)))
                .add(new Actions(actions()))
                .all();
    }

    private String heading() {
        return text(
                headingKey(),
                "creator",
                interview.creator().name(),
                "number",
                standing.number(),
                "most",
                standing.most());
    }

    private String headingKey() {
        return switch (question.kind()) {
            case CONTEXT -> "question.fit";
            case FLAG -> "question.risks";
            case GATE, EVIDENCE -> standing.number() == 0 ? "question.extra" : "question.verdict";
        };
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        if (standing.chosen().isPresent()) {
            actions.add(action(Verb.KEEP, "action.keep", true));
        }
        if (interview.part() != Part.VERDICT) {
            actions.add(action(Verb.SKIP, "action.skip", false));
        }
        if (standing.canGoBack()) {
            actions.add(action(Verb.BACK, "action.back", false));
        }
        actions.add(action(Verb.START_OVER, "action.start-over", false));
        actions.add(action(Verb.SAVE, "action.save", false));
        actions.add(action(Verb.CANCEL, "action.cancel", false));
        return actions;
    }

    private Action action(Verb verb, String key, boolean main) {
        return new Action(ActionId.of(interview.id(), interview.version(), verb), text(key), main);
    }

    private Choice choice(String option, String label, String full) {
        return new Choice(
                new ActionId(interview.id(), interview.version(), Verb.ANSWER, question.id(), option),
                label,
                full,
                standing.chosen().filter(option::equals).isPresent());
    }

    private String text(String key, Object... values) {
        return language.texts().text(key, values);
    }

    /** An answer's label; an id that the bank does not know is not sure. */
    static String answer(Language language, Question question, String option) {
        return question.option(option)
                .map(chosen -> chosen.label())
                .orElseGet(() -> language.texts().text("question.not-sure"));
    }
}
