package io.kolscout.discord.testdiscord;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what comes after an answer. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Patience() {}

    /** The first value that appears; if none does, fails with what was there instead. */
    static <T> T until(Supplier<Optional<T>> look, Supplier<String> otherwise) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError(otherwise.get());
    }
}
