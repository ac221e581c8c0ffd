package io.kolscout.advice;

import io.kolscout.rubric.CreatorClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What {@code advice.yaml} holds: playbooks by class, warnings, tiers and benchmarks.
 *
 * @param notice what is said beside all advice
 * @param checked when it was last gone through
 * @param tierNote how tiers are to be used, with {@code tierSource}
 */
public record Advice(
        String notice,
        LocalDate checked,
        Map<CreatorClass, Playbook> playbooks,
        List<Warning> warnings,
        List<SpecialCase> specialCases,
        List<Tier> tiers,
        String tierSource,
        String tierNote,
        Benchmarks benchmarks) {

    /** A case that cuts across the classes, for the planner to recognise. */
    public record SpecialCase(String title, String text) {}

    public Advice {
        playbooks = Map.copyOf(playbooks);
        warnings = List.copyOf(warnings);
        specialCases = List.copyOf(specialCases);
        tiers = List.copyOf(tiers);
    }

    /** The playbook of a class. */
    public Playbook playbook(CreatorClass type) {
        Playbook playbook = playbooks.get(type);
        if (playbook == null) {
            throw new IllegalStateException("Every class has a playbook");
        }
        return playbook;
    }
}
