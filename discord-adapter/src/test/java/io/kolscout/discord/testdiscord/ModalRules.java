package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Discord's limits for a modal. */
public final class ModalRules {

    private static final int LABEL = 18;
    private static final int TEXT_INPUT = 4;
    private static final Set<Integer> INPUTS = Set.of(3, TEXT_INPUT, 5, 6, 7, 8, 19, 21, 22, 23);

    private ModalRules() {}

    /** What Discord would refuse, each a JSON pointer, a colon and what is wrong there. */
    public static List<String> problems(JsonNode modal) {
        Part root = Part.root(modal, "");
        check(root);
        return root.problems();
    }

    static void check(Part modal) {
        modal.fields(Set.of("custom_id", "title", "components"));
        modal.string("custom_id", 100);
        modal.string("title", 45);
        for (Part top : modal.children("components", 1, 5)) {
            ComponentRules.component(top, Set.of(LABEL, ComponentRules.TEXT));
            if (top.type() == LABEL) {
                top.string("label", 45);
                top.optionalString("description", 100);
                input(top.child("component"));
            }
        }
        ComponentRules.unique(modal);
    }

    private static void input(Part input) {
        ComponentRules.component(input, INPUTS);
        input.string("custom_id", 100);
        boolean required = input.node().path("required").asBoolean(true);
        if (input.node().path("disabled").asBoolean()) {
            input.child("disabled").problem("nothing in a modal is disabled");
        }
        switch (input.type()) {
            case TEXT_INPUT -> text(input);
            case 19 -> {
                input.optionalNumber("min_values", 0, 10);
                input.optionalNumber("max_values", 1, 10);
                input.children("file_types", 0, 10);
            }
            case 21 -> ControlRules.options(input, 2, 10, 1);
            case 22 -> {
                input.optionalNumber("min_values", 0, 10);
                input.optionalNumber("max_values", 1, 10);
                ControlRules.options(input, 1, 10, input.number("max_values", 10));
            }
            default -> {
                // Menus are the same as in messages.
            }
        }
        if (required && input.type() != 23 && input.has("min_values") && input.number("min_values", 1) == 0) {
            input.child("min_values").problem("0, but something is required");
        }
    }

    private static void text(Part input) {
        input.oneOf("style", Set.of(1, 2));
        input.optionalNumber("min_length", 0, 4000);
        input.optionalNumber("max_length", 1, 4000);
        input.optionalString("placeholder", 100);
        int most = input.number("max_length", 4000);
        if (input.number("min_length", 0) > most) {
            input.child("min_length").problem("more than max_length");
        }
        input.optionalString("value", 0, most);
    }
}
