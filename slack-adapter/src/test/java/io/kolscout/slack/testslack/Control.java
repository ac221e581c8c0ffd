package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something on a screen that a person can use.
 *
 * @param names what a person may call it: label, placeholder, accessibility label, or else its action_id
 */
record Control(JsonNode block, JsonNode element, List<String> names) {

    String blockId() {
        return block.path("block_id").asText();
    }

    String actionId() {
        return element.path("action_id").asText();
    }

    String type() {
        return element.path("type").asText();
    }
}
