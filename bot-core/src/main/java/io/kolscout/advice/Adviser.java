package io.kolscout.advice;

import io.kolscout.advice.Benchmarks.Row;
import io.kolscout.advice.Playbook.Weeks;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.verdict.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns an outcome and what is known of the campaign into warnings and a plan. Pure. */
public final class Adviser {

    /** Ids of the questions that advice depends on; {@code questions.yaml} must have them. */
    public static final String GOAL = "goal";

    public static final String REGION = "region";
    public static final String FIELD = "field";
    public static final String SIZE = "size";

    private final Advice advice;
    private final Rules rules;

    public Adviser(Advice advice, Rules rules) {
        this.advice = advice;
        this.rules = rules;
    }

    /** Warnings that the outcome and the answers raise, gravest first. */
    public List<Warning> warnings(Outcome outcome, Answers answers) {
        return advice.warnings().stream()
                .filter(warning -> warning.raisedBy(answers, outcome.id()))
                .sorted(Comparator.comparing(Warning::level))
                .toList();
    }

    /** The plan, where the outcome is a class. */
    public Optional<Plan> plan(Outcome outcome, Answers answers, String platform) {
        return outcome.creatorClass().map(type -> plan(type, warnings(outcome, answers), answers, platform));
    }

    private Plan plan(CreatorClass type, List<Warning> warnings, Answers answers, String platform) {
        CreatorClass followed = warnings.stream()
                .flatMap(warning -> warning.playbook().stream())
                .findFirst()
                .orElse(type);
        Playbook playbook = advice.playbook(followed);
        Optional<String> region = known(answers, REGION);
        Optional<String> field = known(answers, FIELD);
        List<Tier> tiers = known(answers, SIZE).stream()
                .flatMap(size ->
                        advice.tiers().stream().filter(tier -> tier.answer().equals(size)))
                .toList();
        List<Row> rates = advice.benchmarks().rowsFor(tiers);
        return new Plan(
                type,
                followed,
                playbook,
                advice.playbook(type).aliases().stream()
                        .filter(alias ->
                                alias.regions().holds(region) && alias.fields().holds(field))
                        .toList(),
                known(answers, GOAL)
                        .flatMap(goal -> Optional.ofNullable(playbook.goals().get(goal))),
                warnings.stream().anyMatch(Warning::unpaid),
                leadTime(playbook, tiers),
                tiers,
                rates,
                platforms(rates, platform),
                advice.benchmarks().byViewsOn(platform),
                cards(region, field, Set.copyOf(List.of(type.id(), followed.id()))));
    }

    private static Weeks leadTime(Playbook playbook, List<Tier> tiers) {
        return tiers.stream()
                .flatMap(tier -> Optional.ofNullable(playbook.leadTimeByTier().get(tier.id())).stream())
                .findFirst()
                .orElse(playbook.leadTime());
    }

    private static List<String> platforms(List<Row> rates, String platform) {
        Set<String> all = new TreeSet<>();
        rates.forEach(row -> all.addAll(row.rates().keySet()));
        if (platform.isEmpty()) {
            return List.copyOf(all);
        }
        return all.contains(platform) ? List.of(platform) : List.of();
    }

    private List<RuleCard> cards(Optional<String> region, Optional<String> field, Set<String> classes) {
        return rules.cards().stream()
                .filter(card -> card.concerns(region, field, classes))
                .sorted(Comparator.comparing(RuleCard::severity))
                .toList();
    }

    private static Optional<String> known(Answers answers, String question) {
        return answers.to(question).filter(option -> !option.equals(Answers.NOT_SURE));
    }
}
