package io.kolscout.discord.testdiscord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.testing.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slash command as a person writes it, such as {@code /kol classify creator:@acme.shop goal:sales}. A value goes on to
 * the next option that the command has.
 */
final class CommandLine {

    private final Channel channel;
    private final JsonNode command;
    private final ObjectNode data;
    private final ObjectNode resolved = Json.object();
    private JsonNode level;
    private ArrayNode values;
    private String rest;

    private CommandLine(Channel channel, JsonNode command, String rest) {
        this.channel = channel;
        this.command = command;
        this.level = command;
        this.rest = rest;
        this.data = Json.object("id", command.path("id"), "name", command.path("name"), "type", Commands.SLASH);
        this.values = data.putArray("options");
        descend();
    }

    static CommandLine of(Channel channel, JsonNode command, String rest) {
        return new CommandLine(channel, command, rest.strip());
    }

    /** Goes down to the subcommand that the next words name. */
    private void descend() {
        while (hasSubcommands(level)) {
            String[] words = rest.split("\\s+", 2);
            JsonNode next = option(words[0]);
            if (next.path("type").asInt() > 2 || next.isMissingNode()) {
                throw new AssertionError("/" + command.path("name").asText() + " wants one of " + names(level)
                        + ", not \"" + words[0] + "\"");
            }
            rest = words.length > 1 ? words[1] : "";
            ObjectNode sub = Json.object("type", next.path("type"), "name", next.path("name"));
            values.add(sub);
            values = sub.putArray("options");
            level = next;
        }
    }

    private static boolean hasSubcommands(JsonNode level) {
        return level.path("options").path(0).path("type").asInt(99) <= 2;
    }

    private static List<String> names(JsonNode level) {
        List<String> names = new ArrayList<>();
        level.path("options").forEach(option -> names.add(option.path("name").asText()));
        return names;
    }

    JsonNode option(String name) {
        for (JsonNode option : level.path("options")) {
            boolean translated = false;
            for (JsonNode text : option.path("name_localizations")) {
                translated |= text.asText().equals(name);
            }
            if (translated || option.path("name").asText().equals(name)) {
                return option;
            }
        }
        return Json.parse("");
    }

    /** The data of the finished command. */
    ObjectNode finished() {
        Map<Integer, Matched> found = marks();
        if (!rest.isEmpty() && !found.containsKey(0)) {
            throw new AssertionError("There is no such option: \"" + rest + "\", only " + names(level));
        }
        List<Integer> starts = new ArrayList<>(found.keySet());
        Set<String> given = new HashSet<>();
        for (int i = 0; i < starts.size(); i++) {
            Matched mark = found.get(starts.get(i));
            if (mark == null) {
                continue;
            }
            int end = i + 1 < starts.size() ? starts.get(i + 1) : rest.length();
            JsonNode option = option(mark.name());
            if (!given.add(option.path("name").asText())) {
                throw new AssertionError("The option " + mark.name() + " stands twice");
            }
            String typed = rest.substring(mark.end(), end).strip();
            values.add(Json.object(
                    "name",
                    option.path("name"),
                    "type",
                    option.path("type"),
                    "value",
                    new OptionValue(channel, option, resolved).of(typed)));
        }
        for (JsonNode option : level.path("options")) {
            if (option.path("required").asBoolean()
                    && !given.contains(option.path("name").asText())) {
                throw new AssertionError("The option " + option.path("name").asText() + " is required");
            }
        }
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    /** The data while an option is being written. */
    ObjectNode writing(String name, String typed) {
        JsonNode option = option(name);
        if (!option.path("autocomplete").asBoolean()) {
            throw new AssertionError("The option " + name + " suggests nothing");
        }
        values.add(
                Json.object("name", option.path("name"), "type", option.path("type"), "value", typed, "focused", true));
        return data;
    }

    private record Matched(String name, int end) {}

    /** Where each option begins in the text. */
    private Map<Integer, Matched> marks() {
        Map<Integer, Matched> marks = new TreeMap<>(Comparator.naturalOrder());
        Matcher mark = Pattern.compile("(?<!\\S)([-_'\\p{L}\\p{N}]+):").matcher(rest);
        while (mark.find()) {
            if (!option(mark.group(1)).isMissingNode()) {
                marks.put(mark.start(), new Matched(mark.group(1), mark.end()));
            }
        }
        return marks;
    }
}
