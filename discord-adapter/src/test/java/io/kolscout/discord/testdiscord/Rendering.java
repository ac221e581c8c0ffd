package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person reads, as lines of text. */
final class Rendering {

    private Rendering() {}

    /** All texts of a message or of what a bot sends as one. */
    static List<String> texts(JsonNode message) {
        List<String> texts = new ArrayList<>();
        if (!message.path("content").asText("").isEmpty()) {
            texts.add(message.path("content").asText());
        }
        for (JsonNode embed : message.path("embeds")) {
            embed.findValues("description").forEach(text -> texts.add(text.asText()));
        }
        Controls.all(message).stream()
                .filter(component -> component.path("type").asInt() == ComponentRules.TEXT)
                .forEach(component -> texts.add(component.path("content").asText()));
        return texts;
    }

    static List<String> message(JsonNode message) {
        List<String> lines = new ArrayList<>();
        if ((message.path("flags").asInt() & Message.LOADING) != 0) {
            lines.add("KOL Scout is thinking…");
        }
        text(message.path("content"), lines);
        for (JsonNode embed : message.path("embeds")) {
            text(embed.path("title"), lines);
            text(embed.path("description"), lines);
            embed.path("fields")
                    .forEach(field -> lines.add(field.path("name").asText() + ": "
                            + field.path("value").asText()));
        }
        components(message.path("components"), lines);
        if ((message.path("flags").asInt() & Message.COMPONENTS_V2) == 0) {
            message.path("attachments")
                    .forEach(file -> lines.add("[file " + file.path("filename").asText() + "]"));
        }
        return lines;
    }

    static void text(JsonNode node, List<String> lines) {
        if (!node.asText("").isEmpty()) {
            node.asText().lines().forEach(lines::add);
        }
    }

    static void components(JsonNode components, List<String> lines) {
        components.forEach(component -> component(component, lines));
    }

    private static void component(JsonNode component, List<String> lines) {
        switch (component.path("type").asInt()) {
            case 1 ->
                lines.add(stream(component.path("components"))
                        .map(Rendering::control)
                        .collect(Collectors.joining(" ")));
            case 9 -> {
                components(component.path("components"), lines);
                lines.add(control(component.path("accessory")));
            }
            case 10 -> text(component.path("content"), lines);
            case 12 -> component.path("items").forEach(item -> lines.add(picture(item)));
            case 13 -> {
                String url = component.path("file").path("url").asText();
                lines.add("[file " + url.substring(url.lastIndexOf('/') + 1) + "]");
            }
            case 14 -> {
                if (component.path("divider").asBoolean(true)) {
                    lines.add("---");
                }
            }
            case 17 -> components(component.path("components"), lines);
            default -> lines.add("(component " + component.path("type") + ")");
        }
    }

    private static String control(JsonNode control) {
        if (control.path("type").asInt() == 11) {
            return picture(control);
        }
        if (control.path("type").asInt() != Controls.BUTTON) {
            return menu(control);
        }
        String label =
                control.path("label").asText(control.path("emoji").path("name").asText());
        String marked = control.path("disabled").asBoolean() ? label + ", disabled" : label;
        return "[" + marked + "]"
                + (control.has("url") ? "(" + control.path("url").asText() + ")" : "");
    }

    private static String picture(JsonNode item) {
        return "[picture " + item.path("description").asText("") + "]";
    }

    /** A menu with its options, an asterisk before those that are chosen from the start. */
    static String menu(JsonNode select) {
        String options = options(select);
        String shown = options.isEmpty() ? "" : ": " + options;
        return "[" + select.path("placeholder").asText("") + shown
                + (select.path("disabled").asBoolean() ? ", disabled" : "") + "]";
    }

    static String options(JsonNode select) {
        return stream(select.path("options"))
                .map(option -> (option.path("default").asBoolean() ? "*" : "")
                        + option.path("label").asText())
                .collect(Collectors.joining(" | "));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
