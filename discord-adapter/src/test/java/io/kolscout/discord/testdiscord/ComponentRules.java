package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Discord's rules for the components of messages, and where each kind may stand. */
final class ComponentRules {

    static final int ROW = 1;
    static final int TEXT = 10;

    private static final int ALL = 40;
    private static final int ALL_TEXT = 4000;
    private static final int LEGACY_ROWS = 5;
    private static final Set<Integer> CONTAINED = Set.of(ROW, 9, TEXT, 12, 13, 14);
    private static final Set<Integer> TOP = Set.of(ROW, 9, TEXT, 12, 13, 14, 17);
    private static final Set<Integer> ACCESSORIES = Set.of(Controls.BUTTON, 11);

    private static final Map<Integer, Set<String>> FIELDS = Map.ofEntries(
            fields(ROW, "components"),
            fields(2, "style label emoji custom_id sku_id url disabled"),
            fields(3, "custom_id options placeholder min_values max_values disabled required"),
            fields(4, "custom_id style min_length max_length required value placeholder"),
            fields(5, "custom_id placeholder default_values min_values max_values disabled required"),
            fields(6, "custom_id placeholder default_values min_values max_values disabled required"),
            fields(7, "custom_id placeholder default_values min_values max_values disabled required"),
            fields(8, "custom_id channel_types placeholder default_values min_values max_values disabled required"),
            fields(9, "components accessory"),
            fields(TEXT, "content"),
            fields(11, "media description spoiler"),
            fields(12, "items"),
            fields(13, "file spoiler name size"),
            fields(14, "divider spacing"),
            fields(17, "components accent_color spoiler"),
            fields(18, "label description component"),
            fields(19, "custom_id min_values max_values required file_types"),
            fields(21, "custom_id options required"),
            fields(22, "custom_id options min_values max_values required"),
            fields(23, "custom_id default"));

    private ComponentRules() {}

    private static Map.Entry<Integer, Set<String>> fields(int type, String names) {
        return Map.entry(type, Set.of(("type id " + names).split(" ")));
    }

    static void message(Part message, boolean v2) {
        List<Part> top = message.children("components");
        if (!v2) {
            if (top.size() > LEGACY_ROWS) {
                message.child("components").problem(top.size() + " rows, at most " + LEGACY_ROWS);
            }
            top.forEach(component -> component(component, Set.of(ROW)));
        } else {
            top.forEach(component -> component(component, TOP));
        }
        List<JsonNode> all = Controls.all(message.node());
        if (all.size() > ALL) {
            message.child("components").problem(all.size() + " components, nested ones counted, at most " + ALL);
        }
        int text = all.stream()
                .filter(component -> component.path("type").asInt() == TEXT)
                .mapToInt(component -> Part.length(component.path("content").asText()))
                .sum();
        if (text > ALL_TEXT) {
            message.child("components").problem(text + " characters of text in all, at most " + ALL_TEXT);
        }
        unique(message);
    }

    /** No custom_id and no id stands twice. */
    static void unique(Part owner) {
        Set<String> customIds = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode component : Controls.all(owner.node())) {
            String customId = component.path("custom_id").asText("");
            int id = component.path("id").asInt();
            if (!customId.isEmpty() && !customIds.add(customId)) {
                owner.child("components").problem("the custom_id \"" + customId + "\" stands twice");
            }
            if (id != 0 && !ids.add(id)) {
                owner.child("components").problem("the id " + id + " stands twice");
            }
        }
    }

    static void component(Part component, Set<Integer> allowed) {
        int type = component.type();
        component.fields(FIELDS.getOrDefault(type, Set.of("type")));
        component.oneOf("type", allowed);
        component.optionalNumber("id", 0, Integer.MAX_VALUE);
        switch (type) {
            case ROW -> row(component);
            case 2 -> ControlRules.button(component);
            case 3, 5, 6, 7, 8 -> ControlRules.select(component);
            case 9 -> {
                component.children("components", 1, 3).forEach(text -> component(text, Set.of(TEXT)));
                component(component.child("accessory"), ACCESSORIES);
            }
            case TEXT -> component.string("content", ALL_TEXT);
            case 11 -> {
                media(component, "media");
                component.optionalString("description", 1024);
            }
            case 12 ->
                component.children("items", 1, 10).forEach(item -> {
                    item.fields(Set.of("media", "description", "spoiler"));
                    media(item, "media");
                    item.optionalString("description", 1024);
                });
            case 13 -> media(component, "file");
            case 14 -> component.optionalNumber("spacing", 1, 2);
            case 17 -> {
                component.optionalNumber("accent_color", 0, 0xFFFFFF);
                component.children("components", 1, ALL).forEach(child -> component(child, CONTAINED));
            }
            default -> {
                // Only modals have others, and ModalRules knows those.
            }
        }
    }

    private static void row(Part row) {
        List<Part> children = row.children("components", 1, 5);
        boolean buttons = children.stream().allMatch(child -> child.type() == Controls.BUTTON);
        if (!buttons && children.size() > 1) {
            row.child("components").problem("five buttons at most, or one menu alone");
        }
        children.forEach(child -> component(child, Set.of(2, 3, 5, 6, 7, 8)));
    }

    /** Written by the bot as an address alone; what Discord adds may come back in an edit. */
    private static void media(Part owner, String field) {
        Part media = owner.child(field);
        media.string("url", 2048);
        String url = media.node().path("url").asText();
        if (!url.startsWith(Attachments.SCHEME) && !url.startsWith("https://") && !url.startsWith("http://")) {
            media.child("url").problem("neither an address nor " + Attachments.SCHEME);
        } else if (field.equals("file") && !url.startsWith(Attachments.SCHEME) && !url.contains("cdn.discordapp.com")) {
            media.child("url").problem("a file is an attachment");
        }
    }
}
