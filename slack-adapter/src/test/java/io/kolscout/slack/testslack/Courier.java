package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Violations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Delivers to the bot, holds it to three seconds, and delivers events again that it did not take. */
final class Courier {

    private final Violations violations;
    private final Executor retrying;
    private final AtomicReference<Payload> lastEvent = new AtomicReference<>();
    private final AtomicReference<Payload> last = new AtomicReference<>();
    private volatile Delivery delivery;
    private volatile Duration limit = Duration.ofSeconds(3);
    private volatile List<Duration> retries = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    Courier(Delivery delivery, Executor retrying, Violations violations) {
        this.delivery = delivery;
        this.retrying = retrying;
        this.violations = violations;
    }

    void use(Delivery other) {
        delivery = other;
    }

    void ackWithin(Duration other) {
        limit = other;
    }

    void retries(List<Duration> delays) {
        retries = List.copyOf(delays);
    }

    /** Commands and interactions go out once, whatever becomes of them. */
    Receipt once(Payload.Kind kind, ObjectNode json) {
        return send(Payload.first(kind, json));
    }

    /** An event, with up to three more deliveries later where the bot does not take it. */
    Receipt event(ObjectNode json) {
        Payload payload = Payload.first(Payload.Kind.EVENT, json);
        lastEvent.set(payload);
        Receipt receipt = send(payload);
        again(payload, receipt);
        return receipt;
    }

    /** The last event once more, as Slack does when an ack got lost. */
    Receipt repeatEvent() {
        @Nullable Payload last = lastEvent.get();
        if (last == null) {
            throw new AssertionError("There was no event yet");
        }
        return send(last.again(1, "http_timeout"));
    }

    /** Whatever was delivered last once more, to the letter. */
    Receipt repeatLast() {
        @Nullable Payload payload = last.get();
        if (payload == null) {
            throw new AssertionError("There was no delivery yet");
        }
        return send(payload);
    }

    private void again(Payload payload, Receipt receipt) {
        List<Duration> delays = retries;
        String error = receipt.error();
        if (error == null || payload.attempt() >= delays.size()) {
            return;
        }
        String reason = error.equals("operation_timeout") ? "http_timeout" : "http_error";
        Payload next = payload.again(payload.attempt() + 1, reason);
        long delay = delays.get(payload.attempt()).toMillis();
        CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS, retrying)
                .execute(() -> again(next, send(next)));
    }

    private Receipt send(Payload payload) {
        last.set(payload);
        Receipt receipt = delivery.deliver(payload, limit);
        if (!receipt.acked()) {
            violations.add(payload.name() + " was not acked: " + receipt.error() + " after " + receipt.millis() + " ms"
                    + (receipt.status() == 0 ? "" : ", status " + receipt.status()));
        }
        return receipt;
    }
}
