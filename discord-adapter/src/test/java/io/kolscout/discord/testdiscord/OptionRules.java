package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits for an option that takes a value, and for choices. */
final class OptionRules {

    private static final int TEXT = 3;
    private static final int WHOLE = 4;
    private static final int NUMBER = 10;
    private static final Set<Integer> CHOSEN = Set.of(TEXT, WHOLE, NUMBER);

    private OptionRules() {}

    static void check(Part option) {
        int type = option.type();
        if (option.has("choices") && !CHOSEN.contains(type)) {
            option.child("choices").problem("only texts and numbers have choices");
        }
        Set<String> names = new HashSet<>();
        for (Part choice : option.children("choices", 0, 25)) {
            choice(choice, type);
            if (!names.add(choice.node().path("name").asText())) {
                choice.child("name").problem("this name stands twice");
            }
        }
        boolean autocomplete = option.node().path("autocomplete").asBoolean();
        if (autocomplete
                && (!CHOSEN.contains(type) || !option.node().path("choices").isEmpty())) {
            option.child("autocomplete").problem("only for texts and numbers without choices");
        }
        option.optionalNumber("min_length", 0, 6000);
        option.optionalNumber("max_length", 1, 6000);
        if (type != TEXT && (option.has("min_length") || option.has("max_length"))) {
            option.problem("only texts have a length");
        }
        if (option.has("options")) {
            option.child("options").problem("only subcommands have options");
        }
    }

    /** A choice of a command or a suggestion. */
    static void choice(Part choice, int type) {
        choice.fields(Set.of("name", "name_localizations", "value"));
        choice.string("name", 100);
        choice.child("name_localizations").node().fieldNames().forEachRemaining(locale -> {
            choice.child("name_localizations").string(locale, 100);
            if (!CommandRules.LOCALES.contains(locale)) {
                choice.child("name_localizations").child(locale).problem("no language of Discord's");
            }
        });
        JsonNode value = choice.node().path("value");
        if (type == TEXT) {
            choice.string("value", 0, 100);
        } else if (!value.isNumber()) {
            choice.child("value").problem("must be a number");
        }
    }
}
