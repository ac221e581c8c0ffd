package io.kolscout.slack.testslack;

import io.kolscout.testing.Since;
import io.kolscout.testing.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Budgets of calls, one for each method and workspace. */
final class RateLimits {

    /** Calls that were under way when the first was refused are not held against the bot. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final class Budget {
        final Duration wait;
        int left;

        @Nullable Since refused;

        Budget(int left, Duration wait) {
            this.left = left;
            this.wait = wait;
        }
    }

    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Violations violations;

    RateLimits(Clock clock, Violations violations) {
        this.clock = clock;
        this.violations = violations;
    }

    void set(String method, Workspace workspace, int calls, Duration wait) {
        budgets.put(method + " " + workspace.teamId(), new Budget(calls, wait));
    }

    /** Seconds to wait before this call may be made again; empty where it may be made now. */
    OptionalLong refuse(String method, Workspace workspace) {
        Budget budget = budgets.get(method + " " + workspace.teamId());
        if (budget == null) {
            return OptionalLong.empty();
        }
        synchronized (budget) {
            if (budget.left > 0) {
                budget.left--;
                return OptionalLong.empty();
            }
            Since refused = budget.refused;
            if (refused == null) {
                budget.refused = Since.now(clock);
                return OptionalLong.of(budget.wait.toSeconds());
            }
            Duration elapsed = refused.elapsed();
            if (elapsed.compareTo(budget.wait) >= 0) {
                budgets.remove(method + " " + workspace.teamId());
                return OptionalLong.empty();
            }
            if (elapsed.compareTo(GRACE) > 0) {
                violations.add(method + " was called again " + elapsed.toMillis() + " ms after a 429 that asked for "
                        + budget.wait.toSeconds() + " s");
            }
            return OptionalLong.of(Math.max(1, budget.wait.minus(elapsed).toSeconds()));
        }
    }
}
