package io.kolscout.slack.testslack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of buttons, menus and fields. */
final class ElementRules {

    private static final Set<String> SINGLE =
            Set.of("static_select", "external_select", "users_select", "conversations_select", "channels_select");
    private static final Set<String> MULTI = Set.of(
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> CHOICES =
            union(union(SINGLE, MULTI), Set.of("checkboxes", "radio_buttons", "datepicker", "timepicker"));

    static final Set<String> ACCESSORIES = union(CHOICES, Set.of("button", "image", "overflow", "workflow_button"));
    static final Set<String> ACTIONS =
            union(CHOICES, Set.of("button", "overflow", "workflow_button", "datetimepicker", "rich_text_input"));
    static final Set<String> INPUTS = union(
            CHOICES,
            Set.of(
                    "plain_text_input",
                    "rich_text_input",
                    "email_text_input",
                    "url_text_input",
                    "number_input",
                    "file_input",
                    "datetimepicker"));
    static final Set<String> CONTEXT_ACTIONS = Set.of("feedback_buttons", "icon_button");

    private static final Set<String> MODAL_ONLY =
            Set.of("email_text_input", "url_text_input", "number_input", "file_input");
    private static final Set<String> COMMON =
            Set.of("type", "action_id", "placeholder", "initial_option", "confirm", "focus_on_load");

    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    "button",
                    Set.of("type", "text", "action_id", "value", "url", "style", "confirm", "accessibility_label")),
            Map.entry(
                    "workflow_button", Set.of("type", "text", "action_id", "workflow", "style", "accessibility_label")),
            Map.entry("image", Set.of("type", "image_url", "slack_file", "alt_text")),
            Map.entry("overflow", Set.of("type", "action_id", "options", "confirm")),
            Map.entry(
                    "checkboxes",
                    Set.of("type", "action_id", "options", "initial_options", "confirm", "focus_on_load")),
            Map.entry(
                    "radio_buttons",
                    Set.of("type", "action_id", "options", "initial_option", "confirm", "focus_on_load")),
            Map.entry("datepicker", union(COMMON, Set.of("initial_date"))),
            Map.entry("timepicker", union(COMMON, Set.of("initial_time", "timezone"))),
            Map.entry("datetimepicker", Set.of("type", "action_id", "initial_date_time", "confirm", "focus_on_load")),
            Map.entry("static_select", union(COMMON, Set.of("options", "option_groups"))),
            Map.entry("external_select", union(COMMON, Set.of("min_query_length"))),
            Map.entry("users_select", union(COMMON, Set.of("initial_user"))),
            Map.entry("channels_select", union(COMMON, Set.of("initial_channel", "response_url_enabled"))),
            Map.entry(
                    "conversations_select",
                    union(
                            COMMON,
                            Set.of(
                                    "initial_conversation",
                                    "default_to_current_conversation",
                                    "response_url_enabled",
                                    "filter"))),
            Map.entry(
                    "multi_static_select",
                    union(COMMON, Set.of("options", "option_groups", "initial_options", "max_selected_items"))),
            Map.entry(
                    "multi_external_select",
                    union(COMMON, Set.of("min_query_length", "initial_options", "max_selected_items"))),
            Map.entry("multi_users_select", union(COMMON, Set.of("initial_users", "max_selected_items"))),
            Map.entry("multi_channels_select", union(COMMON, Set.of("initial_channels", "max_selected_items"))),
            Map.entry(
                    "multi_conversations_select",
                    union(
                            COMMON,
                            Set.of(
                                    "initial_conversations",
                                    "max_selected_items",
                                    "default_to_current_conversation",
                                    "filter"))),
            Map.entry(
                    "plain_text_input",
                    Set.of(
                            "type",
                            "action_id",
                            "initial_value",
                            "multiline",
                            "min_length",
                            "max_length",
                            "dispatch_action_config",
                            "focus_on_load",
                            "placeholder")),
            Map.entry(
                    "rich_text_input",
                    union(COMMON, Set.of("initial_value", "dispatch_action_config", "min_lines", "max_lines"))),
            Map.entry("email_text_input", union(COMMON, Set.of("initial_value", "dispatch_action_config"))),
            Map.entry("url_text_input", union(COMMON, Set.of("initial_value", "dispatch_action_config"))),
            Map.entry(
                    "number_input",
                    union(
                            COMMON,
                            Set.of(
                                    "initial_value",
                                    "is_decimal_allowed",
                                    "min_value",
                                    "max_value",
                                    "dispatch_action_config"))),
            Map.entry("file_input", Set.of("type", "action_id", "filetypes", "max_files")),
            Map.entry("feedback_buttons", Set.of("type", "action_id", "positive_button", "negative_button")),
            Map.entry(
                    "icon_button",
                    Set.of(
                            "type",
                            "action_id",
                            "icon",
                            "text",
                            "value",
                            "confirm",
                            "accessibility_label",
                            "visible_to_user_ids")));

    private ElementRules() {}

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    static void check(Part element, Set<String> allowed) {
        String type = element.type();
        if (!allowed.contains(type)) {
            element.problem("an element of type " + type + " may not stand here");
            return;
        }
        if (MODAL_ONLY.contains(type) && element.surface() != Surface.MODAL) {
            element.problem(type + " may stand in a modal only");
        }
        element.fields(FIELDS.getOrDefault(type, Set.of()));
        if (type.equals("image")) {
            image(element);
            return;
        }
        element.string("action_id", 255);
        String actionId = element.node().path("action_id").asText();
        if (!actionId.isEmpty() && !element.findings().firstActionId(containing(element), actionId)) {
            element.child("action_id").problem("\"" + actionId + "\" stands twice in this block");
        }
        element.optionalPlain("placeholder", 150);
        if (element.has("confirm")) {
            confirm(element.child("confirm"));
        }
        switch (type) {
            case "button", "workflow_button" -> button(element);
            case "overflow" -> options(element, "options", 1, 5);
            case "checkboxes", "radio_buttons" -> options(element, "options", 1, 10);
            case "static_select", "multi_static_select" -> select(element);
            case "plain_text_input" -> {
                element.optionalNumber("min_length", 0, 3000);
                element.optionalNumber("max_length", 1, 3000);
                element.optionalString("initial_value", 3000);
            }
            case "number_input" -> {
                if (!element.node().path("is_decimal_allowed").isBoolean()) {
                    element.child("is_decimal_allowed").problem("required truth value is missing");
                }
            }
            case "file_input" -> element.optionalNumber("max_files", 1, 10);
            case "feedback_buttons" -> feedback(element);
            case "icon_button" -> {
                element.plain("text", 75);
                element.string("icon", 255);
                element.optionalString("value", 2000);
                element.optionalString("accessibility_label", 75);
            }
            default -> {}
        }
        element.optionalNumber("max_selected_items", 1, 100);
        initial(element);
    }

    /** The pointer of the block or card that holds an element. */
    private static String containing(Part element) {
        return element.at().replaceFirst("/(elements/[0-9]+|actions/[0-9]+|accessory|element)$", "");
    }

    static void image(Part image) {
        image.string("alt_text", 2000);
        if (image.has("image_url") == image.has("slack_file")) {
            image.problem("needs either image_url or slack_file");
        }
        image.optionalString("image_url", 3000);
    }

    private static void button(Part button) {
        button.plain("text", 75);
        button.optionalString("value", 2000);
        button.optionalString("url", 3000);
        button.optionalString("accessibility_label", 75);
        button.oneOf("style", Set.of("primary", "danger"));
        int length = button.node().path("text").path("text").asText().length();
        if (length > 30) {
            button.findings().warning(button.at() + "/text/text", length + " characters, cut on screen at about 30");
        }
    }

    private static void feedback(Part element) {
        for (String side : List.of("positive_button", "negative_button")) {
            Part button = element.child(side);
            button.plain("text", 75);
            button.string("value", 2000);
            button.optionalString("accessibility_label", 75);
        }
    }

    private static void confirm(Part confirm) {
        confirm.fields(Set.of("title", "text", "confirm", "deny", "style"));
        confirm.optionalPlain("title", 100);
        confirm.text("text", 300);
        confirm.optionalPlain("confirm", 30);
        confirm.optionalPlain("deny", 30);
        confirm.oneOf("style", Set.of("primary", "danger"));
    }

    private static void select(Part select) {
        if (select.has("options") == select.has("option_groups")) {
            select.problem("needs either options or option_groups");
        }
        if (select.has("options")) {
            options(select, "options", 1, 100);
        }
        if (select.has("option_groups")) {
            for (Part group : select.children("option_groups", 1, 100)) {
                group.fields(Set.of("label", "options"));
                group.plain("label", 75);
                options(group, "options", 1, 100);
            }
        }
    }

    /** Option objects: in a list of options, or as the answer to a question for suggestions. */
    static void options(Part element, String field, int least, int most) {
        Set<String> values = new HashSet<>();
        boolean rich = element.type().equals("checkboxes") || element.type().equals("radio_buttons");
        for (Part option : element.children(field, least, most)) {
            option.fields(Set.of("text", "value", "description", "url"));
            if (rich) {
                option.text("text", 75);
            } else {
                option.plain("text", 75);
            }
            option.optionalPlain("description", 75);
            option.string("value", 75);
            if (option.has("url")) {
                option.string("url", 3000);
                if (!element.type().equals("overflow")) {
                    option.child("url").problem("only options of an overflow menu have a link");
                }
            }
            if (!values.add(option.node().path("value").asText())) {
                option.child("value").problem("stands twice among the options");
            }
        }
    }

    /** What is chosen at the beginning must be among the options, word for word. */
    private static void initial(Part element) {
        if (!element.has("options") && !element.has("option_groups")) {
            return;
        }
        Set<Object> offered = new HashSet<>();
        element.node().path("options").forEach(offered::add);
        element.node()
                .path("option_groups")
                .forEach(group -> group.path("options").forEach(offered::add));
        if (element.has("initial_option") && !offered.contains(element.node().path("initial_option"))) {
            element.child("initial_option").problem("is not among the options");
        }
        for (Part option :
                element.has("initial_options") ? element.children("initial_options", 1, 100) : List.<Part>of()) {
            if (!offered.contains(option.node())) {
                option.problem("is not among the options");
            }
        }
    }
}
