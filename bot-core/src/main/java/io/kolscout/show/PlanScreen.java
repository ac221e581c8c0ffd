package io.kolscout.show;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Plan;
import io.kolscout.advice.Playbook;
import io.kolscout.advice.Playbook.GoalAdvice;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Interview;
import io.kolscout.rubric.Question;
import java.util.List;
import java.util.Optional;

/** The partnership plan: in short under a verdict, or in full. */
public final class PlanScreen {

    private static final int SHORT_LIST = 3;

    private final Language language;
    private final Texts texts;
    private final Interview interview;
    private final Plan plan;
    private final Playbook playbook;

    PlanScreen(Language language, Interview interview, Plan plan) {
        this.language = language;
        this.texts = language.texts();
        this.interview = interview;
        this.plan = plan;
        this.playbook = plan.playbook();
    }

    /** The full plan. */
    public static List<Block> of(Language language, Interview interview, Plan plan) {
        return new PlanScreen(language, interview, plan).fullForm();
    }

    void shortForm(Blocks blocks) {
        blocks.heading(texts.text("plan.heading"));
        follows(blocks);
        fit(blocks);
        blocks.fact(texts.text("plan.lead-time"), weeks());
        blocks.list(texts.text("plan.formats"), firstOf(playbook.formats()));
        offer(blocks, SHORT_LIST);
        blocks.list(
                texts.text("plan.kpis"),
                playbook.kpis().stream().limit(SHORT_LIST).map(this::kpi).toList());
        new RulesSection(language, interview).add(plan.cards(), SHORT_LIST, blocks);
        missing(blocks);
        blocks.quiet(texts.text("plan.short-hint"));
    }

    private List<Block> fullForm() {
        Blocks blocks = new Blocks()
                .heading(texts.text(
                        "plan.full-heading", "creator", interview.creator().name()));
        follows(blocks);
        fit(blocks);
        if (!plan.unpaid()) {
            plan.goal().ifPresent(goal -> blocks.list(texts.text("plan.how"), goal.how()));
        }
        blocks.fact(texts.text("plan.lead-time"), leadTime());
        blocks.list(texts.text("plan.formats"), playbook.formats());
        offer(blocks, Integer.MAX_VALUE);
        blocks.list(texts.text("plan.never"), playbook.offer().never());
        blocks.list(
                texts.text("plan.kpis"), playbook.kpis().stream().map(this::kpi).toList());
        blocks.list(texts.text("plan.brief.do"), playbook.briefDo());
        blocks.list(texts.text("plan.brief.dont"), playbook.briefDont());
        blocks.list(texts.text("plan.contract"), playbook.contract());
        blocks.list(texts.text("plan.checks"), playbook.checks());
        new BenchmarksSection(language, plan).add(interview.creator().key().platform(), blocks);
        blocks.list(texts.text("plan.risks"), playbook.risks());
        new RulesSection(language, interview).add(plan.cards(), Integer.MAX_VALUE, blocks);
        missing(blocks);
        blocks.list(
                texts.text("plan.special"),
                language.advice().specialCases().stream()
                        .map(special ->
                                texts.text("plan.special.case", "title", special.title(), "text", special.text()))
                        .toList());
        blocks.line(
                Span.quiet(language.rules().notice()),
                Span.quiet(texts.text(
                        "verdict.advice-only", "notice", language.advice().notice())));
        Action back = new Action(
                ActionId.of(interview.id(), interview.version(), Verb.SHOW), texts.text("action.show"), true);
        return blocks.add(new Actions(List.of(back))).all();
    }

    private void follows(Blocks blocks) {
        if (plan.followed() != plan.verdict()) {
            blocks.strong(texts.text("plan.follows", "playbook", playbook.name()));
        }
    }

    private void fit(Blocks blocks) {
        Optional<GoalAdvice> goal = plan.goal();
        if (goal.isEmpty()) {
            blocks.say(texts.text("plan.fit.unknown"));
            return;
        }
        String label = language.rubric()
                .question(Adviser.GOAL)
                .flatMap(question -> language.rubric().chosen(question, interview.answers()))
                .map(chosen -> chosen.label())
                .orElseThrow();
        blocks.fact(
                texts.text("plan.fit", "goal", label),
                texts.text(
                        "plan.fit." + goal.get().fit().id(), "why", goal.get().why()));
        goal.get()
                .alternative()
                .ifPresent(other -> blocks.strong(texts.text("plan.alternative", "alternative", other)));
    }

    /** The playbook's note, which names its usual weeks; before it the weeks for the creator's size, where they differ. */
    private String leadTime() {
        return plan.leadTime().equals(playbook.leadTime())
                ? playbook.leadTimeNote()
                : texts.text("plan.lead", "weeks", weeks(), "note", playbook.leadTimeNote());
    }

    private String weeks() {
        return texts.text(
                "plan.weeks",
                "least",
                plan.leadTime().least(),
                "most",
                plan.leadTime().most());
    }

    private void offer(Blocks blocks, int most) {
        blocks.list(
                texts.text("plan.offer"),
                plan.unpaid()
                        ? List.of(texts.text("plan.unpaid"))
                        : playbook.offer().pay().stream().limit(most).toList());
    }

    private String kpi(Playbook.Kpi kpi) {
        return texts.text("plan.kpi", "name", kpi.name(), "formula", kpi.formula());
    }

    private void missing(Blocks blocks) {
        List<String> missing = language.rubric().context().stream()
                .filter(question -> !interview.answers().has(question.id()))
                .map(Question::label)
                .toList();
        if (!missing.isEmpty()) {
            blocks.quiet(texts.text("plan.missing", "questions", texts.list(missing)));
        }
    }

    private static <T> List<T> firstOf(List<T> items) {
        return items.stream().limit(SHORT_LIST).toList();
    }
}
