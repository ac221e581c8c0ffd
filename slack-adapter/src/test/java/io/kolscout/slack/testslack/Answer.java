package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.util.Map;

/** What Slack answers to a request of the bot. */
record Answer(int status, Map<String, String> headers, String contentType, String body) {

    static final Answer OK = of(200, Json.object("ok", true));

    static Answer of(int status, JsonNode json) {
        return new Answer(status, Map.of(), "application/json; charset=utf-8", json.toString());
    }

    static Answer text(int status, String text) {
        return new Answer(status, Map.of(), "text/plain; charset=utf-8", text);
    }

    Answer header(String name, String value) {
        return new Answer(status, Map.of(name, value), contentType, body);
    }
}
