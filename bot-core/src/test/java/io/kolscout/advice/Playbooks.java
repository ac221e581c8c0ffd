package io.kolscout.advice;

import io.kolscout.config.ConfigSource;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Banks;
import java.util.Optional;

/** Advice and rules for tests. */
public final class Playbooks {

    private Playbooks() {}

    /** The advice that the jar carries. */
    public static Advice shipped() {
        Problems problems = new Problems();
        return AdviceReader.read(
                        ConfigSource.defaults().read("advice.yaml", problems), Optional.of(Banks.shipped()), problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    /** The rules that the jar carries. */
    public static Rules shippedRules() {
        Problems problems = new Problems();
        return RulesReader.read(
                        ConfigSource.defaults().read("rules.yaml", problems), Optional.of(Banks.shipped()), problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }
}
