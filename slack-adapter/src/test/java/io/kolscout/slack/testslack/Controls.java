package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds buttons, menus and fields on a screen. */
final class Controls {

    private Controls() {}

    static List<Control> all(JsonNode blocks) {
        List<Control> controls = new ArrayList<>();
        for (JsonNode block : blocks) {
            controls.addAll(all(block.path("child_blocks")));
            if (block.path("type").asText().equals("carousel")) {
                block.path("elements").forEach(card -> add(controls, block, card.path("actions")));
            } else {
                add(controls, block, block.path("elements"));
            }
            add(controls, block, block.path("actions"));
            add(controls, block, List.of(block.path("accessory"), block.path("element")));
        }
        return controls;
    }

    private static void add(List<Control> controls, JsonNode block, Iterable<JsonNode> elements) {
        for (JsonNode element : elements) {
            if (!element.path("action_id").asText().isEmpty()) {
                controls.add(new Control(block, element, names(block, element)));
            }
        }
    }

    private static List<String> names(JsonNode block, JsonNode element) {
        return Stream.of(
                        element.path("text").path("text").asText(),
                        element.path("placeholder").path("text").asText(),
                        element.path("accessibility_label").asText(),
                        block.path("label").path("text").asText(),
                        element.path("positive_button")
                                .path("text")
                                .path("text")
                                .asText(),
                        element.path("negative_button")
                                .path("text")
                                .path("text")
                                .asText(),
                        element.path("action_id").asText())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The one control of this name. */
    static Control named(JsonNode blocks, String name) {
        List<Control> all = all(blocks);
        List<Control> named =
                all.stream().filter(control -> control.names().contains(name)).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new AssertionError((named.isEmpty() ? "Nothing is called \"" : "Several things are called \"") + name
                + "\" among " + all.stream().map(Control::names).toList());
    }

    /** A menu's own options, those in groups included. */
    static List<JsonNode> options(JsonNode element) {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }

    /** Gives ids to blocks and elements that came without, as Slack does. */
    static JsonNode withIds(JsonNode screen, Ids ids) {
        JsonNode copy = screen.deepCopy();
        copy.path("blocks").forEach(block -> identify(block, ids));
        return copy;
    }

    private static void identify(JsonNode block, Ids ids) {
        if (block instanceof ObjectNode object && !object.has("block_id")) {
            object.put("block_id", ids.next(""));
        }
        block.path("child_blocks").forEach(child -> identify(child, ids));
    }
}
