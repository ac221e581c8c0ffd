package io.kolscout.show;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.Benchmarks;
import io.kolscout.advice.Benchmarks.Basis;
import io.kolscout.advice.Plan;
import io.kolscout.advice.Playbook;
import io.kolscout.advice.Playbook.GoalAdvice;
import io.kolscout.advice.RuleCard;
import io.kolscout.advice.RuleCard.Severity;
import io.kolscout.advice.Tier;
import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.Block.Table;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import io.kolscout.creator.Platform;
import io.kolscout.interview.Interview;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        rules(blocks, false);
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
        blocks.fact(
                texts.text("plan.lead-time"),
                texts.text("plan.lead", "weeks", weeks(), "note", playbook.leadTimeNote()));
        blocks.list(texts.text("plan.formats"), playbook.formats());
        offer(blocks, Integer.MAX_VALUE);
        blocks.list(texts.text("plan.never"), playbook.offer().never());
        blocks.list(
                texts.text("plan.kpis"), playbook.kpis().stream().map(this::kpi).toList());
        blocks.list(texts.text("plan.brief.do"), playbook.briefDo());
        blocks.list(texts.text("plan.brief.dont"), playbook.briefDont());
        blocks.list(texts.text("plan.contract"), playbook.contract());
        blocks.list(texts.text("plan.checks"), playbook.checks());
        benchmarks(blocks);
        blocks.list(texts.text("plan.risks"), playbook.risks());
        rules(blocks, true);
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
                        "plan.fit." + goal.get().fit().name().toLowerCase(Locale.ROOT),
                        "why",
                        goal.get().why()));
        goal.get()
                .alternative()
                .ifPresent(other -> blocks.strong(texts.text("plan.alternative", "alternative", other)));
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

    private void rules(Blocks blocks, boolean full) {
        Optional<Question> region = language.rubric().question(Adviser.REGION);
        if (region.flatMap(known -> language.rubric().chosen(known, interview.answers()))
                .isEmpty()) {
            blocks.say(texts.text("plan.rules.unknown"));
            return;
        }
        List<RuleCard> stops = plan.cards().stream()
                .filter(card -> card.severity() == Severity.STOP)
                .toList();
        List<RuleCard> others = plan.cards().stream()
                .filter(card -> card.severity() != Severity.STOP)
                .toList();
        List<RuleCard> shown = full ? others : firstOf(others);
        blocks.lines(texts.text("plan.stops"), stops.stream().map(this::rule).toList());
        blocks.lines(texts.text("plan.rules"), shown.stream().map(this::rule).toList());
        if (shown.size() < others.size()) {
            blocks.quiet(texts.text("plan.rules.more", "count", others.size() - shown.size()));
        }
        if (!interview.answers().has(Adviser.FIELD) || interview.answers().is(Adviser.FIELD, Answers.NOT_SURE)) {
            blocks.quiet(texts.text("plan.rules.no-field"));
        }
    }

    private Line rule(RuleCard card) {
        String source = card.authority()
                .map(authority -> texts.text(
                        card.since().isPresent() ? "plan.rule.source" : "plan.rule.source.undated",
                        "authority",
                        authority,
                        "source",
                        card.source(),
                        "since",
                        card.since().map(texts::date).orElse(""),
                        "checked",
                        texts.date(card.checked())))
                .orElseGet(() -> texts.text(
                        "plan.rule.source.unsigned", "source", card.source(), "checked", texts.date(card.checked())));
        return Line.of(Span.plain(card.text()), Span.quiet(source));
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

    private void benchmarks(Blocks blocks) {
        Benchmarks benchmarks = language.advice().benchmarks();
        blocks.strong(texts.text("plan.benchmarks"));
        if (!plan.tiers().isEmpty()) {
            blocks.say(texts.text(
                    "plan.tiers",
                    "tiers",
                    texts.list(plan.tiers().stream().map(Tier::name).toList()),
                    "note",
                    language.advice().tierNote(),
                    "source",
                    language.advice().tierSource()));
        }
        if (plan.platforms().isEmpty()) {
            blocks.say(benchmarks.gaps());
        } else {
            blocks.quiet(basis("plan.benchmark.basis", benchmarks.byFollowers().basis(), "", ""))
                    .add(table());
        }
        plan.rateByViews()
                .ifPresent(rate -> blocks.quiet(basis(
                        "plan.benchmark.views",
                        benchmarks.byViews().basis(),
                        texts.number(rate, 2),
                        platform(interview.creator().key().platform()))));
        blocks.list(
                texts.text("plan.quick-check"),
                Stream.of(
                                benchmarks.quickCheck(),
                                List.of(benchmarks.low(), benchmarks.high(), benchmarks.doNotMix()),
                                quality(benchmarks))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<String> quality(Benchmarks benchmarks) {
        return benchmarks.audienceQuality().stream()
                .map(quality -> quality.year().isPresent()
                        ? texts.text(
                                "plan.quality",
                                "text",
                                quality.text(),
                                "source",
                                quality.source(),
                                "year",
                                Integer.toString(quality.year().getAsInt()))
                        : texts.text("plan.quality.undated", "text", quality.text(), "source", quality.source()))
                .toList();
    }

    private String basis(String key, Basis basis, String rate, String platform) {
        return texts.text(
                key,
                "name",
                basis.name(),
                "formula",
                basis.formula(),
                "year",
                Integer.toString(basis.year()),
                "source",
                basis.source(),
                "note",
                basis.formulaNote(),
                "rate",
                rate,
                "platform",
                platform);
    }

    private Table table() {
        List<String> header = new ArrayList<>();
        header.add(texts.text("plan.benchmark.followers"));
        plan.platforms().forEach(platform -> header.add(platform(platform)));
        List<List<String>> rows = new ArrayList<>();
        for (Benchmarks.Row row : plan.rates()) {
            List<String> cells = new ArrayList<>();
            cells.add(
                    row.to().isPresent()
                            ? texts.text(
                                    "plan.benchmark.between",
                                    "from",
                                    texts.count(row.from()),
                                    "to",
                                    texts.count(row.to().getAsLong()))
                            : texts.text("plan.benchmark.from", "from", texts.count(row.from())));
            for (String platform : plan.platforms()) {
                Double rate = row.rates().get(platform);
                cells.add(rate == null ? "" : texts.text("plan.benchmark.rate", "rate", texts.number(rate, 2)));
            }
            rows.add(cells);
        }
        return new Table(header, rows);
    }

    private static String platform(String id) {
        return Platform.of(id).map(Platform::displayName).orElse(id);
    }

    private static <T> List<T> firstOf(List<T> items) {
        return items.stream().limit(SHORT_LIST).toList();
    }
}
