package io.kolscout;

import io.kolscout.advice.Adviser;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Block.Facts;
import io.kolscout.chat.Block.Facts.Fact;
import io.kolscout.chat.Block.Paragraph;
import io.kolscout.chat.Line;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.creator.Creator;
import io.kolscout.interview.Conversation;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.interview.Standing;
import io.kolscout.record.TeamRecord;
import io.kolscout.record.VerdictRecord;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import io.kolscout.show.Language;
import io.kolscout.show.PlanScreen;
import io.kolscout.show.QuestionScreen;
import io.kolscout.show.RecordScreens;
import io.kolscout.show.Texts;
import io.kolscout.show.VerdictScreen;
import io.kolscout.verdict.Judge;
import io.kolscout.verdict.Judgement;
import io.kolscout.verdict.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One planner's interviews: begins them, moves them on, shows where they stand. Each step is stored before it is shown. */
final class Dialogue {

    private final Language language;
    private final Texts texts;
    private final Conversation conversation;
    private final Planner planner;
    private final TeamRecord record;
    private final Clock clock;
    private final Supplier<String> newId;

    Dialogue(Language language, Planner planner, TeamRecord record, Clock clock, Supplier<String> newId) {
        this.language = language;
        this.texts = language.texts();
        this.conversation = new Conversation(language.rubric());
        this.planner = planner;
        this.record = record;
        this.clock = clock;
        this.newId = newId;
    }

    /** Begins an interview on a creator, or goes on with the one this planner has. */
    Reply classify(Creator creator, Map<String, String> context) {
        Optional<Interview> known = record.interviewOn(planner, creator.key());
        if (known.isEmpty()) {
            Instant now = now();
            Interview first = new Interview(
                    newId.get(), planner, creator, 0, Answers.NONE, Part.VERDICT, Optional.empty(), now, now);
            Interview begun = conversation.tell(first, context, now).orElse(first);
            if (record.begin(begun)) {
                return show(begun);
            }
            known = record.interviewOn(planner, creator.key());
        }
        return known.map(interview -> goOn(interview, context)).orElseGet(this::gone);
    }

    private Reply goOn(Interview interview, Map<String, String> context) {
        Optional<Interview> told = conversation.tell(interview, context, now());
        if (told.isPresent()) {
            return store(interview, told.get(), List.of());
        }
        return conversation.standing(interview).verdictDue()
                ? show(interview, quiet("verdict.since", "date", texts.date(interview.changed())))
                : show(interview);
    }

    /** Does what a click asks for. */
    Reply click(ActionId action) {
        Optional<Interview> found = record.interview(planner, action.interview());
        if (found.isEmpty()) {
            return record.anybodys(planner.team(), action.interview())
                    .map(other -> somebodyElses(other, action))
                    .orElseGet(this::gone);
        }
        Interview interview = found.get();
        return switch (action.verb()) {
            case SHOW -> show(interview);
            case SAVE -> saved(interview);
            case PLAN -> plan(interview);
            case REVIEW -> Reply.step(new RecordScreens(language).review(interview));
            default -> action.version() == interview.version() ? move(interview, action) : stale(interview);
        };
    }

    /** Says whose the interview is, or begins one's own on the same creator. */
    private Reply somebodyElses(Interview interview, ActionId action) {
        if (action.verb() == Verb.OWN) {
            return classify(interview.creator(), Map.of());
        }
        return Reply.note(List.of(
                new Paragraph(Line.plain(texts.text("not-yours.text"))),
                new Facts(List.of(new Fact(
                        texts.text("not-yours.whose"),
                        Line.of(Span.person(interview.owner().person()))))),
                new Actions(List.of(new Action(
                        ActionId.of(interview.id(), interview.version(), Verb.OWN), texts.text("action.own"), true)))));
    }

    private Reply move(Interview interview, ActionId action) {
        Instant now = now();
        return switch (action.verb()) {
            case CANCEL -> cancel(interview);
            case START_OVER -> store(interview, conversation.startOver(interview, now), quiet("started-over.text"));
            case ANSWER -> answer(interview, action, now);
            case BACK -> store(interview, conversation.back(interview, now));
            case KEEP -> store(interview, conversation.keep(interview, now));
            case FIT -> store(interview, conversation.enter(interview, Part.FIT, now));
            case RISKS -> store(interview, conversation.enter(interview, Part.RISKS, now));
            case SKIP -> store(interview, conversation.skip(interview, now));
            case CHANGE -> store(interview, conversation.change(interview, action.question(), now));
            default -> show(interview);
        };
    }

    private Reply answer(Interview interview, ActionId action, Instant now) {
        return conversation
                .answer(interview, action.question(), action.option(), now)
                .map(next -> store(interview, next, changed(interview, next, action.question())))
                .orElseGet(() -> stale(interview));
    }

    private List<Block> changed(Interview from, Interview to, String question) {
        if (!conversation.judged(from.answers()) || !conversation.judged(to.answers())) {
            return List.of();
        }
        Outcome before = Judge.judge(language.rubric(), from.answers()).outcome();
        Outcome after = Judge.judge(language.rubric(), to.answers()).outcome();
        return before == after
                ? List.of()
                : List.of(new Paragraph(Line.of(Span.strong(texts.text(
                        "verdict.changed",
                        "before",
                        texts.text("outcome." + before.id()),
                        "after",
                        texts.text("outcome." + after.id()),
                        "question",
                        language.rubric()
                                .question(question)
                                .map(Question::label)
                                .orElse(question))))));
    }

    private Reply store(Interview from, Optional<Interview> to) {
        return to.map(next -> store(from, next, List.of())).orElseGet(() -> stale(from));
    }

    private Reply store(Interview from, Interview next, List<Block> before) {
        if (record.advance(next, reached(from, next))) {
            return show(next, before);
        }
        return record.interview(planner, from.id()).map(this::stale).orElseGet(this::gone);
    }

    /** The verdict that a move reached, where it rests on other answers than the one before. */
    private Optional<VerdictRecord> reached(Interview from, Interview next) {
        if (!conversation.judged(next.answers())
                || (conversation.judged(from.answers()) && evidence(from).equals(evidence(next)))) {
            return Optional.empty();
        }
        Judgement judgement = Judge.judge(language.rubric(), next.answers());
        if (judgement.outcome() == Outcome.UNDER_AGE) {
            return Optional.empty();
        }
        return Optional.of(new VerdictRecord(
                next.id(),
                next.version(),
                planner,
                next.creator(),
                judgement.outcome().id(),
                judgement.confidence().map(word -> word.id()).orElse(""),
                next.answers(),
                judgement.revision(),
                next.changed()));
    }

    private List<Optional<String>> evidence(Interview interview) {
        List<Optional<String>> evidence = new ArrayList<>();
        evidence.add(interview.answers().to(language.rubric().gate().id()));
        language.rubric()
                .evidence()
                .forEach(question -> evidence.add(interview.answers().to(question.id())));
        return evidence;
    }

    private Reply cancel(Interview interview) {
        if (!record.abandon(interview)) {
            return record.interview(planner, interview.id()).map(this::stale).orElseGet(this::gone);
        }
        return Reply.step(List.of(new Paragraph(Line.plain(
                texts.text("cancelled.text", "creator", interview.creator().name())))));
    }

    private Reply saved(Interview interview) {
        String creator = interview.creator().name();
        return Reply.step(List.of(
                new Paragraph(Line.plain(texts.text("saved.text", "creator", creator))),
                new Actions(List.of(new Action(
                        ActionId.of(interview.id(), interview.version(), Verb.SHOW),
                        texts.text("action.resume", "creator", creator),
                        true)))));
    }

    private Reply plan(Interview interview) {
        Outcome outcome = Judge.judge(language.rubric(), interview.answers()).outcome();
        return conversation.judged(interview.answers())
                ? new Adviser(language.advice(), language.rules())
                        .plan(
                                outcome,
                                interview.answers(),
                                interview.creator().key().platform())
                        .map(plan -> Reply.page(PlanScreen.of(language, interview, plan)))
                        .orElseGet(() -> show(interview))
                : show(interview);
    }

    /** Whether an interview has a verdict that others may see. */
    boolean shareable(Interview interview) {
        return conversation.judged(interview.answers())
                && Judge.judge(language.rubric(), interview.answers()).outcome() != Outcome.UNDER_AGE;
    }

    /** Shows where an interview stands. */
    Reply show(Interview interview) {
        return show(interview, List.of());
    }

    private Reply show(Interview interview, List<Block> before) {
        Standing standing = conversation.standing(interview);
        List<Block> blocks = new ArrayList<>(before);
        blocks.addAll(
                standing.verdictDue()
                        ? VerdictScreen.of(language, interview)
                        : QuestionScreen.of(language, interview, standing));
        return Reply.step(blocks);
    }

    /** Shows where an interview stands now, to somebody who clicked on an earlier step of it. */
    Reply stale(Interview interview) {
        return show(interview, quiet("stale.text"));
    }

    /** Says that there is no such interview. */
    Reply gone() {
        return Reply.note(texts.text("gone.text"));
    }

    private List<Block> quiet(String key, Object... values) {
        return List.of(new Paragraph(Line.of(Span.quiet(texts.text(key, values)))));
    }

    private Instant now() {
        return clock.instant();
    }
}
