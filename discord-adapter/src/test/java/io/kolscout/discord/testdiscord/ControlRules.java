package io.kolscout.discord.testdiscord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Discord's rules for buttons and menus. */
final class ControlRules {

    private static final int LINK = 5;
    private static final int PREMIUM = 6;
    private static final int OPTIONS = 25;

    private ControlRules() {}

    static void button(Part button) {
        button.oneOf("style", Set.of(1, 2, 3, 4, LINK, PREMIUM));
        int style = button.number("style", 0);
        button.optionalString("label", style == PREMIUM ? 0 : 80);
        if (style == LINK) {
            button.string("url", 512);
            if (!button.node().path("url").asText().matches("(https?|discord)://\\S+")) {
                button.child("url").problem("no address");
            }
            absent(button, "custom_id");
        } else if (style == PREMIUM) {
            button.string("sku_id", 20);
            absent(button, "custom_id");
        } else {
            button.string("custom_id", 100);
            absent(button, "url");
        }
        if (style != PREMIUM && !button.has("label") && !button.has("emoji")) {
            button.problem("a button has a label or an emoji");
        }
    }

    private static void absent(Part part, String field) {
        if (part.has(field)) {
            part.child(field).problem("not with this style");
        }
    }

    static void select(Part select) {
        select.string("custom_id", 100);
        select.optionalString("placeholder", 150);
        select.optionalNumber("min_values", 0, OPTIONS);
        select.optionalNumber("max_values", 1, OPTIONS);
        int most = select.number("max_values", 1);
        if (select.number("min_values", 1) > most) {
            select.child("min_values").problem("more than max_values");
        }
        if (select.type() == Controls.STRING_SELECT) {
            options(select, 1, OPTIONS, most);
        } else if (select.children("default_values").size() > most) {
            select.child("default_values").problem("more than max_values");
        }
        for (Part type : select.children("channel_types")) {
            if (!Set.of(0, 2, 4, 5, 10, 11, 12, 13, 15, 16).contains(type.node().asInt(-1))) {
                type.problem("no type of a channel in a server");
            }
        }
    }

    /** Options of a menu, of radio buttons or of checkboxes. */
    static void options(Part owner, int least, int most, int chosen) {
        Set<String> values = new HashSet<>();
        int defaults = 0;
        List<Part> options = owner.children("options", least, most);
        for (Part option : options) {
            option.fields(Set.of("label", "value", "description", "emoji", "default"));
            option.string("label", 100);
            option.string("value", 100);
            option.optionalString("description", 100);
            defaults += option.node().path("default").asBoolean() ? 1 : 0;
            if (!values.add(option.node().path("value").asText())) {
                option.child("value").problem("this value stands twice");
            }
        }
        if (defaults > chosen) {
            owner.child("options").problem(defaults + " are chosen from the start, at most " + chosen);
        }
    }
}
