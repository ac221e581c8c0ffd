package io.kolscout.show;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Block.Ask;
import io.kolscout.chat.Block.Table;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Conversation;
import io.kolscout.interview.Interview;
import io.kolscout.record.VerdictRecord;
import io.kolscout.rubric.Question;
import java.util.List;

/** What is kept: answers given, open interviews, past verdicts. */
public final class RecordScreens {

    private final Language language;
    private final Texts texts;

    public RecordScreens(Language language) {
        this.language = language;
        this.texts = language.texts();
    }

    /** The answers given so far, each of which can be changed. */
    public List<Block> review(Interview interview) {
        Blocks blocks = new Blocks()
                .heading(texts.text(
                        "review.heading", "creator", interview.creator().name()));
        List<Choice> answers = new Conversation(language.rubric())
                .answered(interview.answers()).stream()
                        .map(question -> answer(interview, question))
                        .toList();
        if (answers.isEmpty()) {
            blocks.say(texts.text("review.none"));
        } else {
            blocks.add(new Ask(texts.text("review.ask"), texts.text("review.why"), answers, List.of()));
        }
        return blocks.add(new Actions(List.of(show(interview, texts.text("action.show")))))
                .all();
    }

    private Choice answer(Interview interview, Question question) {
        String given = interview.answers().to(question.id()).orElseThrow();
        return new Choice(
                new ActionId(interview.id(), interview.version(), Verb.CHANGE, question.id(), ""),
                question.label(),
                texts.text(
                        "review.answer",
                        "question",
                        question.label(),
                        "answer",
                        QuestionScreen.answer(language, question, given)),
                false);
    }

    /** Open interviews, each of which can be resumed. */
    public List<Block> open(List<Interview> interviews) {
        Conversation conversation = new Conversation(language.rubric());
        return new Blocks()
                .heading(texts.text("resume.heading"))
                .list(
                        texts.text("resume.text"),
                        interviews.stream()
                                .map(interview -> texts.text(
                                        "resume.line",
                                        "creator",
                                        interview.creator().name(),
                                        "answered",
                                        conversation
                                                .answered(interview.answers())
                                                .size(),
                                        "date",
                                        texts.date(interview.changed())))
                                .toList())
                .add(new Actions(interviews.stream()
                        .map(interview -> show(
                                interview,
                                texts.text(
                                        "action.resume",
                                        "creator",
                                        interview.creator().name())))
                        .toList()))
                .all();
    }

    private static Action show(Interview interview, String label) {
        return new Action(ActionId.of(interview.id(), interview.version(), Verb.SHOW), label, true);
    }

    /** Verdicts as a table under a heading. */
    public List<Block> history(String heading, List<VerdictRecord> verdicts) {
        return new Blocks()
                .heading(heading)
                .add(new Table(
                        List.of(
                                texts.text("history.date"),
                                texts.text("history.creator"),
                                texts.text("history.verdict"),
                                texts.text("history.confidence"),
                                texts.text("history.revision")),
                        verdicts.stream().map(this::row).toList()))
                .all();
    }

    private List<String> row(VerdictRecord verdict) {
        return List.of(
                texts.date(verdict.given()),
                verdict.creator().name(),
                VerdictScreen.outcome(texts, verdict.result()),
                texts.text(
                        verdict.confidence().isEmpty()
                                ? "history.no-confidence"
                                : "confidence." + verdict.confidence()),
                verdict.rubric());
    }
}
