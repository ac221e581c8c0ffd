package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.Map;

/** What a person has filled in and chosen on one screen, in the shape of {@code state.values}. */
final class Values {

    private static final Map<String, String> CHOSEN_AS = Map.ofEntries(
            Map.entry("static_select", "selected_option"),
            Map.entry("external_select", "selected_option"),
            Map.entry("radio_buttons", "selected_option"),
            Map.entry("overflow", "selected_option"),
            Map.entry("multi_static_select", "selected_options"),
            Map.entry("multi_external_select", "selected_options"),
            Map.entry("checkboxes", "selected_options"),
            Map.entry("users_select", "selected_user"),
            Map.entry("channels_select", "selected_channel"),
            Map.entry("conversations_select", "selected_conversation"),
            Map.entry("multi_users_select", "selected_users"),
            Map.entry("multi_channels_select", "selected_channels"),
            Map.entry("multi_conversations_select", "selected_conversations"),
            Map.entry("datepicker", "selected_date"),
            Map.entry("timepicker", "selected_time"),
            Map.entry("datetimepicker", "selected_date_time"),
            Map.entry("plain_text_input", "value"),
            Map.entry("email_text_input", "value"),
            Map.entry("url_text_input", "value"),
            Map.entry("number_input", "value"));

    private final ObjectNode values = Json.object();

    /** The values that a screen begins with, and those of the earlier screen whose block and element are still there. */
    static Values of(JsonNode blocks, Values earlier) {
        Values values = new Values();
        for (Control control : Controls.all(blocks)) {
            String chosenAs = CHOSEN_AS.get(control.type());
            if (chosenAs != null && !control.type().equals("overflow")) {
                JsonNode before = earlier.value(control);
                boolean same = before.path("type").asText().equals(control.type());
                values.put(control, same ? before : initial(control.element(), chosenAs));
            }
        }
        return values;
    }

    private static ObjectNode initial(JsonNode element, String chosenAs) {
        JsonNode initial =
                element.path(chosenAs.equals("value") ? "initial_value" : chosenAs.replace("selected", "initial"));
        boolean many = chosenAs.endsWith("s");
        JsonNode none = many ? Json.array() : NullNode.getInstance();
        return Json.object("type", element.path("type").asText(), chosenAs, initial.isMissingNode() ? none : initial);
    }

    void put(Control control, JsonNode value) {
        values.withObjectProperty(control.blockId()).set(control.actionId(), value);
    }

    JsonNode value(Control control) {
        return values.path(control.blockId()).path(control.actionId());
    }

    boolean empty(Control control) {
        String chosenAs = CHOSEN_AS.getOrDefault(control.type(), "value");
        JsonNode chosen = value(control).path(chosenAs);
        return chosen.isNull()
                || chosen.isMissingNode()
                || (chosen.isTextual() && chosen.asText().isEmpty())
                || (chosen.isArray() && chosen.isEmpty());
    }

    JsonNode state() {
        return Json.object("values", values.deepCopy());
    }

    /** The value of a control once these were chosen from what it offers, by their words. */
    static ObjectNode chosen(Control control, List<JsonNode> offered, List<String> words) {
        String chosenAs = CHOSEN_AS.get(control.type());
        if (chosenAs == null) {
            throw new AssertionError("Nothing can be chosen in " + control.names() + ", a " + control.type());
        }
        List<JsonNode> picked = chosenAs.startsWith("selected_option")
                ? words.stream().map(word -> option(control, offered, word)).toList()
                : words.stream().<JsonNode>map(TextNode::valueOf).toList();
        if (!chosenAs.endsWith("s") && picked.size() > 1) {
            throw new AssertionError("Only one can be chosen in " + control.names());
        }
        int most = control.element().path("max_selected_items").asInt(Integer.MAX_VALUE);
        if (picked.size() > most) {
            throw new AssertionError("At most " + most + " can be chosen in " + control.names());
        }
        return Json.object("type", control.type(), chosenAs, chosenAs.endsWith("s") ? picked : picked.get(0));
    }

    private static JsonNode option(Control control, List<JsonNode> offered, String word) {
        return offered.stream()
                .filter(option -> Rendering.text(option.path("text")).equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No \"" + word + "\" in " + control.names() + ": "
                        + offered.stream()
                                .map(option -> Rendering.text(option.path("text")))
                                .toList()));
    }
}
