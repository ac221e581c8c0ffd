package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing to deliver to the bot.
 *
 * @param attempt 0 for the first delivery of an event, then 1 to 3
 * @param reason why an event is delivered again
 */
record Payload(
        Kind kind, ObjectNode json, int attempt, @Nullable String reason) {

    /** The three kinds, by the names of their Socket Mode envelopes. */
    enum Kind {
        COMMAND("slash_commands"),
        INTERACTION("interactive"),
        EVENT("events_api");

        final String envelope;

        Kind(String envelope) {
            this.envelope = envelope;
        }
    }

    static Payload first(Kind kind, ObjectNode json) {
        return new Payload(kind, json, 0, null);
    }

    Payload again(int attempt, String reason) {
        return new Payload(kind, json, attempt, reason);
    }

    /** What is delivered, for a violation's words. */
    String name() {
        return switch (kind) {
            case COMMAND -> json.path("command").asText();
            case INTERACTION -> json.path("type").asText();
            case EVENT -> json.path("event").path("type").asText();
        };
    }
}
