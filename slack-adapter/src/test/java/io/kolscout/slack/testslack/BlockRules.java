package io.kolscout.slack.testslack;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules of blocks: which there are, where they may stand and what they hold. */
final class BlockRules {

    private static final Set<Surface> ANYWHERE = Set.of(Surface.MESSAGE, Surface.MODAL, Surface.HOME);
    private static final Set<Surface> MESSAGES = Set.of(Surface.MESSAGE);

    private record Kind(Set<Surface> surfaces, Set<String> fields) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            kind("actions", ANYWHERE, "elements"),
            kind("context", ANYWHERE, "elements"),
            kind("divider", ANYWHERE),
            kind("header", ANYWHERE, "text"),
            kind("image", ANYWHERE, "image_url", "slack_file", "alt_text", "title"),
            kind("input", ANYWHERE, "label", "element", "hint", "optional", "dispatch_action"),
            kind("rich_text", ANYWHERE, "elements"),
            kind("section", ANYWHERE, "text", "fields", "accessory", "expand"),
            kind(
                    "video",
                    ANYWHERE,
                    "title",
                    "title_url",
                    "description",
                    "video_url",
                    "alt_text",
                    "thumbnail_url",
                    "author_name",
                    "provider_name",
                    "provider_icon_url"),
            kind("alert", Set.of(Surface.MODAL), "text", "level"),
            kind("context_actions", MESSAGES, "elements"),
            kind("file", MESSAGES, "external_id", "source"),
            kind("markdown", MESSAGES, "text"),
            kind("table", MESSAGES, "rows", "column_settings"),
            kind("data_table", MESSAGES, "rows", "caption", "page_size", "row_header_column_index"),
            kind("data_visualization", MESSAGES, "title", "chart"),
            kind("card", MESSAGES, "title", "subtitle", "body", "actions", "icon", "hero_image"),
            kind("carousel", MESSAGES, "elements"),
            kind(
                    "container",
                    MESSAGES,
                    "title",
                    "rich_text_title",
                    "subtitle",
                    "child_blocks",
                    "width",
                    "icon",
                    "is_collapsible",
                    "default_collapsed",
                    "has_header_divider"),
            kind("task_card", MESSAGES, "task_id", "title", "details", "output", "sources", "status"),
            kind("plan", MESSAGES, "title", "tasks"));

    private static final Set<String> CONTAINABLE = Set.of(
            "actions",
            "context",
            "divider",
            "file",
            "header",
            "image",
            "input",
            "rich_text",
            "section",
            "table",
            "video");

    private BlockRules() {}

    private static Map.Entry<String, Kind> kind(String type, Set<Surface> surfaces, String... fields) {
        Set<String> all = new HashSet<>(Set.of(fields));
        all.addAll(Set.of("type", "block_id"));
        return Map.entry(type, new Kind(surfaces, Set.copyOf(all)));
    }

    static void check(Part block) {
        Kind kind = KINDS.get(block.type());
        if (kind == null) {
            block.problem("there is no block of type \"" + block.type() + "\"");
            return;
        }
        if (!kind.surfaces().contains(block.surface())) {
            block.problem(block.type() + " may not stand in a " + block.surface());
        }
        block.fields(kind.fields());
        block.optionalString("block_id", 255);
        if (block.has("block_id")
                && !block.findings().firstBlockId(block.node().path("block_id").asText())) {
            block.child("block_id").problem(block.node().path("block_id") + " stands twice");
        }
        content(block);
    }

    private static void content(Part block) {
        switch (block.type()) {
            case "section" -> section(block);
            case "header" -> block.plain("text", 150);
            case "context" -> block.children("elements", 1, 10).forEach(BlockRules::contextElement);
            case "actions" ->
                block.children("elements", 1, 25).forEach(element -> ElementRules.check(element, ElementRules.ACTIONS));
            case "context_actions" ->
                block.children("elements", 1, 5)
                        .forEach(element -> ElementRules.check(element, ElementRules.CONTEXT_ACTIONS));
            case "input" -> {
                block.plain("label", 2000);
                block.optionalPlain("hint", 2000);
                ElementRules.check(block.child("element"), ElementRules.INPUTS);
            }
            case "image" -> {
                ElementRules.image(block);
                block.optionalPlain("title", 2000);
            }
            case "markdown" -> {
                block.string("text", 12_000);
                String text = block.node().path("text").asText();
                block.mentions(text);
                if (block.findings().moreMarkdown(text.length()) > 12_000) {
                    block.problem("more than 12000 characters of Markdown in one message");
                }
            }
            case "rich_text" -> RichTextRules.check(block);
            case "table", "data_table" -> TableRules.check(block);
            case "data_visualization" -> ChartRules.check(block);
            case "alert" -> {
                block.text("text", 200);
                block.oneOf("level", Set.of("default", "info", "warning", "error", "success"));
            }
            case "card" -> card(block);
            case "carousel" -> block.children("elements", 1, 10).forEach(BlockRules::card);
            case "container" -> container(block);
            case "task_card" -> task(block);
            case "plan" -> {
                block.string("title", 150);
                block.children("tasks", 1, 50).forEach(BlockRules::task);
            }
            case "video" -> {
                block.plain("title", 200);
                block.string("alt_text", 2000);
                block.string("video_url", 3000);
                block.string("thumbnail_url", 3000);
            }
            default -> {}
        }
    }

    private static void section(Part section) {
        if (!section.has("text") && !section.has("fields")) {
            section.problem("a section needs text or fields");
        }
        section.optionalText("text", 3000);
        if (section.has("fields")) {
            section.children("fields", 1, 10).forEach(field -> field.textObject(2000, Set.of("plain_text", "mrkdwn")));
        }
        if (section.has("accessory")) {
            ElementRules.check(section.child("accessory"), ElementRules.ACCESSORIES);
        }
    }

    private static void contextElement(Part element) {
        if (element.type().equals("image")) {
            ElementRules.check(element, Set.of("image"));
        } else {
            element.textObject(3000, Set.of("plain_text", "mrkdwn"));
        }
    }

    private static void card(Part card) {
        if (!card.has("title") && !card.has("body") && !card.has("hero_image") && !card.has("actions")) {
            card.problem("a card needs a title, a body, an image or actions");
        }
        card.optionalMrkdwn("title", 150);
        card.optionalMrkdwn("subtitle", 150);
        card.optionalMrkdwn("body", 200);
        if (card.has("actions")) {
            card.children("actions", 1, 3).forEach(button -> ElementRules.check(button, Set.of("button")));
        }
    }

    private static void container(Part container) {
        if (!container.has("title") && !container.has("rich_text_title")) {
            container.problem("a container needs a title");
        }
        container.optionalPlain("title", 150);
        container.oneOf("width", Set.of("narrow", "standard", "wide", "full"));
        container.optionalText("subtitle", 150);
        for (Part child : container.children("child_blocks", 1, 10)) {
            if (CONTAINABLE.contains(child.type())) {
                check(child);
            } else {
                child.problem(child.type() + " may not stand in a container");
            }
        }
    }

    private static void task(Part task) {
        task.string("task_id", 255);
        task.string("title", 150);
        task.oneOf("status", Set.of("pending", "in_progress", "complete", "error"));
    }
}
