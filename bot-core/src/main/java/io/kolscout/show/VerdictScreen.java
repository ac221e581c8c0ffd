package io.kolscout.show;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Plan;
import io.kolscout.advice.Warning;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Conversation;
import io.kolscout.interview.Interview;
import io.kolscout.interview.Part;
import io.kolscout.interview.Planner;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Question;
import io.kolscout.verdict.Judge;
import io.kolscout.verdict.Judgement;
import io.kolscout.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verdict: what it is, how sure, why, what would change it, what to heed, and the plan in short. */
public final class VerdictScreen {

    private final Language language;
    private final Texts texts;
    private final Interview interview;
    private final Judgement judgement;
    private final Adviser adviser;
    private final Optional<Plan> plan;
    private final boolean kept;
    private final Blocks blocks = new Blocks();

    private VerdictScreen(Language language, Interview interview, boolean kept) {
        this.language = language;
        this.texts = language.texts();
        this.interview = interview;
        this.judgement = Judge.judge(language.rubric(), interview.answers());
        this.adviser = new Adviser(language.advice(), language.rules());
        this.plan = adviser.plan(
                judgement.outcome(),
                interview.answers(),
                interview.creator().key().platform());
        this.kept = kept;
    }

    /** The verdict that an interview came to. */
    public static List<Block> of(Language language, Interview interview) {
        return new VerdictScreen(language, interview, true).blocks();
    }

    /** The same for answers that nobody keeps: without actions, and without saying who sees it. */
    public static List<Block> unkept(Language language, Interview interview) {
        return new VerdictScreen(language, interview, false).blocks();
    }

    private List<Block> blocks() {
        blocks.heading(
                texts.text("verdict.heading", "creator", interview.creator().name(), "verdict", word()));
        if (judgement.outcome() == Outcome.UNDER_AGE) {
            guardianPath();
        } else {
            List<Warning> warnings = adviser.warnings(judgement.outcome(), interview.answers());
            plan.ifPresent(this::definition);
            ReasonsSection reasons = new ReasonsSection(language, judgement);
            reasons.confidence(blocks);
            reasons.reliability(blocks);
            reasons.reasons(blocks);
            reasons.changes(blocks);
            warnings(warnings);
            plan.ifPresent(found -> new PlanScreen(language, interview, found).shortForm(blocks));
        }
        footer();
        return kept ? blocks.add(new Actions(actions())).all() : blocks.all();
    }

    private String word() {
        return outcome(texts, judgement.outcome().id());
    }

    /** The short name of an outcome or a class. */
    static String outcome(Texts texts, String id) {
        return texts.text("outcome." + id);
    }

    private void guardianPath() {
        blocks.list(
                texts.text("under-age.text", "creator", interview.creator().name()),
                List.of(
                        texts.text("under-age.guardian"),
                        texts.text("under-age.consent"),
                        texts.text("under-age.counsel"),
                        texts.text("under-age.safety")));
        blocks.say(texts.text("under-age.mistaken"));
    }

    private void definition(Plan plan) {
        CreatorClass type = judgement.outcome().creatorClass().orElseThrow();
        blocks.say(language.advice().playbook(type).definition());
        plan.aliases()
                .forEach(alias -> blocks.quiet(texts.text(
                        "verdict.alias", "where", alias.where(), "name", alias.name(), "text", alias.text())));
    }

    private void warnings(List<Warning> warnings) {
        blocks.lines(
                texts.text("verdict.warnings"),
                warnings.stream().map(this::warning).toList());
    }

    private Line warning(Warning warning) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.strong(texts.text("warning." + warning.level().id(), "title", warning.title())));
        spans.add(Span.plain(warning.text()));
        warning.todo().forEach(todo -> spans.add(Span.plain(todo)));
        return new Line(spans);
    }

    private void footer() {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.quiet(
                texts.text("verdict.advice-only", "notice", language.advice().notice())));
        if (kept) {
            spans.add(Span.quiet(texts.text(seen())));
        }
        spans.add(Span.quiet(texts.text("verdict.revision", "revision", judgement.revision())));
        blocks.line(spans.toArray(Span[]::new));
    }

    /** The text that says who sees this: in a terminal, alone with the bot in a chat, or in a team. */
    private String seen() {
        if (interview.owner().equals(new Planner(Planner.LOCAL, Planner.LOCAL))) {
            return "verdict.seen.local";
        }
        return alone() ? "verdict.seen.alone" : "verdict.seen.team";
    }

    /** Whether nobody is there to share with. */
    private boolean alone() {
        return interview.owner().team().equals(Planner.LOCAL);
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        Conversation conversation = new Conversation(language.rubric());
        if (plan.isPresent()) {
            actions.add(action(Verb.PLAN, "action.plan", true));
        }
        for (Question check : judgement.checks()) {
            actions.add(new Action(
                    new ActionId(interview.id(), interview.version(), Verb.CHANGE, check.id(), ""),
                    texts.text("action.check", "question", check.label()),
                    true));
        }
        boolean person = language.rubric().ending(interview.answers()).isEmpty();
        if (person && conversation.open(interview.answers(), Part.FIT) > 0) {
            actions.add(action(Verb.FIT, "action.fit", false));
        }
        if (person && conversation.open(interview.answers(), Part.RISKS) > 0) {
            actions.add(action(Verb.RISKS, "action.risks", false));
        }
        if (!alone() && judgement.outcome() != Outcome.UNDER_AGE) {
            actions.add(action(Verb.SHARE, "action.share", true));
        }
        actions.add(action(Verb.REVIEW, "action.review", false));
        actions.add(action(Verb.START_OVER, "action.start-over", false));
        return actions;
    }

    private Action action(Verb verb, String key, boolean main) {
        return new Action(ActionId.of(interview.id(), interview.version(), verb), texts.text(key), main);
    }
}
