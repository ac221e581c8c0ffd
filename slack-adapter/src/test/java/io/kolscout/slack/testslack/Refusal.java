package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;

/** An error that a Web API method answers with. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ObjectNode answer;

    /** Takes Slack's short name of the error, such as {@code not_in_channel}. */
    Refusal(String error) {
        super(error, null, false, false);
        this.answer = Json.object("ok", false, "error", error);
    }

    Refusal with(String name, Object value) {
        answer.setAll(Json.object(name, value));
        return this;
    }

    ObjectNode answer() {
        return answer;
    }
}
