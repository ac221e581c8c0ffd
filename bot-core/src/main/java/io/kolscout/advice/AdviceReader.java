package io.kolscout.advice;

import io.kolscout.advice.Advice.SpecialCase;
import io.kolscout.advice.Playbook.Alias;
import io.kolscout.advice.Playbook.Fit;
import io.kolscout.advice.Playbook.GoalAdvice;
import io.kolscout.advice.Playbook.Kpi;
import io.kolscout.advice.Playbook.Offer;
import io.kolscout.advice.Playbook.Weeks;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Rubric;
import io.kolscout.verdict.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads and checks {@code advice.yaml} against the question bank. */
public final class AdviceReader {

    /** Longest text in a playbook or warning. */
    static final int MAX_TEXT = 240;

    private static final int MAX_NAME = 80;
    private static final int MAX_WEEKS = 104;

    private final Node root;
    private final Ids ids;

    private final Map<String, Node> tiers;

    private AdviceReader(Node root, Ids ids) {
        this.root = root;
        this.ids = ids;
        this.tiers = root.get("tiers").get("list").byId();
    }

    /**
     * The advice, or nothing where it has problems, which are added to the list.
     *
     * @param bank nothing where the bank has problems: ids of its questions and options are then not checked
     */
    public static Optional<Advice> read(Node root, Optional<Rubric> bank, Problems problems) {
        int before = problems.count();
        Advice advice = new AdviceReader(root, new Ids(bank)).advice();
        return problems.count() == before ? Optional.of(advice) : Optional.empty();
    }

    private Advice advice() {
        root.only("revision", "checked", "notice", "verdicts", "warnings", "specialCases", "tiers", "benchmarks");
        root.get("revision").whole(1, 1_000_000);
        Map<CreatorClass, Playbook> playbooks = new EnumMap<>(CreatorClass.class);
        Node verdicts = root.get("verdicts").only(CreatorClass.ids().toArray(String[]::new));
        CreatorClass.ALL.forEach(type -> playbooks.put(type, playbook(verdicts.get(type.id()))));
        List<Warning> warnings = new ArrayList<>();
        root.get("warnings").entries().forEach((id, node) -> warnings.add(warning(id, node)));
        Node sizes = root.get("tiers").only("source", "note", "list");
        List<Tier> list = new ArrayList<>();
        tiers.forEach((id, node) -> list.add(tier(id, node)));
        return new Advice(
                root.get("notice").text(MAX_TEXT),
                root.get("checked").date(),
                playbooks,
                warnings,
                root.get("specialCases").entries().values().stream()
                        .map(AdviceReader::specialCase)
                        .toList(),
                list,
                sizes.get("source").text(MAX_TEXT),
                sizes.get("note").text(MAX_TEXT),
                BenchmarksReader.read(root.get("benchmarks")));
    }

    private Playbook playbook(Node node) {
        node.only(
                "name",
                "definition",
                "calledElsewhere",
                "leadTimeWeeks",
                "leadTimeByTier",
                "leadTimeNote",
                "formats",
                "offer",
                "kpis",
                "brief",
                "contract",
                "checks",
                "risks",
                "goals");
        Map<String, Weeks> byTier = new LinkedHashMap<>();
        node.find("leadTimeByTier")
                .ifPresent(weeks -> weeks.entries().forEach((tier, range) -> byTier.put(tier, weeksOf(tier, range))));
        Node offer = node.get("offer").only("pay", "never");
        Node brief = node.get("brief").only("do", "dont");
        return new Playbook(
                node.get("name").text(MAX_NAME),
                node.get("definition").text(MAX_TEXT),
                node.get("calledElsewhere").byId().values().stream()
                        .map(this::alias)
                        .toList(),
                weeks(node.get("leadTimeWeeks")),
                byTier,
                node.get("leadTimeNote").text(MAX_TEXT),
                texts(node.get("formats")),
                new Offer(texts(offer.get("pay")), texts(offer.get("never"))),
                node.get("kpis").someItems().stream().map(AdviceReader::kpi).toList(),
                texts(brief.get("do")),
                texts(brief.get("dont")),
                texts(node.get("contract")),
                texts(node.get("checks")),
                texts(node.get("risks")),
                goals(node.get("goals")));
    }

    private Alias alias(Node node) {
        node.only("id", "where", "name", "regions", "fields", "text");
        return new Alias(
                node.get("where").text(MAX_NAME),
                node.get("name").text(MAX_NAME),
                Ids.scope(node.get("regions"), ids.options(Adviser.REGION)),
                Ids.scope(node.get("fields"), ids.options(Adviser.FIELD)),
                node.get("text").text(MAX_TEXT));
    }

    private Weeks weeksOf(String tier, Node node) {
        if (!tiers.containsKey(tier)) {
            node.problem("unknown-id", "id", tier, "allowed", String.join(", ", tiers.keySet()));
        }
        return weeks(node);
    }

    private static Weeks weeks(Node node) {
        List<Node> items = node.items();
        if (items.size() != 2) {
            node.problem("weeks");
            return new Weeks(0, 0);
        }
        Weeks weeks = new Weeks(items.get(0).whole(0, MAX_WEEKS), items.get(1).whole(0, MAX_WEEKS));
        if (weeks.least() > weeks.most()) {
            node.problem("weeks");
        }
        return weeks;
    }

    private static Kpi kpi(Node node) {
        node.only("name", "formula");
        return new Kpi(node.get("name").text(MAX_NAME), node.get("formula").text(MAX_TEXT));
    }

    private Map<String, GoalAdvice> goals(Node node) {
        Map<String, GoalAdvice> goals = new LinkedHashMap<>();
        Optional<Set<String>> known = ids.options(Adviser.GOAL);
        known.ifPresent(all -> node.only(all.toArray(String[]::new)));
        for (String goal : known.orElse(node.entries().keySet())) {
            goals.put(goal, goal(node.get(goal)));
        }
        return goals;
    }

    private static GoalAdvice goal(Node node) {
        node.only("fit", "why", "how", "alternative");
        Fit fit = Fit.valueOf(
                node.get("fit").oneOf(List.of("good", "partial", "poor")).toUpperCase(Locale.ROOT));
        if (fit == Fit.POOR && node.find("alternative").isEmpty()) {
            node.problem("no-alternative");
        }
        return new GoalAdvice(
                fit,
                node.get("why").text(MAX_TEXT),
                texts(node.get("how")),
                node.find("alternative").map(text -> text.text(MAX_TEXT)));
    }

    private Warning warning(String id, Node node) {
        node.only("level", "when", "verdicts", "playbook", "unpaid", "title", "text", "todo");
        Map<String, Set<String>> when = new LinkedHashMap<>();
        node.find("when")
                .ifPresent(conditions -> conditions
                        .entries()
                        .forEach((question, options) -> when.put(question, condition(question, options))));
        Set<String> outcomes = new TreeSet<>();
        Arrays.stream(Outcome.values()).map(Outcome::id).forEach(outcomes::add);
        return new Warning(
                id,
                Warning.Level.valueOf(node.get("level")
                        .oneOf(List.of("stop", "caution", "note"))
                        .toUpperCase(Locale.ROOT)),
                when,
                node.find("verdicts")
                        .map(verdicts -> Ids.scope(verdicts, Optional.of(outcomes)))
                        .orElse(Scope.EVERY),
                node.find("playbook").map(type -> CreatorClass.of(type.oneOf(CreatorClass.ids()))),
                node.find("unpaid").map(Node::flag).orElse(false),
                node.get("title").text(MAX_NAME),
                node.get("text").text(MAX_TEXT),
                texts(node.get("todo")));
    }

    private Set<String> condition(String question, Node node) {
        if (ids.lacks(question)) {
            node.problem("unknown-question", "question", question);
            return Set.of();
        }
        Optional<Set<String>> known = ids.options(question);
        known.ifPresent(options -> options.add(Answers.NOT_SURE));
        return Ids.some(node, known);
    }

    private static SpecialCase specialCase(Node node) {
        node.only("title", "text");
        return new SpecialCase(
                node.get("title").text(MAX_NAME), node.get("text").text(MAX_TEXT));
    }

    private Tier tier(String id, Node node) {
        node.only("id", "name", "from", "to", "answer");
        Node answer = node.get("answer");
        long from = BenchmarksReader.followers(node.get("from"), 0);
        return new Tier(
                id,
                node.get("name").text(MAX_NAME),
                from,
                BenchmarksReader.end(node, from),
                ids.options(Adviser.SIZE)
                        .map(sizes -> answer.oneOf(List.copyOf(sizes)))
                        .orElseGet(answer::id));
    }

    static List<String> texts(Node node) {
        return node.someItems().stream().map(item -> item.text(MAX_TEXT)).toList();
    }
}
