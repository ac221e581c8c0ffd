package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A labelled field of a modal. */
final class Field {

    private static final int TEXT_INPUT = 4;
    private static final int RADIO = 21;
    private static final int CHECKBOXES = 22;
    private static final int CHECKBOX = 23;

    private final JsonNode top;
    private final JsonNode component;
    private final int type;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final ObjectNode channels = Json.object();
    private String text;
    private boolean ticked;

    Field(JsonNode top) {
        this.top = top;
        this.component = top.path("component");
        this.type = component.path("type").asInt();
        this.text = component.path("value").asText("");
        this.ticked = component.path("default").asBoolean();
        component.path("options").forEach(option -> {
            if (option.path("default").asBoolean()) {
                chosen.put(option.path("value").asText(), option.path("label").asText());
            }
        });
        component
                .path("default_values")
                .forEach(value ->
                        chosen.put(value.path("id").asText(), value.path("id").asText()));
    }

    String label() {
        return top.path("label").asText();
    }

    boolean stands(JsonNode here) {
        return top.path("id").asInt() == here.path("id").asInt();
    }

    void fill(String value) {
        demand(type == TEXT_INPUT, "takes no text");
        text = value;
    }

    void choose(String label) {
        JsonNode option = Controls.option(component, label)
                .orElseThrow(() -> new AssertionError("There is no option \"" + label + "\" in " + line()));
        add(option.path("value").asText(), label);
    }

    void choose(Channel channel, Person person) {
        demand(type == Controls.CHANNEL_SELECT, "takes no channel");
        JsonNode types = component.path("channel_types");
        boolean fits = types.isEmpty();
        for (JsonNode one : types) {
            fits |= one.asInt() == channel.type();
        }
        demand(fits && channel.shows(person), "does not offer " + channel);
        channels.set(channel.id(), channel.discord().payloads().resolved(channel, person));
        add(channel.id(), channel.toString());
    }

    private void add(String value, String label) {
        int most = component.path("max_values").asInt(type == CHECKBOXES ? 10 : 1);
        if (most == 1) {
            chosen.clear();
        }
        chosen.put(value, label);
        demand(chosen.size() <= most, "takes no more than " + most);
    }

    void tick(boolean on) {
        demand(type == CHECKBOX, "is no checkbox");
        ticked = on;
    }

    void clear() {
        text = "";
        chosen.clear();
    }

    private void demand(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(label() + " " + otherwise);
        }
    }

    /** Why the client does not let it be sent. */
    Optional<String> problem() {
        boolean required = component.path("required").asBoolean(true) && type != CHECKBOX;
        boolean empty = type == TEXT_INPUT ? text.isBlank() : chosen.isEmpty();
        if (empty) {
            return required ? Optional.of("required") : Optional.empty();
        }
        if (type == TEXT_INPUT) {
            int length = Part.length(text);
            int least = component.path("min_length").asInt(0);
            int most = component.path("max_length").asInt(4000);
            return length < least || length > most
                    ? Optional.of(length + " characters, must be " + least + " to " + most)
                    : Optional.empty();
        }
        int least = component.path("min_values").asInt(1);
        return type != RADIO && chosen.size() < least ? Optional.of("at least " + least) : Optional.empty();
    }

    ObjectNode submitted() {
        ObjectNode sent = Json.object(
                "type", component.path("type"),
                "id", component.path("id"),
                "custom_id", component.path("custom_id"));
        switch (type) {
            case TEXT_INPUT -> sent.put("value", text);
            case RADIO -> sent.put("value", chosen.keySet().stream().findFirst().orElse(null));
            case CHECKBOX -> sent.put("value", ticked);
            default -> sent.set("values", Json.array(chosen.keySet().toArray()));
        }
        return sent;
    }

    void resolve(ObjectNode resolved) {
        channels.properties().forEach(channel -> {
            if (chosen.containsKey(channel.getKey())) {
                resolved.withObjectProperty("channels").set(channel.getKey(), channel.getValue());
            }
        });
    }

    String line() {
        String value = type == TEXT_INPUT
                ? text
                : type == CHECKBOX ? String.valueOf(ticked) : String.join(", ", chosen.values());
        String options = Rendering.options(component).replace("*", "");
        return (label() + ": " + value + (options.isEmpty() ? "" : " [" + options + "]")).strip();
    }
}
