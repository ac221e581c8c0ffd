package io.kolscout.advice;

import io.kolscout.advice.Benchmarks.Row;
import io.kolscout.advice.Playbook.Alias;
import io.kolscout.advice.Playbook.GoalAdvice;
import io.kolscout.advice.Playbook.Weeks;
import io.kolscout.rubric.CreatorClass;
import java.util.List;
import java.util.Optional;

/**
 * How to partner with one creator in one campaign, as far as the campaign is known.
 *
 * @param verdict the class reached
 * @param followed the class whose playbook it follows: the verdict's own, unless a warning names another
 * @param aliases what the verdict's word means where the audience or the product is
 * @param goal advice for the stated goal
 * @param unpaid whether no fee is to be offered
 * @param leadTime by the creator's tier where that makes a difference
 * @param tiers the tiers that the follower count may fall into; empty where it is not known
 * @param rates benchmark bands for those tiers, of the platforms in {@code platforms}
 * @param platforms platform ids to compare on: the creator's own, or all
 * @param rateByViews the benchmark by views on the creator's platform
 * @param cards rules for region, field and class, most binding first; empty where the region is not known
 */
public record Plan(
        CreatorClass verdict,
        CreatorClass followed,
        Playbook playbook,
        List<Alias> aliases,
        Optional<GoalAdvice> goal,
        boolean unpaid,
        Weeks leadTime,
        List<Tier> tiers,
        List<Row> rates,
        List<String> platforms,
        Optional<Double> rateByViews,
        List<RuleCard> cards) {
    public Plan {
        aliases = List.copyOf(aliases);
        tiers = List.copyOf(tiers);
        rates = List.copyOf(rates);
        platforms = List.copyOf(platforms);
        cards = List.copyOf(cards);
    }
}
