package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A modal on a person's screen, with what she has put into it. */
public final class Modal {

    private final Interaction opener;
    private final JsonNode json;
    private final List<Field> fields = new ArrayList<>();

    Modal(Interaction opener, JsonNode json) {
        this.opener = opener;
        this.json = json;
        json.path("components").forEach(top -> {
            if (top.has("component")) {
                fields.add(new Field(top));
            }
        });
    }

    /** What the bot sent, with the ids that Discord gave to components. */
    public JsonNode json() {
        return json;
    }

    public String title() {
        return json.path("title").asText();
    }

    public List<String> labels() {
        return fields.stream().map(Field::label).toList();
    }

    /** Puts a text into a field. */
    public synchronized Modal fills(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Chooses an option by its label; one more where several can be chosen. */
    public synchronized Modal chooses(String label, String option) {
        field(label).choose(option);
        return this;
    }

    /** Chooses a channel; one more where several can be chosen. */
    public synchronized Modal choosesChannel(String label, Channel channel) {
        field(label).choose(channel, opener.person());
        return this;
    }

    /** Ticks a checkbox, or takes the tick away. */
    public synchronized Modal ticks(String label, boolean ticked) {
        field(label).tick(ticked);
        return this;
    }

    /** Takes all choices of a field away. */
    public synchronized Modal clears(String label) {
        field(label).clear();
        return this;
    }

    private Field field(String label) {
        return fields.stream()
                .filter(field -> field.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no field \"" + label + "\": " + lines()));
    }

    /** Sends it, as far as the client lets her, and closes it once it is answered. */
    public Receipt submits() {
        ObjectNode data = data();
        Receipt receipt = opener.person().submits(opener, data);
        if (receipt.answered()) {
            opener.person().closes(this);
        }
        return receipt;
    }

    private synchronized ObjectNode data() {
        String refused = fields.stream()
                .flatMap(field -> field.problem().stream().map(problem -> field.label() + ": " + problem))
                .collect(Collectors.joining(", "));
        if (!refused.isEmpty()) {
            throw new AssertionError("The client does not let her submit " + title() + ": " + refused);
        }
        ArrayNode components = Json.array();
        ObjectNode resolved = Json.object();
        for (JsonNode top : json.path("components")) {
            ObjectNode sent = Json.object("type", top.path("type"), "id", top.path("id"));
            fields.stream().filter(field -> field.stands(top)).forEach(field -> {
                sent.set("component", field.submitted());
                field.resolve(resolved);
            });
            components.add(sent);
        }
        ObjectNode data = Json.object("custom_id", json.path("custom_id"), "components", components);
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    /** A readable rendering: the title, texts, and each field with its value and options. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("# " + title()));
        for (JsonNode top : json.path("components")) {
            Rendering.text(top.path("content"), lines);
            fields.stream().filter(field -> field.stands(top)).forEach(field -> lines.add(field.line()));
        }
        return lines;
    }

    /** Whether the rendering has this text in it. */
    public boolean shows(String text) {
        return String.join("\n", lines()).contains(text);
    }
}
