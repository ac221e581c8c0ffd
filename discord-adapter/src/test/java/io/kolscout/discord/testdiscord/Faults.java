package io.kolscout.discord.testdiscord;

import io.kolscout.testing.Json;
import io.kolscout.testing.Since;
import io.kolscout.testing.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Routes that are limited or fail because a test says so. */
final class Faults {

    /** Calls that were under way when the first was refused are not held against the bot. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final class Limit {
        final String method;
        final String pattern;
        final int calls;
        final Duration wait;
        int left;

        @Nullable Since refused;

        Limit(String method, String pattern, int calls, Duration wait) {
            this.method = method;
            this.pattern = pattern;
            this.calls = calls;
            this.left = calls;
            this.wait = wait;
        }
    }

    private static final class Failure {
        final String method;
        final String pattern;
        final int status;
        final int code;
        int left;

        Failure(String method, String pattern, int status, int code, int left) {
            this.method = method;
            this.pattern = pattern;
            this.status = status;
            this.code = code;
            this.left = left;
        }
    }

    private final List<Limit> limits = new CopyOnWriteArrayList<>();
    private final List<Failure> failures = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Violations violations;

    Faults(Clock clock, Violations violations) {
        this.clock = clock;
        this.violations = violations;
    }

    void limit(String method, String pattern, int calls, Duration wait) {
        limits.add(new Limit(method, pattern, calls, wait));
    }

    void fail(String method, String pattern, int status, int code, int times) {
        failures.add(new Failure(method, pattern, status, code, times));
    }

    /** What a call gets instead of its own answer; empty where it may go on. */
    synchronized Optional<Answer> instead(ApiCall call) {
        for (Failure failure : failures) {
            if (failure.left > 0 && call.is(failure.method, failure.pattern)) {
                failure.left--;
                return Optional.of(Answer.of(
                        failure.status, Json.object("message", failure.status + ": failed", "code", failure.code)));
            }
        }
        for (Limit limit : limits) {
            if (call.is(limit.method, limit.pattern)) {
                return refuse(call, limit);
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> refuse(ApiCall call, Limit limit) {
        if (limit.left > 0) {
            limit.left--;
            return Optional.empty();
        }
        Since refused = limit.refused;
        Duration elapsed = refused == null ? Duration.ZERO : refused.elapsed();
        if (refused == null) {
            limit.refused = Since.now(clock);
        } else if (elapsed.compareTo(limit.wait) >= 0) {
            limits.remove(limit);
            return Optional.empty();
        } else if (elapsed.compareTo(GRACE) > 0) {
            violations.add(call + " came again " + elapsed.toMillis() + " ms after a 429 that asked for "
                    + limit.wait.toMillis() + " ms");
        }
        return Optional.of(tooMany(limit, limit.wait.minus(elapsed)));
    }

    private Answer tooMany(Limit limit, Duration left) {
        double seconds = left.toMillis() / 1000.0;
        String exact = String.format(Locale.ROOT, "%.3f", seconds);
        String reset = String.format(Locale.ROOT, "%.3f", clock.millis() / 1000.0 + seconds);
        return new Answer(
                429,
                Json.object("message", "You are being rate limited.", "retry_after", seconds, "global", false),
                Map.of(
                        "Retry-After",
                        String.valueOf((long) Math.ceil(seconds)),
                        "X-RateLimit-Limit",
                        String.valueOf(limit.calls),
                        "X-RateLimit-Remaining",
                        "0",
                        "X-RateLimit-Reset",
                        reset,
                        "X-RateLimit-Reset-After",
                        exact,
                        "X-RateLimit-Bucket",
                        Integer.toHexString((limit.method + limit.pattern).hashCode()),
                        "X-RateLimit-Scope",
                        "user"));
    }
}
