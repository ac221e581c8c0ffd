package io.kolscout.advice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How to partner with a creator of one class. Practitioners' judgement unless a string names its source.
 *
 * @param definition the class in one line
 * @param leadTimeByTier lead times of follower tiers that differ from the rest, by tier id
 * @param goals advice for a campaign goal, by the goal's option id
 */
public record Playbook(
        String name,
        String definition,
        List<Alias> aliases,
        Weeks leadTime,
        Map<String, Weeks> leadTimeByTier,
        String leadTimeNote,
        List<String> formats,
        Offer offer,
        List<Kpi> kpis,
        List<String> briefDo,
        List<String> briefDont,
        List<String> contract,
        List<String> checks,
        List<String> risks,
        Map<String, GoalAdvice> goals) {

    /** What the same creator, or the same word, is called elsewhere. */
    public record Alias(String where, String name, Scope regions, Scope fields, String text) {}

    /** Weeks from first contact to the work, at least and at most. */
    public record Weeks(int least, int most) {}

    /** How to pay, and what never to do. */
    public record Offer(List<String> pay, List<String> never) {}

    /** A measure of success and how it is computed. */
    public record Kpi(String name, String formula) {}

    /** How well a class serves a goal. */
    public enum Fit {
        GOOD,
        PARTIAL,
        POOR;

        /** The fit's id in the config and in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Advice for one goal.
     *
     * @param alternative what would serve the goal better; present where the fit is poor
     */
    public record GoalAdvice(Fit fit, String why, List<String> how, Optional<String> alternative) {}
}
