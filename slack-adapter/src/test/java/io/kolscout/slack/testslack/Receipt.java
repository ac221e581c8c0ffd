package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the bot took one delivery.
 *
 * @param status the HTTP status; over Socket Mode 200 for an ack; 0 without an answer
 * @param body the ack's body, empty where it had none
 * @param took from sending to the ack, or to giving up
 * @param error what the person is told: {@code operation_timeout}, {@code dispatch_failed}, or null where all is well
 */
public record Receipt(
        int status, String body, Duration took, @Nullable String error) {

    public boolean acked() {
        return error == null;
    }

    public long millis() {
        return took.toMillis();
    }

    /** The body read as JSON; a missing node where it is none. */
    public JsonNode json() {
        return Json.parse(body);
    }
}
