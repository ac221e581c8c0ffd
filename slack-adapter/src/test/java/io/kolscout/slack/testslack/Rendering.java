package io.kolscout.slack.testslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Blocks as lines of text: {@code # heading}, {@code [button]}, {@code (menu: one | two)}, {@code label: [____]}. */
final class Rendering {

    private Rendering() {}

    static List<String> lines(JsonNode screen) {
        List<String> lines = new ArrayList<>();
        if (screen.has("title")) {
            lines.add("== " + text(screen.path("title")) + " ==");
        }
        if (screen.path("blocks").isEmpty() && screen.has("text")) {
            lines.addAll(plain(screen.path("text").asText()).lines().toList());
        }
        screen.path("blocks").forEach(block -> lines.addAll(block(block)));
        if (screen.has("title")) {
            String close = screen.has("close") ? text(screen.path("close")) : "Close";
            String submit = screen.has("submit") ? " [" + text(screen.path("submit")) + "]" : "";
            lines.add("[" + close + "]" + submit);
        }
        return lines;
    }

    private static List<String> block(JsonNode block) {
        List<String> lines = new ArrayList<>();
        switch (block.path("type").asText()) {
            case "header" -> lines.add("# " + text(block.path("text")));
            case "divider" -> lines.add("---");
            case "section" -> {
                lines.addAll(text(block.path("text")).lines().toList());
                block.path("fields")
                        .forEach(field -> lines.addAll(text(field).lines().toList()));
                if (block.has("accessory")) {
                    lines.add(element(block.path("accessory")));
                }
            }
            case "context" -> lines.add("· " + joined(block.path("elements"), " "));
            case "actions", "context_actions" -> lines.add(joined(block.path("elements"), " "));
            case "input" -> {
                String optional = block.path("optional").asBoolean() ? " (optional)" : "";
                lines.add(text(block.path("label")) + optional + ": " + element(block.path("element")));
                if (block.has("hint")) {
                    lines.add("  " + text(block.path("hint")));
                }
            }
            case "image" -> lines.add("{" + block.path("alt_text").asText() + "}");
            case "rich_text" -> block.path("elements").forEach(part -> lines.addAll(richText(part, "")));
            case "table", "data_table" -> {
                if (block.has("caption")) {
                    lines.add(block.path("caption").asText());
                }
                block.path("rows").forEach(row -> lines.add("| " + joined(row, " | ") + " |"));
            }
            case "card" -> card(block, lines);
            case "carousel" -> block.path("elements").forEach(card -> card(card, lines));
            case "container" -> {
                lines.add("# " + text(block.path("title")));
                block.path("child_blocks").forEach(child -> lines.addAll(block(child)));
            }
            default -> lines.addAll(text(block).lines().toList());
        }
        return lines;
    }

    private static void card(JsonNode card, List<String> lines) {
        lines.add("# " + text(card.path("title")));
        lines.addAll(text(card.path("subtitle")).lines().toList());
        lines.addAll(text(card.path("body")).lines().toList());
        lines.add(joined(card.path("actions"), " "));
    }

    private static List<String> richText(JsonNode part, String indent) {
        if (part.path("type").asText().equals("rich_text_list")) {
            List<String> lines = new ArrayList<>();
            int number = 0;
            for (JsonNode item : part.path("elements")) {
                number++;
                String mark = part.path("style").asText().equals("ordered") ? number + ". " : "- ";
                lines.addAll(richText(item, mark));
            }
            return lines;
        }
        String quote = part.path("type").asText().equals("rich_text_quote") ? "> " : "";
        StringBuilder words = new StringBuilder();
        part.path("elements").forEach(word -> words.append(word(word)));
        return words.toString().lines().map(line -> indent + quote + line).toList();
    }

    private static String word(JsonNode word) {
        return switch (word.path("type").asText()) {
            case "link" -> word.path("text").asText(word.path("url").asText());
            case "emoji" -> ":" + word.path("name").asText() + ":";
            case "user" -> "@" + word.path("user_id").asText();
            default -> word.path("text").asText();
        };
    }

    private static String joined(JsonNode elements, String between) {
        return String.join(
                between,
                StreamSupport.stream(elements.spliterator(), false)
                        .map(Rendering::element)
                        .toList());
    }

    private static String element(JsonNode element) {
        String type = element.path("type").asText();
        return switch (type) {
            case "button", "workflow_button", "icon_button" -> "[" + text(element.path("text")) + "]";
            case "image" -> "{" + element.path("alt_text").asText() + "}";
            case "plain_text", "mrkdwn", "raw_text" -> text(element);
            case "raw_number" -> element.path("value").asText();
            case "rich_text" ->
                String.join(
                        " ",
                        StreamSupport.stream(element.path("elements").spliterator(), false)
                                .flatMap(part -> richText(part, "").stream())
                                .toList());
            case "feedback_buttons" ->
                "[" + text(element.path("positive_button").path("text")) + "] ["
                        + text(element.path("negative_button").path("text")) + "]";
            default -> field(element);
        };
    }

    /** A menu with its options, or an empty field. */
    private static String field(JsonNode element) {
        String name = element.has("placeholder") ? text(element.path("placeholder")) : "";
        List<String> options = new ArrayList<>();
        Controls.options(element).forEach(option -> options.add(mark(element, option) + text(option.path("text"))));
        if (options.isEmpty()) {
            String initial = element.path("initial_value").asText();
            return "[" + (initial.isEmpty() ? name.isEmpty() ? "____" : name : initial) + "]";
        }
        return "(" + (name.isEmpty() ? "" : name + ": ") + String.join(" | ", options) + ")";
    }

    private static String mark(JsonNode element, JsonNode option) {
        boolean chosen = element.path("initial_option").equals(option);
        for (JsonNode initial : element.path("initial_options")) {
            chosen |= initial.equals(option);
        }
        return chosen ? "*" : "";
    }

    /** A text object's words as a person reads them, or those of a text field. */
    static String text(JsonNode node) {
        String text = node.path("text").asText();
        return node.path("type").asText().equals("plain_text") ? text : plain(text);
    }

    private static String plain(String text) {
        return text.replaceAll("<(?:https?|mailto):[^|>]*\\|([^>]*)>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
