package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The components of a message or modal, in reading order. */
final class Controls {

    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int CHANNEL_SELECT = 8;

    private Controls() {}

    /** Visits every component, nested ones too. */
    static void walk(JsonNode components, Consumer<JsonNode> visitor) {
        components.forEach(component -> visit(component, visitor));
    }

    private static void visit(JsonNode component, Consumer<JsonNode> visitor) {
        visitor.accept(component);
        walk(component.path("components"), visitor);
        for (String single : List.of("accessory", "component")) {
            if (component.has(single)) {
                visit(component.path(single), visitor);
            }
        }
    }

    static List<JsonNode> all(JsonNode message) {
        List<JsonNode> found = new ArrayList<>();
        walk(message.path("components"), found::add);
        return found;
    }

    static List<JsonNode> buttons(JsonNode message) {
        return all(message).stream()
                .filter(component -> component.path("type").asInt() == BUTTON)
                .toList();
    }

    static List<JsonNode> options(JsonNode message) {
        List<JsonNode> options = new ArrayList<>();
        all(message).stream()
                .filter(component -> component.path("type").asInt() == STRING_SELECT)
                .forEach(select -> select.path("options").forEach(options::add));
        return options;
    }

    /** The string select with an option of this label. */
    static Optional<JsonNode> selectWith(JsonNode message, String label) {
        return all(message).stream()
                .filter(component -> component.path("type").asInt() == STRING_SELECT)
                .filter(select -> option(select, label).isPresent())
                .findFirst();
    }

    static Optional<JsonNode> option(JsonNode select, String label) {
        for (JsonNode option : select.path("options")) {
            if (option.path("label").asText().equals(label)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Gives each component without an id the next free number, from one on. */
    static void number(JsonNode components) {
        Set<Integer> taken = new HashSet<>();
        walk(components, component -> taken.add(component.path("id").asInt()));
        int[] next = {0};
        walk(components, component -> {
            if (component.path("id").asInt() == 0) {
                do {
                    next[0]++;
                } while (taken.contains(next[0]));
                ((ObjectNode) component).put("id", next[0]);
            }
        });
    }
}
