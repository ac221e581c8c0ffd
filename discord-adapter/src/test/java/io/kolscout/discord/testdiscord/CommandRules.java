package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Discord's limits for commands. */
final class CommandRules {

    static final Set<String> LOCALES = Set.of(
            ("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th"
                            + " zh-CN ja zh-TW ko")
                    .split(" "));

    private static final Map<Integer, Integer> MOST = Map.of(1, 100, 2, 15, 3, 15);
    private static final int CHARACTERS = 8000;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final Set<String> FIELDS = Set.of(
            ("id application_id guild_id version type name name_localizations description description_localizations"
                            + " options default_member_permissions dm_permission contexts integration_types nsfw"
                            + " handler default_permission")
                    .split(" "));
    private static final Set<String> OPTION_FIELDS =
            Set.of(("type name name_localizations description description_localizations required choices options"
                            + " channel_types min_value max_value min_length max_length autocomplete file_types")
                    .split(" "));

    private CommandRules() {}

    /** What Discord would refuse in a list of commands. */
    static List<String> problems(JsonNode commands) {
        Part root = Part.root(commands, "");
        Map<Integer, Integer> counts = new TreeMap<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < commands.size(); i++) {
            Part command = new Part(commands.get(i), "/" + i, root.problems());
            int type = command.number("type", 1);
            counts.merge(type, 1, Integer::sum);
            if (!names.add(type + " " + command.node().path("name").asText())) {
                command.child("name").problem("this name stands twice");
            }
            command(command, type);
        }
        counts.forEach((type, count) -> {
            if (count > MOST.getOrDefault(type, 0)) {
                root.problem(count + " commands of type " + type + ", at most " + MOST.getOrDefault(type, 0));
            }
        });
        return root.problems();
    }

    private static void command(Part command, int type) {
        command.fields(FIELDS);
        if (type == 1) {
            named(command);
            options(command, 0);
        } else {
            command.string("name", 32);
            localizations(command, "name", 32);
            if (command.has("options") && !command.node().path("options").isEmpty()) {
                command.child("options").problem("only slash commands have options");
            }
            if (!command.node().path("description").asText().isEmpty()) {
                command.child("description").problem("only slash commands have a description");
            }
        }
        for (Part context : command.children("contexts")) {
            within(context, 0, 2);
        }
        for (Part install : command.children("integration_types")) {
            within(install, 0, 1);
        }
        boolean byUser = command.node().path("integration_types").toString().contains("1");
        if (command.node().path("contexts").toString().contains("2") && !byUser) {
            command.child("contexts").problem("PRIVATE_CHANNEL means nothing without USER_INSTALL");
        }
        if (command.has("default_member_permissions")
                && !command.node().path("default_member_permissions").asText().matches("\\d+")) {
            command.child("default_member_permissions").problem("a number in a text");
        }
        int length = length(command.node());
        if (length > CHARACTERS) {
            command.problem(length + " characters in all, at most " + CHARACTERS);
        }
    }

    private static void within(Part number, int least, int most) {
        int value = number.node().asInt(-1);
        if (value < least || value > most) {
            number.problem(number.node() + ", must be " + least + " to " + most);
        }
    }

    private static void named(Part part) {
        name(part.child("name"));
        part.child("name_localizations")
                .node()
                .properties()
                .forEach(entry -> name(part.child("name_localizations").child(entry.getKey())));
        locales(part, "name_localizations");
        part.string("description", 100);
        localizations(part, "description", 100);
    }

    private static void name(Part name) {
        String text = name.node().asText();
        if (!NAME.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT))) {
            name.problem("\"" + text + "\" is no name of a command or option");
        }
    }

    private static void localizations(Part part, String field, int most) {
        Part texts = part.child(field + "_localizations");
        texts.node().fieldNames().forEachRemaining(locale -> texts.string(locale, most));
        locales(part, field + "_localizations");
    }

    private static void locales(Part part, String field) {
        part.child(field).node().fieldNames().forEachRemaining(locale -> {
            if (!LOCALES.contains(locale)) {
                part.child(field).child(locale).problem("no language of Discord's");
            }
        });
    }

    private static void options(Part parent, int depth) {
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        boolean subcommands = false;
        List<Part> options = parent.children("options", 0, 25);
        for (Part option : options) {
            int type = option.type();
            option.fields(OPTION_FIELDS);
            named(option);
            if (!names.add(option.node().path("name").asText())) {
                option.child("name").problem("this name stands twice");
            }
            boolean required = option.node().path("required").asBoolean();
            if (required && optionalSeen) {
                option.child("required").problem("required options come before optional ones");
            }
            optionalSeen |= !required;
            if (type == 1 || type == 2) {
                subcommands = true;
                if (type == 2 ? depth > 0 : depth > 1) {
                    option.problem("nested too deep");
                }
                options(option, type == 2 ? depth + 1 : 2);
            } else {
                option.oneOf("type", Set.of(3, 4, 5, 6, 7, 8, 9, 10, 11));
                OptionRules.check(option);
            }
        }
        if (subcommands && options.stream().anyMatch(option -> option.type() > 2)) {
            parent.child("options").problem("subcommands do not mix with other options");
        }
    }

    /** Names, descriptions and values, in the longest language of each. */
    private static int length(JsonNode part) {
        int length = longest(part, "name") + longest(part, "description");
        for (JsonNode choice : part.path("choices")) {
            length += longest(choice, "name") + Part.length(choice.path("value").asText());
        }
        for (JsonNode option : part.path("options")) {
            length += length(option);
        }
        return length;
    }

    private static int longest(JsonNode part, String field) {
        int longest = Part.length(part.path(field).asText());
        for (JsonNode text : part.path(field + "_localizations")) {
            longest = Math.max(longest, Part.length(text.asText()));
        }
        return longest;
    }
}
