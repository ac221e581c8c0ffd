package io.kolscout.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.show.Ellipsis;

/** Block Kit's small shapes. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    /** Text without markup, whatever it holds; never empty, as Slack refuses that. */
    static ObjectNode plain(String text, int most) {
        return typed("plain_text")
                .put("text", text.isBlank() ? "-" : Ellipsis.cut(text, most))
                .put("emoji", false);
    }

    static ObjectNode option(String label, String value) {
        ObjectNode option = object();
        option.set("text", plain(label, SlackLimits.OPTION));
        return option.put("value", value);
    }
}
